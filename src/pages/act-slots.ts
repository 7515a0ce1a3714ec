import type { Language } from '../i18n/language.js';
import { translator } from '../i18n/messages.js';
import { escapeHtml } from '../legal-text/render.js';

/** Comments on one provision, as the mark beside it shows them. */
export interface MarkCount {
  href: string;
  comments: number;
  answered: boolean;
}

/** Four golds; the number is printed on each, the colour only helps the eye to find the hot places. */
const HEAT = [
  [50, 'h4'],
  [20, 'h3'],
  [5, 'h2'],
] as const;

/** The speech mark in the margin, for the `mark` slots of `renderAct`. A provision without comments has none. */
export function markHtml(mark: MarkCount, lang: Language): string {
  if (mark.comments < 1) return '';
  const heat = HEAT.find(([least]) => mark.comments >= least)?.[1];
  const classes = ['mk', heat, mark.answered && 'ans'].filter(Boolean).join(' ');
  const label = translator(lang)(mark.answered ? 'reading.mark.answered' : 'reading.mark', { count: mark.comments });
  return `<a class="${classes}" href="${escapeHtml(mark.href)}" aria-label="${escapeHtml(label)}">${mark.comments}</a>`;
}

/** The plain-language reading of one provision. */
export interface PlainWords {
  paragraphs: readonly string[];
  who: string | null;
  /** Written for words that have changed since. */
  outdated: boolean;
}

/** The explanation beside a provision, for the `plain` slots of `renderAct`. */
export function plainHtml(plain: PlainWords, lang: Language): string {
  const t = translator(lang);
  const line = (text: string, className: string) => `<p class="${className}">${escapeHtml(text)}</p>`;
  const words = plain.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  const who = plain.who ? line(t('reading.plain.who', { who: plain.who }), 'who') : '';
  const old = plain.outdated ? line(t('reading.plain.outdated'), 'old') : '';
  return `<aside class="plain" lang="${lang}"><b>${escapeHtml(t('reading.plain'))}</b>${words}${who}${old}</aside>`;
}
