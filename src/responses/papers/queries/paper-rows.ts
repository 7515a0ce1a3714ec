import type { QueryRunner } from 'typeorm';
import {
  textIn,
  type PublishedVersion,
  type PublishedVersions,
  type Texts,
} from '../../../drafts/queries/published-version.js';
import type { Language } from '../../../i18n/language.js';
import { legalDay } from '../../../platform/clock.js';
import type { Decision } from '../../response.rules.js';
import type { PaperAnswer, PaperRow } from '../paper-facts.js';
import type { PaperKind } from '../paper.rules.js';

/** Rows held in memory at once. */
const BATCH = 200;

export interface RowsQuestion {
  draftId: number;
  /** Of the draft. */
  number: string;
  kind: PaperKind;
  lang: Language;
  /** The newest published version. */
  newest: number;
}

interface Row {
  id: number;
  version: number;
  wId: string;
  lang: Language;
  author: string;
  body: string;
  effect: string;
  wish: string;
  proposed: string | null;
  supports: number;
  dueOn: string;
  madeAt: Date;
  answeredAt: Date | null;
  decision: Decision | null;
  reason: string;
  answerLang: Language;
  edition: number;
  publishedAt: Date;
  changedWId: string | null;
  agency: Texts;
}

/** In the order of the act: the whole act first, then provision by provision, each with its oldest comment first. */
const sqlOf = (kind: PaperKind) => `
  select c.id, c.version, c.w_id as "wId", c.lang, c.public_name as author, c.body, c.effect, c.wish, c.proposed,
         coalesce(n.supports, 0) as supports, c.due_on as "dueOn", c.created_at as "madeAt",
         c.answered_at as "answeredAt", r.decision, r.reason, r.lang as "answerLang", r.edition,
         r.published_at as "publishedAt", r.changed_w_id as "changedWId", a.name as agency
    from comment c
    left join provision p on p.draft_id = c.draft_id and p.version = c.version and p.w_id = c.w_id
    left join comment_count n on n.draft_id = c.draft_id and n.comment_id = c.id
    left join lateral (select * from response
                        where draft_id = c.draft_id and comment_id = c.id order by edition desc limit 1) r on true
    left join agency a on a.id = r.agency_id
   where c.draft_id = $1 and c.state = 'public' ${kind === 'proposals' ? 'and c.proposed is not null' : ''}
   order by c.version, p.ordinal nulls first, c.id`;

/** The rows of a paper, read a batch at a time in the transaction of the runner: sorted once, never all in memory. */
export async function* rowsOf(
  runner: QueryRunner,
  versions: PublishedVersions,
  question: RowsQuestion,
): AsyncGenerator<PaperRow> {
  await runner.query(`declare paper_rows no scroll cursor for ${sqlOf(question.kind)}`, [question.draftId]);
  const newest = await versions.of(question.draftId, question.newest);
  for (;;) {
    const batch: Row[] = await runner.query(`fetch ${BATCH} from paper_rows`);
    for (const row of batch) {
      const version = await versions.of(question.draftId, row.version);
      yield rowOf(row, version, newest, question);
    }
    if (batch.length < BATCH) return;
  }
}

function rowOf(
  row: Row,
  version: PublishedVersion | null,
  newest: PublishedVersion | null,
  { number, lang }: RowsQuestion,
): PaperRow {
  const provision = version?.byWId.get(row.wId);
  const { id, wId: _wId, madeAt, ...said } = row;
  return {
    number: `${number}/${id}`,
    author: said.author,
    madeOn: legalDay(madeAt),
    dueOn: said.dueOn,
    lang: said.lang,
    version: said.version,
    provision: version && provision ? version.locate(provision.eId, lang) : '',
    current: provision ? textIn(provision.body, said.lang) || textIn(provision.heading, said.lang) : '',
    proposed: said.proposed,
    body: said.body,
    effect: said.effect,
    wish: said.wish,
    supports: said.supports,
    answer: answerOf(row, version, newest, lang),
  };
}

function answerOf(
  row: Row,
  version: PublishedVersion | null,
  newest: PublishedVersion | null,
  lang: Language,
): PaperAnswer | null {
  if (!row.decision) return null;
  const { decision, reason, edition, changedWId, publishedAt } = row;
  const answeredOn = legalDay(row.answeredAt ?? publishedAt);
  const place = [newest, version].find((one) => changedWId !== null && one?.byWId.has(changedWId));
  return {
    ...{ decision, reason, edition, answeredOn },
    agency: textIn(row.agency, lang),
    lang: row.answerLang,
    publishedOn: legalDay(publishedAt),
    late: answeredOn > row.dueOn,
    changed: place && changedWId ? place.cite(place.byWId.get(changedWId)!.eId, lang) : '',
  };
}
