import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { CalendarSource } from '../agencies/calendar-source.js';
import { notFound } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { networkOf, RateLimits } from '../platform/http/rate-limits.js';
import { scorecardPolicy } from '../responses/scorecard/scorecard.policy.js';
import { Scorecards } from '../responses/scorecard/scorecards.js';
import { ANSWER_COLUMNS, AnswerRecords, type AnswerRecord } from './answer-records.js';
import { csvLine } from './csv-line.js';
import { FIGURE_ROW_COLUMNS, figureRows } from './figure-rows.js';

const CSV = 'text/csv; charset=utf-8';
/** Downloads of the whole record by a network: what is counted anew every five minutes need not be fetched more often. */
const DOWNLOADS = { hits: 20, seconds: 600 };

/** Files that anybody may download and use; /open-data describes them. */
@ApiExcludeController()
@Controller('open-data')
@Allow(scorecardPolicy.read)
@SharedReply()
export class OpenDataController {
  constructor(
    private readonly records: AnswerRecords,
    private readonly scorecards: Scorecards,
    private readonly calendars: CalendarSource,
    private readonly limits: RateLimits,
  ) {}

  @Get('answers.csv')
  async answersAsCsv(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.begin(request, reply);
    const line = (record: AnswerRecord) => csvLine(ANSWER_COLUMNS.map((column) => record[column]));
    await send(reply, { name: 'answers.csv', type: CSV }, this.lines(csvLine(ANSWER_COLUMNS), line));
  }

  @Get('answers.jsonl')
  async answersAsJson(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.begin(request, reply);
    const line = (record: AnswerRecord) =>
      `${JSON.stringify(Object.fromEntries(ANSWER_COLUMNS.map((column) => [column, record[column]])))}\n`;
    await send(reply, { name: 'answers.jsonl', type: 'application/jsonl; charset=utf-8' }, this.lines('', line));
  }

  @Get('calendar.csv')
  async calendar(@Res() reply: FastifyReply): Promise<void> {
    const { exceptions } = await this.calendars.calendar();
    const days = [...exceptions].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = [csvLine(['day', 'working']), ...days.map(csvLine)];
    await send(reply, { name: 'calendar.csv', type: CSV }, lines);
  }

  @Get('scorecard.csv')
  async figures(@Res() reply: FastifyReply, @Query('agency') agency?: unknown): Promise<void> {
    // two agencies at once are none that there is
    const code = agency === undefined || agency === '' ? null : String(agency);
    const rows = await figureRows(this.scorecards, code);
    if (!rows) throw notFound();
    const name = code === null ? 'scorecard.csv' : `scorecard-${code}.csv`;
    await send(reply, { name, type: CSV }, [csvLine(FIGURE_ROW_COLUMNS), ...rows.map(csvLine)]);
  }

  /** Says of which moment the record tells: the one of the scorecard. */
  private async begin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.limits.take({ key: `open-data:${networkOf(factsOf(request).ip)}`, ...DOWNLOADS });
    const asOf = await this.records.asOf();
    if (asOf) void reply.header('as-of', asOf.toISOString());
  }

  private async *lines(head: string, lineOf: (record: AnswerRecord) => string): AsyncGenerator<string> {
    if (head) yield head;
    for await (const batch of this.records.batches()) yield batch.map(lineOf).join('');
  }
}

async function send(
  reply: FastifyReply,
  { name, type }: { name: string; type: string },
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  void reply.header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '')}"`);
  void reply.header('cache-control', 'no-cache');
  await reply.type(type).send(Readable.from(lines, { objectMode: false }));
}
