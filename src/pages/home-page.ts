import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublishedVersions, textIn, type Texts } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { legalDay } from '../platform/clock.js';
import type { Decision } from '../responses/response.rules.js';
import { DraftList } from './draft-list.js';
import type { AnsweredComment, HomeProps } from './home.props.js';

const OPEN = 6;
const ANSWERED = 4;

interface Row {
  draftId: number;
  number: string;
  version: number;
  wId: string;
  id: number;
  author: string;
  body: string;
  title: Texts;
  agency: Texts;
  decision: Decision;
  reason: string;
  publishedAt: Date;
}

const LATEST = `
  select c.draft_id as "draftId", d.number, c.version, c.w_id as "wId", c.id, c.public_name as author, c.body,
         d.title, a.name as agency, r.decision, t.reason, r.published_at as "publishedAt"
    from response r
    join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
    join comment c on c.draft_id = r.draft_id and c.id = r.comment_id and c.state = 'public'
    join draft d on d.id = r.draft_id
    join agency a on a.id = r.agency_id
   where r.decision in ('accepted', 'partly')
   order by r.published_at desc limit ${ANSWERED}`;

/** Gathers the first page: what is open, what came of earlier comments, and the figures. */
@Injectable()
export class HomePage {
  constructor(
    private readonly source: DataSource,
    private readonly list: DraftList,
    private readonly versions: PublishedVersions,
  ) {}

  async props(lang: Language): Promise<HomeProps> {
    const rows: Row[] = await this.source.query(LATEST);
    const numbers: HomeProps['numbers'][] = await this.source.query(
      `select (select count(*)::int from draft d where exists
                (select from draft_version v where v.draft_id = d.id and v.state = 'published')) as drafts,
              coalesce(sum(comments), 0)::int as comments, coalesce(sum(answered), 0)::int as answered,
              coalesce(sum(accepted), 0)::int as accepted
         from draft_count`,
    );
    return {
      open: await this.list.open(lang, OPEN),
      answered: await Promise.all(rows.map((row) => this.answered(row, lang))),
      numbers: numbers[0]!,
    };
  }

  private async answered(row: Row, lang: Language): Promise<AnsweredComment> {
    const version = await this.versions.of(row.draftId, row.version);
    const eId = version?.byWId.get(row.wId)?.eId;
    return {
      href: `/drafts/${row.number}/comments/${row.id}`,
      author: row.author,
      text: row.body,
      citation: eId ? version!.locate(eId, lang) : '',
      draftTitle: textIn(row.title, lang),
      agency: textIn(row.agency, lang),
      decision: row.decision,
      answer: row.reason,
      answeredOn: legalDay(row.publishedAt),
    };
  }
}
