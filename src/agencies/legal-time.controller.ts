import { Controller, Get, Query, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { ApiRefusals } from '../platform/http/api-replies.js';
import { Facts, type RequestFacts } from '../platform/http/actor.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { agencyPolicy } from './agency.policy.js';
import { CalendarOut, TermsOut } from './legal-time.dto.js';
import { LegalTimeTables } from './queries/legal-time-tables.js';

const Asked = z.object({ year: z.coerce.number().int().min(1900).max(2199).optional() });

/** What deadlines are computed from, for everybody who computes them again. */
@ApiTags('deadlines')
@Controller('api/v1')
@Allow(agencyPolicy.read)
@SharedReply()
export class LegalTimeController {
  constructor(
    private readonly tables: LegalTimeTables,
    private readonly clock: Clock,
  ) {}

  @Get('terms')
  @ApiOperation({ summary: 'The table of terms by kind of act' })
  @SerializeOptions({ schema: TermsOut })
  @ApiResponse({ status: 200, standardSchema: TermsOut })
  @ApiRefusals()
  async terms(): Promise<z.infer<typeof TermsOut>> {
    return { terms: await this.tables.terms() };
  }

  @Get('calendar')
  @ApiOperation({ summary: 'Days of a year that differ from Monday to Friday' })
  @SerializeOptions({ schema: CalendarOut })
  @ApiResponse({ status: 200, standardSchema: CalendarOut })
  @ApiRefusals(422)
  @ApiQuery({ name: 'year', required: false, schema: { type: 'integer' }, description: 'This year when absent.' })
  async calendar(@Facts() { lang }: RequestFacts, @Query() query: unknown): Promise<z.infer<typeof CalendarOut>> {
    const year = Asked.parse(query).year ?? Number(this.clock.today().slice(0, 4));
    const days = await this.tables.year(year, lang);
    return { year, known: days.length > 0, days };
  }
}
