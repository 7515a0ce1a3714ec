import type { ComparedProvision } from '../drafts/queries/comparison.js';
import type { Language } from '../i18n/language.js';
import type { OutcomeCounts } from './publish.props.js';

export interface CompareProps {
  number: string;
  title: string;
  from: number;
  to: number;
  versions: readonly { number: number; publishedOn: string }[];
  show: 'changed' | 'all';
  lang: Language;
  langs: readonly Language[];
  rows: readonly ComparedProvision[];
  counts: OutcomeCounts;
}
