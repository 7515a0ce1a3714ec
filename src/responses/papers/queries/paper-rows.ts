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
import { LATEST_ANSWER } from './latest-answer.js';

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
  /** Numbers of the groups that were answered together, by cluster. */
  groups: ReadonlyMap<number, number>;
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
  answeredAt: Date;
  decision: Decision | null;
  reason: string;
  answerLang: Language;
  edition: number;
  publishedAt: Date;
  changedWId: string | null;
  promisedOn: string | null;
  groupId: number | null;
  again: PaperRow['again'];
  agency: Texts;
}

/** In the order of the act: the whole act first, then provision by provision, each with its oldest comment first. */
const sqlOf = (kind: PaperKind) => `
  select c.id, c.version, c.w_id as "wId", c.lang, c.public_name as author, c.body, c.effect, c.wish, c.proposed,
         coalesce(n.supports, 0) as supports, coalesce(f.due_on, c.due_on) as "dueOn", c.created_at as "madeAt",
         f.published_at as "answeredAt", r.decision, t.reason, t.lang as "answerLang", r.edition,
         r.published_at as "publishedAt", r.changed_w_id as "changedWId", r.promised_on as "promisedOn",
         r.cluster_id as "groupId", nullif(c.waits_for, 'answer') as again, a.name as agency
    from comment c
    left join provision p on p.draft_id = c.draft_id and p.version = c.version and p.w_id = c.w_id
    left join comment_count n on n.draft_id = c.draft_id and n.comment_id = c.id
    ${LATEST_ANSWER}
    left join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
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
  { number, lang, groups }: RowsQuestion,
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
    again: said.again,
    answer: answerOf(row, [newest, version], { lang, groups }),
  };
}

function answerOf(
  row: Row,
  versions: readonly (PublishedVersion | null)[],
  { lang, groups }: Pick<RowsQuestion, 'lang' | 'groups'>,
): PaperAnswer | null {
  if (!row.decision) return null;
  const { decision, reason, edition, changedWId, publishedAt } = row;
  const answeredOn = legalDay(row.answeredAt);
  const place = versions.find((one) => changedWId !== null && one?.byWId.has(changedWId));
  return {
    ...{ decision, reason, edition, answeredOn },
    agency: textIn(row.agency, lang),
    lang: row.answerLang,
    publishedOn: legalDay(publishedAt),
    promisedOn: row.promisedOn,
    group: row.groupId === null ? null : (groups.get(row.groupId) ?? null),
    late: answeredOn > row.dueOn,
    changed: place && changedWId ? place.cite(place.byWId.get(changedWId)!.eId, lang) : '',
  };
}
