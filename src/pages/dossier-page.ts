import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DOSSIER_STAGES, type DossierStage } from '../dossiers/dossier.lifecycle.js';
import type { DraftStatus, StageStep } from '../drafts/draft-page.presenter.js';
import { StageOverrides, type StageOverride } from '../dossiers/queries/stage-overrides.js';
import { textIn, type Texts } from '../drafts/queries/published-version.js';
import { translator } from '../i18n/messages.js';
import type { Language } from '../i18n/language.js';
import type { ActKind } from '../legal-text/act/provision.js';
import { Clock, legalDay } from '../platform/clock.js';
import { fileHref } from '../responses/papers/paper.rules.js';
import { PaperFiles, type PublicPaper } from '../responses/papers/queries/paper-files.js';
import type { DossierProps } from './dossier.props.js';
import { PUBLISHED_DRAFTS } from './draft-list.js';

interface Row {
  number: string;
  title: Texts;
  summary: Texts;
  agency: Texts;
  agencyCode: string;
  owner: 'publisher' | 'head' | null;
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
  select o.number, o.title, o.summary, a.name as agency, a.code as "agencyCode", (select case when bool_or(g.role = 'head') then 'head' else 'publisher' end from role_grant g
           where g.account_id = o.owner_id and g.agency_id = o.agency_id and g.role in ('head', 'publisher')
          having count(*) > 0) as owner, o.stage,
         o.next_stage as "nextStage", o.next_on as "nextOn",
         (select json_agg(json_build_object('stage', s.stage, 'on', s.entered_on))
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
    private readonly overrides: StageOverrides,
    private readonly clock: Clock,
    private readonly papers: PaperFiles,
  ) {}

  /**
   * null where there is no such dossier, or nothing of it is public yet: a dossier is prepared at the stage of its
   * draft; what went through any other stage has been seen.
   */
  async props(number: string, lang: Language): Promise<DossierProps | null> {
    const rows: Row[] = await this.source.query(SQL, [number]);
    const row = rows[0];
    if (!row || (!row.drafts && row.stage === 'draft')) return null;
    const { stage, nextStage, nextOn } = row;
    const papers = await this.papers.publicOf(number);
    return {
      ...{ number, nextOn, nextStep: nextStage, stages: stagesOf(row) },
      title: textIn(row.title, lang),
      summary: textIn(row.summary, lang),
      agency: textIn(row.agency, lang),
      agencyHref: `/scorecard/${encodeURIComponent(row.agencyCode)}`,
      owner: row.owner && translator(lang)(`dossier.owner-${row.owner}`),
      overdue: nextOn !== null && stage !== 'review' && nextOn < this.clock.today(),
      drafts: (row.drafts ?? []).map((draft) => draftOf(draft, lang)),
      links: papers.map((paper) => linkOf(paper, lang)),
      overrides: (await this.overrides.of(number)).map(overrideOf),
    };
  }
}

/** The way as it was gone, a stage entered again standing there again, and what is still ahead of it. */
function stagesOf({ stage, nextStage, nextOn, entered }: Row): StageStep<DossierStage>[] {
  const order = (one: DossierStage) => (one === stage ? DOSSIER_STAGES.length : DOSSIER_STAGES.indexOf(one));
  const gone = (entered ?? []).toSorted((a, b) => a.on.localeCompare(b.on) || order(a.stage) - order(b.stage));
  const ahead = DOSSIER_STAGES.slice(DOSSIER_STAGES.indexOf(stage) + 1);
  return [
    // a stage ended on the day on which the next one was entered
    ...gone.slice(0, -1).map((one, at) => ({ stage: one.stage, state: 'done' as const, on: gone[at + 1]!.on })),
    // an adopted act does not end when it is reviewed
    { stage, state: 'now', on: stage === 'adopted' ? null : nextOn },
    ...ahead.map((each) => ({ stage: each, state: 'next' as const, on: each === nextStage ? nextOn : null })),
  ];
}

const LISTED = 20;

const overrideOf = ({ owed, madeAt, ...override }: StageOverride): DossierProps['overrides'][number] => ({
  ...override,
  on: legalDay(madeAt),
  count: owed.length,
  owed: owed.slice(0, LISTED).map((number) => ({ number, href: `/drafts/${number.replace('/', '/comments/')}` })),
});

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

function linkOf(paper: PublicPaper, lang: Language): DossierProps['links'][number] {
  const t = translator(lang);
  const { kind, format, draftNumber } = paper;
  const label = t('paper.public', {
    number: draftNumber,
    kind: t(`paper.kind.${kind}`),
    lang: t(`paper.lang.${paper.lang}`),
    format: t(`paper.format.${format}`),
  });
  return { href: fileHref(draftNumber, paper.id), label, on: legalDay(paper.publishedAt) };
}
