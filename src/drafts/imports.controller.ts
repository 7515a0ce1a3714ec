import { Controller, Get, Header, Param, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../platform/errors/app-error.js';
import { ApiRefusals, ApiSignedIn } from '../platform/http/api-replies.js';
import { Facts, type RequestFacts } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { draftPolicy } from './draft.policy.js';
import { ImportProgressQuery } from './queries/import-progress.js';

const ImportOut = z
  .strictObject({
    state: z.enum(['queued', 'running', 'done', 'failed']),
    step: z.string(),
    progress: z.number().int(),
    files: z.array(z.string()),
    failure: z.string().nullable(),
  })
  .meta({ id: 'Import' });

@ApiTags('drafts')
@Controller('api/v1/drafts/:number/imports')
export class ImportsController {
  constructor(private readonly progress: ImportProgressQuery) {}

  @Get(':id')
  @Allow(draftPolicy.import)
  @Header('cache-control', 'no-store')
  @SerializeOptions({ schema: ImportOut })
  @ApiOperation({ summary: 'How far an uploaded text has been read' })
  @ApiResponse({ status: 200, standardSchema: ImportOut })
  @ApiRefusals(401, 403, 404)
  @ApiSignedIn()
  show(@Facts() facts: RequestFacts, @Param('number') number: string, @Param('id') id: string) {
    if (!/^\d{1,15}$/.test(id)) throw notFound();
    return this.progress.execute(facts.actor, facts.lang, number, Number(id));
  }
}
