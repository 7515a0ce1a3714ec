import type { ShownAmendment } from '../drafts/amendment.presenter.js';
import type { Language } from '../i18n/language.js';
import type { CommentFormProps } from './comment-form.props.js';
import type { WordRun } from './marked-words.js';
import type { CommentListProps } from './comment-list.props.js';

export interface ProvisionProps {
  draft: { number: string; title: string; href: string };
  version: number;
  eId: string;
  /** In words; null for the draft as a whole. */
  citation: string | null;
  heading: string;
  /** Its own words, one string a paragraph. */
  words: readonly string[];
  /** The words that the asked comment is about, marked; null where no comment is asked or they do not stand here. */
  phrase: { paragraphs: readonly (readonly WordRun[])[]; number: string; href: string } | null;
  textLang: Language;
  /** Its place in the act. */
  actHref: string;
  explanation: { paragraphs: readonly string[]; who: string | null; outdated: boolean } | null;
  /** Of a command of an amending act: what it changes. */
  amends: readonly ShownAmendment[];
  count: number;
  /** `old`: there is a newer version. */
  state: 'open' | 'before' | 'closed' | 'old';
  /** Of an old version: where the provision stands now. */
  present: { href: string; citation: string | null } | null;
  form: CommentFormProps | null;
  list: CommentListProps;
  /** Drawn for the panel beside the act. */
  panel: boolean;
}
