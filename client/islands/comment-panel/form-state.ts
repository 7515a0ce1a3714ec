import { useEffect, useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import type { CommentFormProps, TypedForm } from '../../../src/pages/comment-form.props.js';
import { useSpeech } from '../../ui/language.js';
import { forgetKept, keep, readKept } from './kept-draft.js';
import { takePhrase, type Phrase } from './phrase.js';
import { showPosted } from './show-posted.js';
import { postComment, type Posted, type Refusal } from './send.js';

export type Mode = 'comment' | 'wording';

/** Everything that the parts of the form need. */
export interface CommentFormState {
  element: RefObject<HTMLFormElement | null>;
  typed: TypedForm;
  type(field: keyof TypedForm, value: string): void;
  mode: Mode;
  setMode(mode: Mode): void;
  phrase: Phrase | null;
  dropPhrase(): void;
  name: string;
  setName(name: string): void;
  error: Refusal | null;
  busy: 'proving' | 'sending' | null;
  sent: Posted | null;
  /** What is typed lies in this browser's storage. */
  kept: boolean;
  restored: boolean;
  actor: CommentFormProps['actor'];
  limits: CommentFormProps['limits'];
  signInHref: string;
  send(event: SyntheticEvent): void;
  again(): void;
}

const KEEP_AFTER_MS = 400;

const isBlank = (typed: TypedForm, words: string) =>
  !typed.body.trim() && !typed.effect.trim() && !typed.wish.trim() && typed.proposed.trim() === words.trim();

export function useCommentForm(props: CommentFormProps): CommentFormState {
  const speech = useSpeech();
  const { t } = speech;
  const posted = useRef(0);
  const element = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(props.typed);
  const [mode, setMode] = useState<Mode>(props.typed.proposed === props.words ? 'comment' : 'wording');
  const [phrase, setPhrase] = useState<Phrase | null>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<Refusal | null>(props.error);
  const [busy, setBusy] = useState<'proving' | 'sending' | null>(null);
  const [sent, setSent] = useState<Posted | null>(null);
  const [restored, setRestored] = useState(props.restored);
  const kept = useKeeping(props, { typed, name, phrase }, sent !== null, (found) => {
    setTyped(found.typed);
    setName(found.name);
    setPhrase(found.phrase);
    if (found.typed.proposed !== props.words) setMode('wording');
    setRestored(true);
  });
  useEffect(() => {
    const early = typedEarly(element.current, props.typed);
    if (early) setTyped(early);
    // once: later on the state knows what is typed
  }, []);
  useEffect(() => {
    const chosen = takePhrase(props.eId);
    if (chosen) setPhrase(chosen);
  }, [props.eId]);
  useEffect(() => focusFault(element.current, error), [error]);
  const attempts = useRef({ said: '', count: 0 });

  async function submit(): Promise<void> {
    const suggests = mode === 'wording' && typed.proposed.trim() !== props.words.trim();
    if (!typed.body.trim() && !suggests)
      return setError({ field: mode === 'wording' ? 'proposed' : 'body', sentence: t('comment.empty'), href: null });
    setError(null);
    const { draft, eId, version, textLang, actor } = props;
    const parts = { body: typed.body, effect: typed.effect, wish: typed.wish };
    const comment = { provision: eId, version, ...parts, proposed: suggests ? typed.proposed : null, quote: phrase };
    const said = JSON.stringify(comment);
    // the same words pressed twice are one comment; other words are another one
    if (attempts.current.said !== said) attempts.current = { said, count: attempts.current.count + 1 };
    const key = `${props.sendKey}-${attempts.current.count}`;
    const input = { ...comment, lang: textLang, name: actor.level === 'anonymous' ? name : null };
    const outcome = await postComment({ draft, input, key, guest: actor.level !== 'email', onStep: setBusy });
    setBusy(null);
    if ('refusal' in outcome)
      return setError(outcome.refusal ?? { field: null, sentence: t('comment.no-connection'), href: null });
    forgetKept(props);
    setSent(outcome.posted);
    posted.current += 1;
    showPosted(props, posted.current, speech);
  }

  return {
    ...{ element, typed, mode, setMode, phrase, name, setName, error, busy, sent, kept, restored },
    actor: props.actor,
    limits: props.limits,
    signInHref: signInAddress(props),
    type: (field, value) => setTyped((now) => ({ ...now, [field]: value })),
    dropPhrase: () => setPhrase(null),
    send: (event) => {
      event.preventDefault();
      if (!busy) void submit();
    },
    again: () => {
      setTyped({ body: '', effect: '', wish: '', proposed: props.words, quote: '' });
      setMode('comment');
      setPhrase(null);
      setRestored(false);
      setSent(null);
    },
  };
}

/** Words typed while the scripts were on their way stand in the fields alone, and drawing again would empty them. */
function typedEarly(form: HTMLFormElement | null, given: TypedForm): TypedForm | null {
  const now = { ...given };
  for (const field of ['body', 'effect', 'wish'] as const)
    now[field] = form?.querySelector<HTMLTextAreaElement>(`[name="${field}"]`)?.value ?? given[field];
  return JSON.stringify(now) === JSON.stringify(given) ? null : now;
}

interface Keeping {
  typed: TypedForm;
  name: string;
  phrase: Phrase | null;
}

/** Keeps what is typed in the browser's storage, and gives back what an earlier visit left there. */
function useKeeping(props: CommentFormProps, now: Keeping, sent: boolean, giveBack: (found: Keeping) => void): boolean {
  const [kept, setKept] = useState(false);
  const { words } = props;
  const latest = useRef({ now, sent });
  latest.current = { now, sent };
  useEffect(() => {
    const found = readKept(props);
    if (found && isBlank(props.typed, words) && !isBlank(found.typed, words)) giveBack(found);
    return () => {
      // the panel may close before the pause below is over
      const { now: last, sent: gone } = latest.current;
      if (!gone && !isBlank(last.typed, words)) keep(props, last);
    };
    // once, when the form comes to life
  }, []);
  const said = JSON.stringify(now);
  useEffect(() => {
    if (sent || isBlank(now.typed, words)) return setKept(false);
    const save = () => setKept(keep(props, now));
    const timer = setTimeout(save, KEEP_AFTER_MS);
    window.addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', save);
    };
  }, [said, sent]);
  return kept;
}

function signInAddress({ draft, eId, version }: CommentFormProps): string {
  const back = `/drafts/${draft}/provisions/${eId}?version=${version}`;
  return `/sign-in?return=${encodeURIComponent(back)}`;
}

function focusFault(form: HTMLFormElement | null, error: Refusal | null): void {
  if (!form || !error) return;
  const field = error.field
    ? form.querySelector<HTMLElement>(`[name="${error.field}"], [data-field="${error.field}"]`)
    : null;
  (field ?? form.querySelector<HTMLElement>('[role="alert"]'))?.focus();
}
