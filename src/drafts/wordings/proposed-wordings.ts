import type { EntityManager } from 'typeorm';
import type { Language } from '../../i18n/language.js';

/** A commenter's own wording of a provision. */
export interface ProposedWording {
  commentId: number;
  /** Version that was commented. */
  version: number;
  /** '' for the draft as a whole. */
  wId: string;
  lang: Language;
  proposed: string;
  author: string;
  /** What the latest answer says; null before the first. */
  decision: string | null;
  /** The published version whose changed words name its author; null where none does. */
  creditedIn: number | null;
}

/** Own wordings of those who comment. A later feature answers. */
export abstract class ProposedWordings {
  /** null where no such comment is public, or it proposes no words. */
  abstract find(
    reads: Pick<EntityManager, 'query'>,
    draftId: number,
    commentId: number,
  ): Promise<ProposedWording | null>;

  /** The accepted ones first, then those that are not answered yet, in the order in which they came. */
  abstract of(draftId: number, most: number): Promise<ProposedWording[]>;
}
