import type { Language } from '../i18n/language.js';
import { translator } from '../i18n/messages.js';
import type { AmendmentAddress, AmendmentDoubt, AmendmentEffect } from '../legal-text/amendment/amendment-effects.js';
import type { AmendmentTarget, TargetStep } from '../legal-text/amendment/amendment.js';
import { kazakhOrdinal, russianOrdinal } from '../legal-text/act/ordinal-words.js';
import { citeProvision, citeProvisions, shortLabel } from '../legal-text/citation/citation.js';
import type { WordPiece } from '../legal-text/diff/diff.js';

/** An effect as it is stored: the command's place is the row's. */
export type StoredEffect = Omit<AmendmentEffect, 'eId'>;

/** What a command changes, for showing under it. */
export interface ShownAmendment {
  /** «Добавляет: абзац шестой статьи 3 Закона «…»». */
  sentence: string;
  /** Words before and after; empty where they are not known. */
  pieces: readonly WordPiece[];
}

export function shownAmendment({ address, pieces }: StoredEffect, lang: Language): ShownAmendment | null {
  if (!address) return null;
  const operation = translator(lang)(`amendment.does.${address.operation}`);
  return { sentence: `${operation}: ${addressInWords(address, lang)}`, pieces: pieces ?? [] };
}

/** «абзац шестой статьи 3 Закона «О праздниках»»; the title stays as the amending act writes it. */
export function addressInWords({ targets, form, title }: AmendmentAddress, lang: Language): string {
  const t = translator(lang);
  const place = placeInWords(targets, lang);
  if (!title) return place;
  if (!place) return t('amendment.act', { form, title });
  return t('amendment.address', { place, form, title });
}

function placeInWords(targets: readonly AmendmentTarget[], lang: Language): string {
  const whole = targets.filter(({ part, steps }) => part === 'whole' && steps.length > 0);
  const words = targets.flatMap((target) => partInWords(target, lang));
  const places = citeProvisions(
    whole.map(({ steps }) => steps),
    'law',
    lang,
  );
  return [...words, places].filter(Boolean).join(', ');
}

function partInWords({ part, steps, sentence }: AmendmentTarget, lang: Language): string[] {
  const t = translator(lang);
  const of = citeProvision(steps, 'law', lang, 'genitive');
  if (part === 'heading') return [of ? t('amendment.heading-of', { of }) : t('amendment.title')];
  if (!of || part === 'whole') return [];
  if (part === 'text') return [t('amendment.text-of', { of })];
  return [
    sentence
      ? t('amendment.sentence-of', { ordinal: ordinalInWords(sentence, lang), of })
      : t('amendment.new-sentence-of', { of }),
  ];
}

/** «второе», «екінші»; figures where there is no word. */
function ordinalInWords(number: string, lang: Language): string {
  if (lang === 'en') return number;
  if (lang === 'kk') return kazakhOrdinal(Number(number)) ?? number;
  const words = russianOrdinal(Number(number), 'masculine', 'nominative');
  // «предложение» is neuter: второй – второе, третий – третье
  return words?.replace(/третий$/u, 'третье').replace(/[ыо]й$/u, 'ое') ?? number;
}

/** «ст. 6, пп. 1-2) Закона «О зерне»»: the second level of an address in a list. */
export function shortAddress({ targets, form, title }: AmendmentAddress, lang: Language): string {
  const t = translator(lang);
  const [first, ...others] = targets;
  const steps = first ? shortLabel(first.steps, 'law', lang) : '';
  const place = steps && others.length > 0 ? t('amendment.and-more', { place: steps }) : steps;
  if (!title) return place;
  return place ? t('amendment.address', { place, form, title }) : t('amendment.act', { form, title });
}

/** Why an effect is not shown, for the publisher. */
export function doubtInWords(doubt: AmendmentDoubt, lang: Language): string {
  const t = translator(lang);
  if (doubt.is === 'unclear') return t(doubt.code, { words: doubt.words });
  if (doubt.is === 'no-act') return t('amendment.act-not-attached');
  return t(`amendment.failed.${doubt.code}`, { place: stepInWords(doubt.step, lang) });
}

const stepInWords = (step: TargetStep | null, lang: Language): string =>
  (step && citeProvision([step], 'law', lang)) || '—';
