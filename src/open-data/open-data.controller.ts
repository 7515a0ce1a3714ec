import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { CalendarSource } from '../agencies/calendar-source.js';
import { notFound } from '../platform/errors/app-error.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { scorecardPolicy } from '../responses/scorecard/scorecard.policy.js';
import { Scorecards } from '../responses/scorecard/scorecards.js';
import { ANSWER_COLUMNS, AnswerRecords, type AnswerRecord } from './answer-records.js';
import { csvLine } from './csv-line.js';
import { FIGURE_ROW_COLUMNS, figureRows } from './figure-rows.js';

const CSV = 'text/csv; charset=utf-8';

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
  ) {}

  @Get('answers.csv')
  async answersAsCsv(@Res() reply: FastifyReply): Promise<void> {
    const line = (record: AnswerRecord) => csvLine(ANSWER_COLUMNS.map((column) => record[column]));
    await send(reply, { name: 'answers.csv', type: CSV }, this.lines(csvLine(ANSWER_COLUMNS), line));
  }

  @Get('answers.jsonl')
  async answersAsJson(@Res() reply: FastifyReply): Promise<void> {
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
