import { Controller, Get, Header, Param, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound } from '../../platform/errors/app-error.js';
import { ApiRefusals } from '../../platform/http/api-replies.js';
import { Allow, SharedReply } from '../../platform/http/policy.js';
import { AgencyScorecardOut, ScorecardOut } from './scorecard.dto.js';
import { scorecardPolicy } from './scorecard.policy.js';
import { Scorecards } from './scorecards.js';

const shown = <Card extends { asOf: Date | null }>(card: Card) => ({ ...card, asOf: card.asOf?.toISOString() ?? null });

@ApiTags('responses')
@Controller('api/v1/scorecard')
@Allow(scorecardPolicy.read)
@SharedReply()
export class ScorecardController {
  constructor(private readonly scorecards: Scorecards) {}

  @Get()
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'How the agencies answer, in figures' })
  @SerializeOptions({ schema: ScorecardOut })
  @ApiResponse({ status: 200, standardSchema: ScorecardOut })
  @ApiRefusals()
  async all() {
    return shown(await this.scorecards.all());
  }

  @Get(':agency')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'How an agency answers, by month and by draft' })
  @SerializeOptions({ schema: AgencyScorecardOut })
  @ApiResponse({ status: 200, standardSchema: AgencyScorecardOut })
  @ApiRefusals(404)
  async agency(@Param('agency') code: string) {
    const card = await this.scorecards.agency(code);
    if (!card) throw notFound();
    return shown(card);
  }
}
