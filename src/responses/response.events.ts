import type { Decision } from './response.rules.js';

/** An answer became public: the first one, or a new edition of it. */
export const RESPONSE_PUBLISHED = 'response.published';
export interface ResponsePublished {
  draftId: number;
  commentId: number;
  edition: number;
  decision: Decision;
}

/** An author does not accept an answer: another official is to look again. */
export const SECOND_LOOK_ASKED = 'second-look.asked';
export interface SecondLookAsked {
  draftId: number;
  commentId: number;
}

/** A cluster was answered, or its answer given anew: one event, however many authors there are. */
export const CLUSTER_ANSWERED = 'cluster.answered';
export interface ClusterAnswered {
  draftId: number;
  clusterId: number;
  /** Counts the answers to the cluster. */
  edition: number;
}
