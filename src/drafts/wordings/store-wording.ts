import type { EntityManager } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { findProvision, headingOf, ownText } from '../../legal-text/act/flatten.js';
import { ownWords, wordSteps, WordsNotPlain, type WordedAct } from '../../legal-text/act/word-steps.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refreshEffects } from '../amended-acts.js';
import { readDoc } from '../recognition/recognise-version.js';
import type { WordingPlace } from './weigh-wording.js';

/** A change of one provision in one language, and whose it is. */
export interface WordingChange {
  draftId: number;
  lang: Language;
  /** The comment whose wording it takes in. */
  commentId: number | null;
  /** The change that it takes out again. */
  undoes: number | null;
  by: number;
  at: Date;
}

/** The text with the words of a provision replaced; refuses beside the field what cannot be done word by word. */
export function reword({ doc, eId }: WordingPlace, words: string, field = 'form'): WordedAct {
  try {
    return wordSteps(doc, eId, words);
  } catch (error) {
    if (error instanceof WordsNotPlain) throw new AppError('wording.not-plain', 409, {}, { field });
    throw error;
  }
}

/** Puts a changed text in the place of the one in work and keeps the change; the caller holds the draft's lock. */
export async function storeWording(
  em: EntityManager,
  { draftId, lang, commentId, undoes, by, at }: WordingChange,
  { version, eId, now }: WordingPlace,
  { doc, steps, back }: WordedAct,
): Promise<number> {
  await em.query('update version_text set doc = $4 where draft_id = $1 and version = $2 and lang = $3', [
    draftId,
    version,
    lang,
    JSON.stringify(doc.toJSON()),
  ]);
  const rows: { id: number }[] = await em.query(
    `insert into wording_change (draft_id, version, lang, e_id, comment_id, undoes, words_before, words_after, steps,
                                 back_steps, account_id, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      ...[draftId, version, lang, eId, commentId, undoes, now, ownWords(findProvision(doc, { eId })!)],
      ...[JSON.stringify(steps.map((step) => step.toJSON())), JSON.stringify(back.map((step) => step.toJSON()))],
      ...[by, at],
    ],
  );
  await settleMatch(em, draftId, version, eId);
  await refreshEffects(em, draftId, version);
  return rows[0]!.id;
}

interface Compared {
  ordinal: number;
  heading: Partial<Record<Language, string>>;
  body: Partial<Record<Language, string>>;
}

/** The provision is now the same as before, or reworded, in whatever language its words changed. */
async function settleMatch(em: EntityManager, draftId: number, version: number, eId: string): Promise<void> {
  const rows: Compared[] = await em.query(
    `select m.ordinal, p.heading, p.body from version_match m
       join provision p on p.draft_id = m.draft_id and p.version = m.version - 1 and p.w_id = m.older_w_id
      where m.draft_id = $1 and m.version = $2 and m.newer_e_id = $3 and not m.part
        and m.outcome in ('same', 'moved', 'reworded')`,
    [draftId, version, eId],
  );
  if (!rows[0]) return;
  const { ordinal, heading, body } = rows[0];
  const texts: { lang: Language; doc: unknown }[] = await em.query(
    'select lang, doc from version_text where draft_id = $1 and version = $2',
    [draftId, version],
  );
  const differs = texts.some(({ lang, doc }) => {
    const provision = findProvision(readDoc(doc), { eId });
    if (!provision || body[lang] === undefined) return false;
    return even(`${headingOf(provision)}\n${ownText(provision)}`) !== even(`${heading[lang] ?? ''}\n${body[lang]}`);
  });
  await em.query(
    `update version_match set outcome = case when $4 then 'reworded' when moved then 'moved' else 'same' end
      where draft_id = $1 and version = $2 and ordinal = $3`,
    [draftId, version, ordinal, differs],
  );
}

const even = (words: string): string => words.replace(/[^\S\n]+/g, ' ').trim();
