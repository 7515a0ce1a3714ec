import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { wordLines } from '../../../legal-text/act/word-steps.js';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { AppError, invalid, notFound } from '../../../platform/errors/app-error.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import { lockDraftToWord } from '../../owned-draft.js';
import { beginCopy } from '../begin-copy.js';
import { ProposedWordings } from '../proposed-wordings.js';
import { reword, storeWording } from '../store-wording.js';
import { weighWording, type WeighedWording } from '../weigh-wording.js';

export interface TakeInput {
  draftNumber: string;
  commentId: number;
  /** The resulting words, where a person wrote them because changes overlap; with the words they were written over. */
  resolved: { words: string; seen: string } | null;
}

export interface TakenWording {
  changeId: number;
  version: number;
  eId: string;
}

/** Longest words of a provision that a form may bring. */
export const WORDS_MOST = 20_000;

/**
 * Takes a commenter's own wording into the version in work, which is begun as a copy where there is none. What overlaps
 * with changes since is not guessed: 409, and a person writes the words. Taking twice takes once.
 */
@Injectable()
export class TakeWording {
  constructor(
    private readonly transactions: Transactions,
    private readonly proposed: ProposedWordings,
    private readonly clock: Clock,
  ) {}

  execute(facts: RequestFacts, input: TakeInput): Promise<TakenWording> {
    const { accountId } = facts.actor;
    const once = { operation: 'wording.take', key: facts.key, content: { input, accountId } };
    return this.transactions.once(once, async (em) => {
      // two officials at once: the second waits here, and then meets the words of the first
      const draft = await lockDraftToWord(em, facts.actor, input.draftNumber);
      const wording = await this.proposed.find(em, draft.id, input.commentId);
      if (!wording) throw notFound();
      const { version } = await beginCopy(em, draft.id);
      const taken = await standing(em, draft.id, version, input.commentId);
      if (taken) {
        if (input.resolved && wordLines(input.resolved.words) !== wordLines(taken.words))
          throw new AppError('wording.taken-meanwhile', 409);
        return { changeId: taken.changeId, eId: taken.eId, version };
      }
      const weighed = await weighWording(em, draft.id, wording);
      if (weighed.bar !== null) throw new AppError(weighed.bar, 409);
      const worded = reword(weighed, resultOf(weighed, input.resolved), input.resolved ? 'words' : 'form');
      const change = { draftId: draft.id, lang: wording.lang, commentId: wording.commentId, undoes: null };
      const who = { by: accountId!, at: this.clock.now() };
      const changeId = await storeWording(em, { ...change, ...who }, weighed, worded);
      return { changeId, version, eId: weighed.eId };
    });
  }
}

/** The words that the provision will have. */
function resultOf({ now, merge }: WeighedWording, resolved: TakeInput['resolved']): string {
  if (!resolved) {
    if (merge.conflicts.length > 0) throw new AppError('wording.conflict', 409);
    return merge.words;
  }
  const words = wordLines(resolved.words);
  if (wordLines(resolved.seen) !== wordLines(now)) throw new AppError('wording.changed-meanwhile', 409);
  if (words === '') throw invalid('wording.empty', 'words');
  if (words.length > WORDS_MOST) throw invalid('wording.too-long', 'words', { most: WORDS_MOST });
  if (words === wordLines(now)) throw invalid('wording.nothing-changed', 'words');
  return words;
}

async function standing(em: EntityManager, draftId: number, version: number, commentId: number) {
  const rows: { changeId: number; eId: string; words: string }[] = await em.query(
    `select id as "changeId", e_id as "eId", words_after as words from wording_change
      where draft_id = $1 and version = $2 and comment_id = $3 and state = 'standing'`,
    [draftId, version, commentId],
  );
  return rows[0] ?? null;
}
