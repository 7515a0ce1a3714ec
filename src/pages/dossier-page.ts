import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DOSSIER_STAGES, type DossierStage } from '../dossiers/dossier.lifecycle.js';
import type { DraftStatus, StageStep } from '../drafts/draft-page.presenter.js';
import { textIn, type Texts } from '../drafts/queries/published-version.js';
import { translator } from '../i18n/messages.js';
import type { Language } from '../i18n/language.js';
import type { ActKind } from '../legal-text/provision.js';
import { Clock, legalDay } from '../platform/clock.js';
import type { DossierProps } from './dossier.props.js';
import { PUBLISHED_DRAFTS } from './draft-list.js';

interface Row {
  number: string;
  title: Texts;
  summary: Texts;
  agency: Texts;
  owned: boolean;
  stage: DossierStage;
  nextStage: DossierStage | null;
  nextOn: string | null;
  entered: { stage: DossierStage; on: string }[] | null;
  drafts: DraftRow[] | null;
}

interface DraftRow {
  number: string;
  title: Texts;
  actKind: ActKind;
  status: DraftStatus;
  comments: number;
  answered: number;
  version: number;
  versions: { number: number; publishedAt: string }[];
}

const SQL = `
  select o.number, o.title, o.summary, a.name as agency, o.owner_id is not null as owned, o.stage,
         o.next_stage as "nextStage", o.next_on as "nextOn",
         (select json_agg(json_build_object('stage', s.stage, 'on', s.entered_on) order by s.entered_on)
            from dossier_stage s where s.dossier_id = o.id) as entered,
         (select json_agg(json_build_object('number', l.number, 'title', l.title, 'actKind', l."actKind",
                   'status', l.status, 'comments', l.comments, 'answered', l.answered, 'version', l.version,
                   'versions', (select json_agg(json_build_object('number', v.version, 'publishedAt', v.published_at)
                                  order by v.version)
                                  from draft_version v where v.draft_id = l.id and v.state = 'published')) order by l.id)
            from (${PUBLISHED_DRAFTS} where d.dossier_id = o.id) l) as drafts
    from dossier o join agency a on a.id = o.agency_id
   where o.number = $1`;

/** Gathers the page of a dossier. */
@Injectable()
export class DossierPage {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** null where there is no such dossier, or nothing of it is public yet. */
  async props(number: string, lang: Language): Promise<DossierProps | null> {
    const rows: Row[] = await this.source.query(SQL, [number]);
    const row = rows[0];
    if (!row?.drafts) return null;
    const { stage, nextStage, nextOn } = row;
    return {
      ...{ number, nextOn, nextStep: nextStage, stages: stagesOf(row) },
      title: textIn(row.title, lang),
      summary: textIn(row.summary, lang),
      agency: textIn(row.agency, lang),
      owner: row.owned ? translator(lang)('dossier.owner-publisher') : null,
      overdue: nextOn !== null && stage !== 'review' && nextOn < this.clock.today(),
      drafts: row.drafts.map((draft) => draftOf(draft, lang)),
      links: [],
    };
  }
}

function stagesOf({ stage, nextStage, nextOn, entered }: Row): StageStep<DossierStage>[] {
  const now = DOSSIER_STAGES.indexOf(stage);
  const first = new Map((entered ?? []).map((one) => [one.stage, one.on]));
  // a stage that was left out (an act without a concept) is not part of this dossier's way
  const way = DOSSIER_STAGES.filter((each, index) => index >= now || first.has(each));
  return way.map((each, at) => {
    const index = DOSSIER_STAGES.indexOf(each);
    if (index > now) return { stage: each, state: 'next', on: each === nextStage ? nextOn : null };
    if (index === now) return { stage: each, state: 'now', on: nextOn };
    // a stage ended on the day on which the next one was entered
    return { stage: each, state: 'done', on: first.get(way[at + 1]!) ?? null };
  });
}

function draftOf(draft: DraftRow, lang: Language): DossierProps['drafts'][number] {
  const { number, actKind, status, comments, answered, version } = draft;
  const href = `/drafts/${number}`;
  return {
    ...{ number, href, actKind, status, comments, answered },
    title: textIn(draft.title, lang),
    versions: draft.versions.map((one) => ({
      number: one.number,
      publishedOn: legalDay(new Date(one.publishedAt)),
      href: one.number === version ? href : `${href}/versions/${one.number}`,
      current: one.number === version,
    })),
    compareHref: version > 1 ? `${href}/compare?from=${version - 1}&to=${version}` : null,
  };
}
