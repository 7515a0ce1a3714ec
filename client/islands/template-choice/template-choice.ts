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
    void insert(form, select.value, address).then((said) => {
      status.textContent = said;
      element.querySelector('.field-error')?.remove();
    });
  });
};

/** What is said of it. */
async function insert(form: HTMLFormElement, template: string, address: string): Promise<string> {
  const { lang } = document.documentElement;
  const t = translatorOf(templates, isLanguage(lang) ? lang : DEFAULT_LANGUAGE);
  if (template === '') return t('template.unchosen');
  const promisedOn = new FormData(form).get('promisedOn');
  const query = new URLSearchParams({ promisedOn: typeof promisedOn === 'string' ? promisedOn : '' });
  try {
    const reply = await fetch(`${address}/${template}?${query.toString()}`, {
      headers: { accept: 'application/json', 'accept-language': lang },
    });
    if (!reply.ok) return ((await reply.json()) as { message: string }).message;
    put(form, (await reply.json()) as FilledTemplate);
    return t('template.inserted');
  } catch {
    return t('template.not-now');
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
