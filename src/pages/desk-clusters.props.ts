import type { DiffPiece } from '../comments/diff-pieces.js';
import type { ClusterDetail, ClusterMember } from '../comments/clusters/queries/cluster-detail.js';
import type { ArgumentCounts, ClusterItem } from '../comments/clusters/queries/clusters-of.js';
import type { ClusterHolders } from '../responses/queries/cluster-holders.js';
import type { ClusterAnswer } from '../responses/queries/cluster-answers.js';
import type { Decision } from '../responses/response.rules.js';
import type { AnswerWork } from './answer-work.props.js';
import type { TemplateChoice } from './desk-templates.props.js';
import type { AnswerErrors, AnswerForm } from './desk.props.js';

export type ClusterState = 'proposed' | 'confirmed';

export interface ClusterCard extends Omit<ClusterItem, 'generation' | 'leaderId'> {
  href: string;
}

export interface DeskClustersProps {
  draft: { number: string; title: string };
  counts: ArgumentCounts;
  /** Only these are shown; null: all. */
  state: ClusterState | null;
  clusters: readonly ClusterCard[];
  first: string | null;
  older: string | null;
}

type SaidParts = 'commentId' | 'author' | 'level' | 'lang' | 'citation' | 'body' | 'effect' | 'wish' | 'answered';

/** The comment whose words stand for all. */
export interface LeaderView extends Pick<ClusterDetail['leader'], SaidParts | 'dueOn'> {
  number: string;
  href: string;
  madeOn: string;
  suggestion: readonly DiffPiece[] | null;
  provision: { heading: string; text: string; href: string } | null;
}

export interface MemberView extends Pick<ClusterMember, SaidParts | 'newcomer' | 'differs' | 'similarity'> {
  number: string;
  href: string;
  chosen: boolean;
}

export interface GivenView extends Omit<ClusterAnswer, 'publishedAt' | 'toldAt'> {
  publishedOn: string;
  /** All who have an address have been written to. */
  done: boolean;
}

/** What may be answered now: the first answer, one to those that came since, or a new edition for all. */
export type AnswerTurn = 'confirm-first' | 'answer' | 'newcomers' | 'edition';

export const CLUSTER_DONE = [
  'confirmed',
  'split',
  'merged',
  'assigned',
  'answered',
  'saved',
  'proposed',
  'approved',
  'given-back',
] as const;
export type ClusterDone = (typeof CLUSTER_DONE)[number];

export interface DeskClusterProps {
  draft: { number: string; title: string };
  clusterId: number;
  state: ClusterDetail['state'];
  mergedHref: string | null;
  generation: number;
  comments: number;
  people: number;
  unanswered: number;
  leader: LeaderView;
  members: readonly MemberView[];
  /** Those that came after the confirmation, and where they begin. */
  newcomers: { count: number; href: string } | null;
  firstHref: string | null;
  olderHref: string | null;
  /** Clusters that may be taken in. */
  others: readonly { clusterId: number; label: string }[];
  turn: AnswerTurn;
  given: readonly GivenView[];
  decisions: readonly Decision[];
  reasonMost: number;
  changeable: readonly { eId: string; label: string }[];
  /** With which the answer may begin. */
  templates: readonly TemplateChoice[];
  form: AnswerForm;
  /** What is being written, and by whom it may be approved. */
  work: ClusterHolders &
    Pick<AnswerWork, 'draft' | 'newer' | 'secondPerson' | 'mayApprove' | 'remark' | 'remarkError' | 'repeats'>;
  errors: AnswerErrors;
  /** What was refused besides the answer: confirming, splitting, merging. */
  refused: string | null;
  /** What was just done. */
  done: ClusterDone | null;
}
