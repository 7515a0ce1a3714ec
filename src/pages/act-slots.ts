import type { Language } from '../i18n/language.js';
import { translator } from '../i18n/messages.js';
import type { Heat } from '../comments/comment.rules.js';
import type { ShownAmendment } from '../drafts/amendment.presenter.js';
import { escapeHtml } from '../legal-text/render/render.js';

/** Comments on one provision, as the mark beside it shows them. */
export interface MarkCount {
  href: string;
  /** The provision in words. */
  citation: string;
  comments: number;
  /** All of them. */
  answered: boolean;
  /** Which of four golds; the number is printed, the colour only helps the eye to find the hot places. */
  heat: Heat;
}

/** The speech mark in the margin, for the `mark` slots of `renderAct`. A provision without comments has none. */
export function markHtml(mark: MarkCount, lang: Language): string {
  if (mark.comments < 1) return '';
  const classes = ['mk', `h${mark.heat}`, mark.answered && 'ans'].filter(Boolean).join(' ');
  const label = translator(lang)(mark.answered ? 'comment.mark.answered' : 'comment.mark', {
    citation: mark.citation,
    count: mark.comments,
  });
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

/** What a command changes in another act, and how that will read; beside the plain words of the same provision. */
export function amendsHtml({ sentence, pieces }: ShownAmendment, lang: Language, textLang: Language): string {
  const t = translator(lang);
  const said = (words: string) => `<span class="vh">${escapeHtml(words)}</span>`;
  const words = pieces.map(({ op, text }) => {
    if (op === 'same') return escapeHtml(text);
    const before = said(`${t(op === 'ins' ? 'ui.diff.added' : 'ui.diff.removed')} `);
    return `<${op}>${before}${escapeHtml(text)}${said(` ${t('ui.diff.end')}`)}</${op}>`;
  });
  const shown = `<details><summary>${escapeHtml(t('amendment.before-and-after'))}</summary><p class="diff" lang="${textLang}">${words.join('')}</p></details>`;
  return `<aside class="amends" lang="${lang}"><p>${escapeHtml(sentence)}</p>${words.length > 0 ? shown : ''}</aside>`;
}
