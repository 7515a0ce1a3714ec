import { Body, Controller, Get, Header, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiRefusals, ApiRepeatable, ApiSignedIn } from '../platform/http/api-replies.js';
import { Facts, type RequestFacts } from '../platform/http/actor.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { legalDay } from '../platform/clock.js';
import { MoveDossier, type MovedDossier } from './commands/move-dossier.js';
import { MovedOut, MoveInput, OverridesOut } from './dossier.dto.js';
import { dossierPolicy } from './dossier.policy.js';
import { StageOverrides } from './queries/stage-overrides.js';

@ApiTags('dossiers')
@Controller('api/v1/dossiers/:number')
export class DossiersController {
  constructor(
    private readonly moveDossier: MoveDossier,
    private readonly overrides: StageOverrides,
  ) {}

  @Post('stage')
  @HttpCode(200)
  @Allow(dossierPolicy.move)
  @ApiOperation({ summary: 'Take a dossier to its next stage; 409 with the list while answers are owed' })
  @SerializeOptions({ schema: MovedOut })
  @ApiResponse({ status: 200, standardSchema: MovedOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  @ApiSignedIn()
  move(
    @Facts() facts: RequestFacts,
    @Param('number') number: string,
    @Body({ schema: MoveInput }) body: MoveInput,
  ): Promise<MovedDossier> {
    return this.moveDossier.execute(facts, number, body);
  }

  @Get('overrides')
  @Allow(dossierPolicy.readOverrides)
  @SharedReply()
  @Header('cache-control', 'public, max-age=60')
  @ApiOperation({ summary: 'The times a dossier went on although answers were owed' })
  @SerializeOptions({ schema: OverridesOut })
  @ApiResponse({ status: 200, standardSchema: OverridesOut })
  @ApiRefusals(429)
  async list(@Param('number') number: string) {
    const made = await this.overrides.of(number);
    return { overrides: made.map(({ madeAt, ...one }) => ({ ...one, on: legalDay(madeAt) })) };
  }
}
