import type { AnswerView, SecondLookView } from '../comments/comment.presenter.js';
import type { Language } from '../i18n/language.js';
import type { VerdictProps } from './verdict.props.js';
import type { ChangedWords } from './comment.props.js';

export interface Trace {
  id: number;
  number: string;
  href: string;
  draftTitle: string;
  /** null for the draft as a whole. */
  citation: string | null;
  lang: Language;
  body: string;
  /** Own wording, where nothing else was said. */
  proposed: string | null;
  on: string;
  dueOn: string;
  /** The year whose days off are not known yet, where the last day lies in one. */
  provisional: number | null;
  supports: number;
  hidden: boolean;
  answer: AnswerView | null;
  secondLook: SecondLookView | null;
  verdict: VerdictProps | null;
  changed: readonly ChangedWords[];
}

export interface TracesProps {
  level: 'anonymous' | 'guest' | 'email';
  traces: readonly Trace[];
  older: string | null;
  /** Not the first page. */
  further: boolean;
  today: string;
}
