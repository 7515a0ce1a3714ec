import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublishedVersions, textIn, type Texts } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';
import { legalDay } from '../../platform/clock.js';
import { LATEST_OF_KIND, UNIT } from '../liken-answer.js';
import type { Decision } from '../response.rules.js';

/** One of the answers of a draft that have the same words. */
export interface SameAnswer {
  /** The comment that it answers; of a group the first one. */
  commentId: number;
  /** Short; '' for the draft as a whole. */
  citation: string;
  author: string;
  decision: Decision;
  reason: string;
  lang: Language;
  on: string;
  /** How many comments it answers. */
  comments: number;
}

export interface SameAnswerPage {
  draftTitle: string;
  answers: SameAnswer[];
  /** The comment after which the next page begins; null at the end. */
  after: number | null;
}

interface Row extends Omit<SameAnswer, 'citation' | 'on' | 'reason'> {
  version: number;
  wId: string;
  title: Texts;
  reason: string;
  publishedAt: Date;
}

const PAGE = 25;

// a group may hold thousands: only the first of each is looked up whole
const SQL = `
  with units as (
    select min(r.comment_id) as id, count(*)::int as comments ${LATEST_OF_KIND}
       and exists (select from comment p where p.draft_id = r.draft_id and p.id = r.comment_id and p.state = 'public')
     group by ${UNIT} having min(r.comment_id) > $3 order by 1 limit ${PAGE + 1})
  select c.id as "commentId", c.version, c.w_id as "wId", c.public_name as author, u.comments, d.title,
         r.decision, t.reason, t.lang, r.published_at as "publishedAt"
    from units u
    join comment c on c.draft_id = $1 and c.id = u.id
    join draft d on d.id = c.draft_id
    join lateral (select * from response where draft_id = c.draft_id and comment_id = c.id
                   order by edition desc limit 1) r on true
    join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
   order by c.id`;

/** Answers of a draft that say the same, as everybody may read them. */
@Injectable()
export class SameAnswers {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  /** `kind` is how `likenAnswer` calls the words; null where no public answer of the draft has them. */
  async page(draftId: number, kind: number, after: number, lang: Language): Promise<SameAnswerPage | null> {
    const rows: Row[] = await this.source.query(SQL, [draftId, kind, after]);
    if (!rows[0]) return null;
    const shown = rows.slice(0, PAGE);
    return {
      draftTitle: textIn(rows[0].title, lang),
      answers: await Promise.all(shown.map((row) => this.shown(draftId, row, lang))),
      after: rows.length > PAGE ? shown.at(-1)!.commentId : null,
    };
  }

  private async shown(draftId: number, row: Row, lang: Language): Promise<SameAnswer> {
    const { version, wId, title: _title, publishedAt, ...answer } = row;
    const then = await this.versions.of(draftId, version);
    const eId = then?.byWId.get(wId)?.eId;
    return { ...answer, citation: then && eId ? then.cite(eId, lang) : '', on: legalDay(publishedAt) };
  }
}
