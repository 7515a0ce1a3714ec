import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LANGUAGES, type Language } from '../../../i18n/language.js';
import { wordLines } from '../../../legal-text/act/word-steps.js';
import { mergeWords } from '../../../legal-text/diff/merge-words.js';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { AppError, invalid, notFound } from '../../../platform/errors/app-error.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import { lockDraftToWord, workingVersionOf } from '../../owned-draft.js';
import { reword, storeWording } from '../store-wording.js';
import { placeIn, textOf } from '../weigh-wording.js';
import { WORDS_MOST } from './take-wording.js';

/** Words as typed, and those that stood in the form before. */
export interface TypedWords {
  words: string;
  seen: string;
}

export interface WordInput {
  draftNumber: string;
  eId: string;
  texts: Partial<Record<Language, TypedWords>>;
}

/** Changes the words of a provision of the version in work, in each language in which they were typed anew. */
@Injectable()
export class WordProvision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(facts: RequestFacts, input: WordInput): Promise<{ changed: Language[] }> {
    return this.transactions.run(async (em) => {
      const draft = await lockDraftToWord(em, facts.actor, input.draftNumber);
      const { version } = await workingVersionOf(em, draft.id);
      const changed: Language[] = [];
      const own = { draftId: draft.id, commentId: null, undoes: null };
      const who = { by: facts.actor.accountId!, at: this.clock.now() };
      for (const lang of LANGUAGES) {
        const typed = input.texts[lang];
        if (!typed) continue;
        const place = await placeOf(em, { draftId: draft.id, version, lang, eId: input.eId });
        const words = wordsOf(typed, place.now, lang);
        if (words === null) continue;
        await storeWording(em, { ...own, ...who, lang }, place, reword(place, words, `words-${lang}`));
        changed.push(lang);
      }
      return { changed };
    });
  }
}

async function placeOf(em: EntityManager, of: { draftId: number; version: number; lang: Language; eId: string }) {
  const doc = await textOf(em, of.draftId, of.version, of.lang);
  const place = doc && placeIn(doc, of.version, of.eId);
  if (!place) throw notFound();
  return place;
}

/** The words that will stand; null where nothing was typed. What was changed meanwhile elsewhere in it stays. */
function wordsOf({ words, seen }: TypedWords, now: string, lang: Language): string | null {
  const typed = wordLines(words);
  if (typed === wordLines(seen)) return null;
  const field = `words-${lang}`;
  if (typed === '') throw invalid('wording.empty', field);
  if (typed.length > WORDS_MOST) throw invalid('wording.too-long', field, { most: WORDS_MOST });
  const merged = mergeWords(wordLines(seen), now, typed);
  if (merged.conflicts.length > 0) throw new AppError('wording.changed-meanwhile', 409, {}, { field });
  return merged.words === now ? null : merged.words;
}
