import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../../i18n/language.js';
import { findProvision } from '../../../legal-text/act/flatten.js';
import { ownWords, readSteps, stepsBack } from '../../../legal-text/act/word-steps.js';
import { mergeWords } from '../../../legal-text/diff/merge-words.js';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import { findWorkingVersion, lockDraftToWord } from '../../owned-draft.js';
import { reword, storeWording } from '../store-wording.js';
import { placeIn, textOf, type WordingPlace } from '../weigh-wording.js';

interface Row {
  version: number;
  lang: Language;
  eId: string;
  before: string;
  after: string;
  steps: unknown;
  back: unknown;
  state: string;
  undoes: number | null;
}

/** Takes a change of words out of the version in work again, whatever was changed elsewhere since. */
@Injectable()
export class UndoWording {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(facts: RequestFacts, number: string, changeId: number): Promise<{ eId: string; commentId: number | null }> {
    return this.transactions.run(async (em) => {
      const draft = await lockDraftToWord(em, facts.actor, number);
      const row = await find(em, draft.id, changeId);
      const working = await findWorkingVersion(em, draft.id);
      if (working?.version !== row.version) throw new AppError('wording.published', 409);
      if (row.state === 'undone') return row;
      if (row.state !== 'standing' || row.undoes !== null) throw new AppError('wording.not-standing', 409);
      const place = await placeOf(em, draft.id, row);
      const undone = await back(em, { draftId: draft.id, changeId }, row, place);
      const who = { by: facts.actor.accountId!, at: this.clock.now() };
      const change = { draftId: draft.id, lang: row.lang, commentId: null, undoes: changeId, ...who };
      await storeWording(em, change, place, undone);
      await em.query(`update wording_change set state = 'undone' where draft_id = $1 and id = $2`, [
        draft.id,
        changeId,
      ]);
      return row;
    });
  }
}

async function find(em: EntityManager, draftId: number, changeId: number): Promise<Row & { commentId: number | null }> {
  const rows: (Row & { commentId: number | null })[] = await em.query(
    `select version, lang, e_id as "eId", comment_id as "commentId", words_before as before, words_after as after, steps,
            back_steps as back, state, undoes from wording_change where draft_id = $1 and id = $2`,
    [draftId, changeId],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

async function placeOf(em: EntityManager, draftId: number, { version, lang, eId }: Row): Promise<WordingPlace> {
  const doc = await textOf(em, draftId, version, lang);
  const place = doc && placeIn(doc, version, eId);
  if (!place) throw new AppError('wording.not-standing', 409);
  return place;
}

/**
 * The words decide whether it can be done: what was written over them since is not thrown away. Within that the steps
 * themselves go back, so that marks return too.
 */
async function back(
  em: EntityManager,
  { draftId, changeId }: { draftId: number; changeId: number },
  { version, lang, eId, before, after, steps, back: backSteps }: Row,
  place: WordingPlace,
) {
  const { words, conflicts } = mergeWords(after, place.now, before);
  if (conflicts.length > 0) throw new AppError('wording.changed-since', 409);
  const later: { steps: unknown }[] = await em.query(
    `select steps from wording_change where draft_id = $1 and version = $2 and lang = $3 and id > $4 order by id`,
    [draftId, version, lang, changeId],
  );
  const since = later.flatMap((one) => readSteps(one.steps).map((step) => step.getMap()));
  const undone = stepsBack(place.doc, { steps: readSteps(steps), back: readSteps(backSteps) }, since);
  const provision = undone && findProvision(undone.doc, { eId });
  return undone && provision && ownWords(provision) === words ? undone : reword(place, words);
}
