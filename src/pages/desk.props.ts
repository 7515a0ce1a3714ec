import type { DeadlineTold } from '../responses/deadlines/queries/deadline-told.js';
import type { DeskSecondLook } from '../responses/verdicts/queries/desk-second-look.js';
import type { ClusterMark } from '../comments/clusters/queries/cluster-marks.js';
import type { DiffPiece } from '../comments/diff-pieces.js';
import type { AnswerWork } from './answer-work.props.js';
import type { PublicResponse } from '../responses/response.presenter.js';
import type { Decision } from '../responses/response.rules.js';
import type { DeskComment } from '../responses/queries/desk-comment.js';
import type { TemplateChoice } from './desk-templates.props.js';
import type { Language } from '../i18n/language.js';
import type { DeskTab } from '../responses/desk-filter.js';
import type { DeskItem } from '../responses/queries/desk-list.js';
import type { DeskOfficial } from '../responses/queries/desk-officials.js';
import type { BoundedCount, DeskAgency, DeskProvision } from '../responses/queries/desk-overview.js';
import type { DeskView } from '../responses/queries/desk-views.js';
import type { DeskChoice } from './desk-filter.js';

export interface DeskRow extends Omit<DeskItem, 'draftId' | 'draftNumber' | 'commentId'> {
  href: string;
  /** Public number of the comment. */
  number: string;
  /** Working days. */
  daysLeft: number;
  /** The year whose days off are not known yet, where the last day lies in one. */
  provisional: number | null;
  clusterHref: string | null;
}

export interface DeskTabLink {
  tab: DeskTab;
  href: string;
  /** null where nothing is to be done. */
  count: BoundedCount | null;
}

/** A view as it was typed. */
export interface TypedView {
  name: string;
  shared: boolean;
  agency: string;
}

/** The words of the chosen provision, and of what stands inside it. */
export interface DeskWords {
  citation: string;
  heading: string;
  href: string | null;
  lines: readonly { eId: string; label: string; level: number; text: string }[];
  /** Longer than what is shown. */
  more: boolean;
}

export interface DeskAct {
  number: string;
  title: string;
  /** Language of the words. */
  lang: Language;
  contents: readonly (DeskProvision & { href: string })[];
  chosen: DeskWords | null;
  /** The act without a chosen provision, and all drafts. */
  wholeHref: string;
  draftsHref: string;
}

export interface DeskProps {
  agencies: readonly DeskAgency[];
  /** Code of the agency of the chosen draft. */
  agency: string | null;
  tabs: readonly DeskTabLink[];
  choice: DeskChoice;
  /** The choice as fields of the address, for forms. */
  fields: Readonly<Record<string, string>>;
  views: readonly (DeskView & { href: string; current: boolean })[];
  drafts: readonly { number: string; title: string; unanswered: number; href: string }[];
  /** Of the chosen draft. */
  act: DeskAct | null;
  officials: readonly DeskOfficial[];
  /** The official who looks, and whether they lead the others. */
  self: number;
  head: boolean;
  rows: readonly DeskRow[];
  /** Where an empty list may be looked at more widely: the same search everywhere, or everything. */
  wider: { allHref: string | null; clearHref: string | null };
  /** The first page of the list, when this is a later one. */
  first: string | null;
  older: string | null;
  /** Number of the comment that was just answered. */
  sent: string | null;
  assigned: { assigned: number; skipped: number } | null;
  /** What was refused, with the comments that were chosen, or the view that was to be kept. */
  refused: { message: string; chosen: readonly string[]; view: TypedView | null } | null;
  idempotencyKey: string;
}

/** Addresses of the comments before and after one in the list. */
export interface Neighbours {
  previous: string | null;
  next: string | null;
}

export interface AnswerForm {
  decision: Decision | null;
  reason: string;
  changed: string;
  /** YYYY-MM-DD, or whatever was typed. */
  promisedOn: string;
  /** Edition that is replaced; 0 for a first answer. */
  replaces: number;
  /** Sent though other answers have the same words. */
  sameText: boolean;
  /** Edition of the words in work that the form saw; 0 where nothing was kept. */
  draftEdition: number;
  /** Language in which the reason is written. */
  lang: string;
  idempotencyKey: string;
}

export type AnswerErrors = Partial<
  Record<'decision' | 'reason' | 'changed' | 'promisedOn' | 'sameText' | 'template' | 'form', string>
>;

export interface DeskCommentProps {
  told: DeadlineTold;
  number: string;
  draft: { number: string; title: string; href: string };
  comment: {
    id: number;
    madeOn: string;
    href: string;
  } & Pick<DeskComment, 'author' | 'level' | 'lang' | 'body' | 'effect' | 'wish' | 'quote' | 'supports'>;
  dueOn: string;
  daysLeft: number;
  provisional: number | null;
  provision: { citation: string; heading: string; text: string; href: string } | null;
  suggestion: readonly DiffPiece[] | null;
  /** Where the suggestion is taken into the version in work; null where there is none. */
  wording: { href: string; standsIn: number | null; formKey: string } | null;
  /** What was answered before; the form then makes a new edition. */
  answer: PublicResponse | null;
  /** The author asked another official to look again. */
  secondLook: DeskSecondLook | null;
  changeable: readonly { eId: string; label: string }[];
  /** What may be decided, and how long the reason may be. */
  decisions: readonly Decision[];
  reasonMost: number;
  /** With which the answer may begin. */
  templates: readonly TemplateChoice[];
  form: AnswerForm;
  errors: AnswerErrors;
  /** Filter of the list from which the official came, as fields of its address; kept for the next comment. */
  filter: Readonly<Record<string, string>>;
  sent: string | null;
  work: AnswerWork;
  neighbours: Neighbours;
  /** The comments like this one; null where it stands alone. */
  similar: Pick<ClusterMark, 'clusterId' | 'comments' | 'people'> | null;
}
