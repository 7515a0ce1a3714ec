import approval from '../../../src/i18n/catalogues/approval.js';
import { formatInstant, TIME_ZONE } from '../../../src/i18n/format.js';
import { DEFAULT_LANGUAGE, isLanguage } from '../../../src/i18n/language.js';
import { translatorOf } from '../../../src/i18n/translate.js';
import type { ShownAnswerDraft } from '../../../src/responses/answer-draft.presenter.js';
import { IN_WORK, type InWork } from '../desk/desk-presence.js';
import {
  count,
  fill,
  forget,
  forgetAnswered,
  isRefused,
  keep,
  readKept,
  readyForKeys,
} from '../kept-form/kept-values.js';
import type { Mount } from '../mount.js';
import { Saver, type Words } from './saver.js';
import { showOther, type OtherWords } from './two-texts.js';

interface Props {
  /** Name under which the browser keeps what the server has not yet. */
  key: string;
  address: string;
  edition: number;
}

function speech() {
  const { lang } = document.documentElement;
  const spoken = isLanguage(lang) ? lang : DEFAULT_LANGUAGE;
  return { lang: spoken, t: translatorOf(approval, spoken) };
}

const clock = () =>
  new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE }).format(new Date());

/** Saves an answer as it is typed, tells of newer words of others, and keeps in the browser what could not be sent. */
export const mount: Mount = (element, props) => {
  if (element instanceof HTMLFormElement) new AnswerDraftForm(element, props as Props).start();
};

class AnswerDraftForm {
  private readonly saver: Saver;
  private readonly speech = speech();

  constructor(
    private readonly form: HTMLFormElement,
    private readonly props: Props,
  ) {
    this.saver = new Saver(props.address, props.edition, () => this.words(), {
      saving: () => this.say('approval.saving'),
      saved: (draft) => this.saved(draft),
      offline: () => this.say('approval.offline', true),
      newer: (draft, why) => this.chooseWith(draft, why),
      refused: (why) => this.tell(this.speech.t('approval.kept-here', { why }), true),
    });
  }

  start(): void {
    this.restore();
    count(this.form);
    readyForKeys(this.form);
    forgetAnswered();
    this.form.addEventListener('input', () => this.typed());
    this.form.addEventListener('submit', () => this.saver.halt());
    window.addEventListener('online', () => void this.saver.flush());
    document.addEventListener('visibilitychange', () => void (document.hidden && this.saver.flush()));
    document.addEventListener(IN_WORK, (event) => this.heard((event as CustomEvent<InWork>).detail));
    document.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void this.saver.flush();
    });
  }

  /** What this browser kept is newer than the page only if nobody else wrote since. */
  private restore(): void {
    const { key, edition } = this.props;
    const kept = readKept(key);
    if (!kept || isRefused(this.form)) return;
    const shown = this.words();
    fill(this.form, kept.values);
    const mine = this.words();
    if (sameWords(mine, shown)) return forget(key);
    if (edition === 0 || kept.base === edition) return this.saver.touch();
    this.saver.halt();
    const title = this.speech.t('approval.newer.other');
    this.choose({ ...shown, decision: shown.decision as OtherWords['decision'], title, edition });
  }

  private typed(): void {
    keep(this.props.key, this.form, this.saver.edition);
    count(this.form);
    this.saver.touch();
  }

  private words(): Words {
    const value = (name: string) => String(new FormData(this.form).get(name) ?? '');
    const day = value('promisedOn');
    return {
      decision: value('decision') || null,
      reason: value('reason').replaceAll('\r\n', '\n'),
      lang: value('lang'),
      changed: value('changed') || null,
      promisedOn: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
    };
  }

  private saved(draft: ShownAnswerDraft): void {
    this.setEdition(draft.edition);
    if (this.saver.unsaved) keep(this.props.key, this.form, draft.edition);
    else forget(this.props.key);
    this.tell(this.speech.t('approval.kept-at', { time: clock() }));
  }

  /** The form that is sent names the edition, too. */
  private setEdition(edition: number): void {
    const field = this.form.elements.namedItem('draftEdition');
    if (field instanceof HTMLInputElement) field.value = String(edition);
  }

  private chooseWith(draft: ShownAnswerDraft, why: string): void {
    if (why) this.tell(why, true);
    const { t, lang } = this.speech;
    const title = t('approval.newer', { name: draft.writer, at: formatInstant(draft.writtenAt, lang) });
    this.choose({ ...draft, title });
  }

  private choose(other: OtherWords): void {
    this.setEdition(other.edition);
    showOther(this.form, other, {
      keep: () => this.saver.resume(other.edition),
      take: () => {
        const mine = this.words();
        this.put(other);
        const title = this.speech.t('approval.newer.typed');
        this.choose({ ...mine, decision: mine.decision as OtherWords['decision'], title, edition: other.edition });
        this.saver.resume(other.edition);
      },
    });
  }

  private put({ decision, reason, changed, promisedOn }: OtherWords): void {
    for (const input of this.form.querySelectorAll<HTMLInputElement>('[name=decision]'))
      input.checked = input.value === decision;
    fill(this.form, [
      ['reason', reason],
      ['changed', changed ?? ''],
      ['promisedOn', promisedOn ?? ''],
    ]);
    count(this.form);
  }

  /** Told by the presence of others, without anything typed here: whoever only looks learns of newer words, too. */
  private heard({ draft }: InWork): void {
    if (this.saver.unsaved || !draft || draft.edition <= this.saver.edition) return;
    this.saver.halt();
    if (draft.state === 'drafted') return this.chooseWith(draft, '');
    const name = this.speech.t(`approval.state.${draft.state === 'approved' ? 'approved' : 'proposed'}`);
    this.tell(this.speech.t('approval.changed-state', { name }), true);
  }

  private say(key: 'approval.saving' | 'approval.offline', problem = false): void {
    this.tell(this.speech.t(key), problem);
  }

  private tell(sentence: string, problem = false): void {
    const line = this.form.querySelector<HTMLElement>('[data-saved-state]');
    if (!line) return;
    line.textContent = sentence;
    line.classList.toggle('problem', problem);
  }
}

const sameWords = (a: Words, b: Words) =>
  a.decision === b.decision && a.reason === b.reason && a.changed === b.changed && a.promisedOn === b.promisedOn;
