import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { PublishedVersions, textIn, type Texts } from '../../../drafts/queries/published-version.js';
import type { Language } from '../../../i18n/language.js';
import type { ActKind } from '../../../legal-text/act/provision.js';
import { Clock, LEGAL_ZONE, legalDay } from '../../../platform/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { allowLongStatements } from '../../../platform/database/long-statements.js';
import type { PaperFacts, PaperRow } from '../paper-facts.js';
import type { PaperKind } from '../paper.rules.js';
import { agenciesOf, totalsOf, type AnswerGroup } from '../totals.rules.js';
import { LATEST_ANSWER } from './latest-answer.js';
import { rowsOf } from './paper-rows.js';

/** What is read for a paper, and the newest that it holds. */
export interface PaperReading {
  facts: PaperFacts;
  rows: AsyncIterable<PaperRow>;
  /** How many rows there will be. */
  count: number;
  lastComment: number;
  lastResponse: number;
}

export interface PaperQuestion {
  draftId: number;
  kind: PaperKind;
  lang: Language;
  signer: PaperFacts['signer'];
}

type GroupRow = PaperFacts['groups'][number] & { id: number; more: boolean };

interface Head {
  number: string;
  title: Texts;
  actKind: ActKind;
  agency: Texts;
  versions: PaperFacts['versions'];
  people: number;
  lastComment: number;
  lastResponse: number;
}

/** Letters of a leader's words by which its group is known. */
const EXCERPT = 280;

const HEAD = `
  select d.number, d.title, d.act_kind as "actKind", a.name as agency,
         (select json_agg(json_build_object('number', v.version,
                   'from', (o.opens_at at time zone '${LEGAL_ZONE}')::date,
                   -- the first moment after it
                   'to', ((o.closes_at - interval '1 second') at time zone '${LEGAL_ZONE}')::date) order by v.version)
            from draft_version v left join consultation o on o.draft_id = v.draft_id and o.version = v.version
           where v.draft_id = d.id and v.state = 'published') as versions,
         (select count(distinct account_id) from comment c where c.draft_id = d.id and c.state = 'public') as people,
         (select coalesce(max(id), 0) from comment c where c.draft_id = d.id) as "lastComment",
         (select coalesce(max(id), 0) from response r where r.draft_id = d.id) as "lastResponse"
    from draft d join agency a on a.id = d.agency_id where d.id = $1`;

const ANSWERS = `
  select r.agency_id as "agencyId", a.name as agency, r.decision,
         (f.published_at at time zone '${LEGAL_ZONE}')::date > coalesce(f.due_on, c.due_on) as late,
         c.due_on < $2 as past, count(*) as comments, count(c.proposed) as suggestions
    from comment c ${LATEST_ANSWER}
   where c.draft_id = $1 and c.state = 'public' group by 1, 2, 3, 4, 5`;

/** Comments answered together, by their newest answer; the leader's words name the group. */
const GROUPS = `
  select g.*, left(l.body, ${EXCERPT}) as excerpt, char_length(l.body) > ${EXCERPT} as more, l.lang
    from (select r.cluster_id as id, count(*) as comments, count(distinct c.account_id) as people, min(c.id) as first,
                 mode() within group (order by r.decision) as decision
            from comment c ${LATEST_ANSWER}
           where c.draft_id = $1 and c.state = 'public' and r.cluster_id is not null group by 1) g
    left join cluster k on k.draft_id = $1 and k.id = g.id
    join lateral (select body, lang from comment
                   where draft_id = $1 and state = 'public' and id in (k.leader_id, g.first)
                   order by id = k.leader_id desc limit 1) l on true
   order by g.comments desc, g.id`;

/** Reads a draft's discussion for a paper: everything at one moment, the rows a few at a time. */
@Injectable()
export class PaperSource {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The rows may be read only until `work` ends. */
  async read<T>(question: PaperQuestion, work: (reading: PaperReading) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      // one snapshot: the totals are those of the rows
      await runner.startTransaction('REPEATABLE READ');
      await allowLongStatements(runner.manager);
      // it rests while what was read is written: on a busy machine for longer than the pool bears
      await runner.query(`set local idle_in_transaction_session_timeout = '5min'`);
      const done = await work(await this.begin(runner, question));
      await runner.commitTransaction();
      return done;
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }

  private async begin(runner: QueryRunner, { draftId, kind, lang, signer }: PaperQuestion): Promise<PaperReading> {
    const readAt = this.clock.now();
    const [head] = (await runner.query(HEAD, [draftId])) as Head[];
    const answers: AnswerGroup<Texts>[] = await runner.query(ANSWERS, [draftId, legalDay(readAt)]);
    const groups: GroupRow[] = await runner.query(GROUPS, [draftId]);
    const { number, actKind, lastComment, lastResponse } = head!;
    const named = answers.map((group) => ({ ...group, agency: group.agency && textIn(group.agency, lang) }));
    const totals = totalsOf(named, head!.people);
    const { publicUrl } = this.config;
    const facts: PaperFacts = {
      ...{ lang, actKind, readAt, signer, totals },
      draftNumber: number,
      title: textIn(head!.title, lang),
      agency: textIn(head!.agency, lang),
      address: publicUrl && `${publicUrl}/drafts/${number}`,
      versions: head!.versions ?? [],
      agencies: agenciesOf(named),
      groups: groups.map(({ excerpt, more, ...group }) => ({ ...group, excerpt: more ? `${excerpt}…` : excerpt })),
    };
    const count = kind === 'report' ? totals.comments : totals.suggestions;
    const rows = rowsOf(runner, this.versions, {
      draftId,
      number,
      kind,
      lang,
      newest: facts.versions.at(-1)?.number ?? 0,
      groups: new Map(groups.map(({ id }, i) => [id, i + 1])),
    });
    return { facts, rows, count, lastComment, lastResponse };
  }
}
