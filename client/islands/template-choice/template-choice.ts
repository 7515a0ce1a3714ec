import templates from '../../../src/i18n/catalogues/templates.js';
import { DEFAULT_LANGUAGE, isLanguage } from '../../../src/i18n/language.js';
import { translatorOf } from '../../../src/i18n/translate.js';
import type { FilledTemplate } from '../../../src/responses/queries/answer-templates.js';
import type { Mount } from '../mount.js';

/** Puts the words of a template after those that stand in the answer, without leaving the page. */
export const mount: Mount = (element, props) => {
  const { address } = props as { address: string };
  const form = element.closest('form');
  const select = element.querySelector('select');
  const button = element.querySelector<HTMLButtonElement>('[data-insert]');
  const status = element.querySelector<HTMLElement>('[data-inserted]');
  if (!form || !select || !button || !status) return;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    void insert(form, select.value, address).then(({ said, done }) => {
      element.querySelector('.field-error:not([data-inserted])')?.remove();
      status.className = done ? 'hint' : 'field-error';
      status.textContent = said;
    });
  });
};

/** What is said of it, and whether it was put in. */
async function insert(
  form: HTMLFormElement,
  template: string,
  address: string,
): Promise<{ said: string; done: boolean }> {
  const { lang } = document.documentElement;
  const t = translatorOf(templates, isLanguage(lang) ? lang : DEFAULT_LANGUAGE);
  if (template === '') return { said: t('template.unchosen'), done: false };
  const promisedOn = new FormData(form).get('promisedOn');
  const query = new URLSearchParams({ promisedOn: typeof promisedOn === 'string' ? promisedOn : '' });
  try {
    const reply = await fetch(`${address}/${template}?${query.toString()}`, {
      headers: { accept: 'application/json', 'accept-language': lang },
    });
    if (!reply.ok) return { said: ((await reply.json()) as { message: string }).message, done: false };
    put(form, (await reply.json()) as FilledTemplate);
    return { said: t('template.inserted'), done: true };
  } catch {
    return { said: t('template.not-now'), done: false };
  }
}

function put(form: HTMLFormElement, { words, lang, decision }: FilledTemplate): void {
  const reason = form.elements.namedItem('reason') as HTMLTextAreaElement;
  const language = form.elements.namedItem('lang') as HTMLInputElement;
  const decisions = form.elements.namedItem('decision') as RadioNodeList;
  const written = reason.value.trimEnd();
  if (written === '') language.value = lang;
  if (decision && decisions.value === '') decisions.value = decision;
  reason.value = written === '' ? words : `${written}\n\n${words}`;
  reason.focus();
  reason.setSelectionRange(reason.value.length, reason.value.length);
  // the answer is kept and counted as if it had been typed
  reason.dispatchEvent(new Event('input', { bubbles: true }));
}
