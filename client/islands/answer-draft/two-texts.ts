import type { ShownAnswerDraft } from '../../../src/responses/answer-draft.presenter.js';

export interface OtherWords extends Pick<ShownAnswerDraft, 'decision' | 'reason' | 'changed' | 'promisedOn'> {
  /** Whose words they are, as a heading. */
  title: string;
  /** The edition over which the chosen words are written. */
  edition: number;
}

interface Choice {
  /** The other words go into the form, and those that stood there are shown in their place. */
  take(): void;
  keep(): void;
}

/** Shows the words of somebody else under those in the form, until the official has chosen; neither text is lost. */
export function showOther(form: HTMLFormElement, other: OtherWords, choice: Choice): void {
  const panel = form.querySelector<HTMLElement>('[data-newer]');
  if (!panel) return;
  const part = <E extends HTMLElement = HTMLElement>(name: string) => panel.querySelector<E>(`[data-newer-${name}]`)!;
  part('title').textContent = other.title;
  part('words').textContent = other.reason;
  part('decision').textContent = labelOf(form, other.decision);
  part('buttons').hidden = false;
  panel.hidden = false;
  part('take').onclick = () => choice.take();
  part('keep').onclick = () => {
    panel.hidden = true;
    choice.keep();
  };
}

/** The decision in the words of the form's own choice. */
function labelOf(form: HTMLFormElement, decision: string | null): string {
  const input = [...form.querySelectorAll<HTMLInputElement>('[name=decision]')].find(({ value }) => value === decision);
  return input?.closest('label')?.querySelector('b')?.textContent ?? '';
}
