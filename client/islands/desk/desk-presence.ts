import approval from '../../../src/i18n/catalogues/approval.js';
import { DEFAULT_LANGUAGE, isLanguage } from '../../../src/i18n/language.js';
import { translatorOf } from '../../../src/i18n/translate.js';
import type { ShownAnswerDraft } from '../../../src/responses/answer-draft.presenter.js';
import type { Mount } from '../mount.js';

/** Raised on the document with what the server said of the answer in work. */
export const IN_WORK = 'talqy:answer-in-work';

export interface InWork {
  draft: ShownAnswerDraft | null;
  others: string[];
}

const BEAT_MS = 15_000;

/** Tells the others every 15 s that this comment is open here, and names them. */
export const mount: Mount = (element, props) => {
  const { address } = props as { address: string };
  const line = element.querySelector<HTMLElement>('[data-others]');
  const { lang } = document.documentElement;
  const t = translatorOf(approval, isLanguage(lang) ? lang : DEFAULT_LANGUAGE);
  const show = ({ others }: InWork) => {
    if (!line) return;
    const words = others.length === 0 ? '' : t('approval.others', { count: others.length, names: others.join(', ') });
    // said once, when it changes
    if (line.textContent !== words) line.textContent = words;
    line.hidden = words === '';
  };
  const beat = async () => {
    const reply = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
    if (!reply?.ok) return;
    const said = (await reply.json()) as InWork;
    show(said);
    document.dispatchEvent(new CustomEvent<InWork>(IN_WORK, { detail: said }));
  };
  window.setInterval(() => void (document.hidden || beat()), BEAT_MS);
  document.addEventListener('visibilitychange', () => void (document.hidden || beat()));
};
