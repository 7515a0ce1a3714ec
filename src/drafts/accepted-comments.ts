import type { EntityManager } from 'typeorm';

/** A comment that the agency accepted, wholly or partly, and has not credited in an earlier version. */
export interface AcceptedComment {
  id: number;
  wId: string;
  version: number;
  publicName: string;
  body: string;
  /** Own wording of the author. */
  proposed: string | null;
  decision: 'accepted' | 'partly';
}

export interface Credit {
  wId: string;
  commentId: number;
  linkedBy: number;
}

export interface CreditedComment {
  wId: string;
  commentId: number;
  publicName: string;
}

/** Comments whose authors are named beside the words they changed. The responses feature answers. */
export abstract class AcceptedComments {
  abstract of(draftId: number): Promise<AcceptedComment[]>;

  /** Writes the credits of a version that is being published, in its transaction. */
  abstract credit(em: EntityManager, draftId: number, version: number, credits: readonly Credit[]): Promise<void>;

  abstract creditsOf(draftId: number, version: number): Promise<CreditedComment[]>;
}
