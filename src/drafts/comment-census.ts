import type { EntityManager } from 'typeorm';

/** Asked before a version is frozen: how many comments stand at each provision. The comments feature answers. */
export abstract class CommentCensus {
  /** Comments of the draft by the provision (wId) on which they were made, hidden ones included. */
  abstract countByProvision(em: EntityManager, draftId: number): Promise<ReadonlyMap<string, number>>;
}
