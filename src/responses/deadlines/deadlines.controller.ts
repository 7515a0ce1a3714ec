import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { notFound } from '../../platform/errors/app-error.js';
import { ApiRefusals, ApiRepeatable, ApiSignedIn } from '../../platform/http/api-replies.js';
import { Facts, type RequestFacts } from '../../platform/http/actor.js';
import { Allow, SharedReply } from '../../platform/http/policy.js';
import { ExtendDeadline, type Extended } from './commands/extend-deadline.js';
import { ExtendDeadlineBody, ExtendedOut, ExtensionsOut } from './deadline.dto.js';
import { deadlinePolicy } from './deadline.policy.js';
import { Extensions } from './queries/extensions.js';

@ApiTags('deadlines')
@Controller('api/v1/drafts/:number/extensions')
export class DeadlinesController {
  constructor(
    private readonly extendDeadline: ExtendDeadline,
    private readonly extensions: Extensions,
  ) {}

  @Get()
  @Allow(deadlinePolicy.read)
  @SharedReply()
  @ApiOperation({ summary: 'Terms of answers that the agency extended, with the public reasons, newest first' })
  @SerializeOptions({ schema: ExtensionsOut })
  @ApiResponse({ status: 200, standardSchema: ExtensionsOut })
  @ApiRefusals(404)
  async list(@Facts() { lang }: RequestFacts, @Param('number') number: string): Promise<z.infer<typeof ExtensionsOut>> {
    const extensions = await this.extensions.ofPublic(number, lang);
    if (!extensions) throw notFound();
    return { extensions };
  }

  @Post()
  @HttpCode(201)
  @Allow(deadlinePolicy.extend)
  @ApiOperation({ summary: 'Extend the term of answers before it has passed, once a comment, with a public reason' })
  @SerializeOptions({ schema: ExtendedOut })
  @ApiResponse({ status: 201, standardSchema: ExtendedOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  @ApiSignedIn()
  extend(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Body({ schema: ExtendDeadlineBody }) { days, reason, lang, ...target }: ExtendDeadlineBody,
  ): Promise<Extended> {
    return this.extendDeadline.execute(facts, { draftNumber, target, days, reason, lang: lang ?? null });
  }
}
