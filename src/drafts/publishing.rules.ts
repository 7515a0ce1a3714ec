import type { Language } from '../legal-text/language/language.js';
import type { Issue } from '../legal-text/act/source.js';
import type { MessageKey } from '../i18n/messages.js';

export interface Readiness {
  texts: number;
  errors: number;
  undecided: number;
  summary: Partial<Record<Language, string>>;
  opensOn: string | null;
  closesOn: string | null;
  today: string;
}

export interface Refusal {
  code: MessageKey;
  field: string;
  params: Record<string, string | number>;
}

export const SUMMARY_LANGUAGES = 2;
const SHORTEST_SUMMARY = 30;

export const errorsOf = (issues: readonly Issue[]): Issue[] => issues.filter(({ severity }) => severity === 'error');

const summaries = (summary: Readiness['summary']) =>
  Object.values(summary).filter((words) => words.trim().length >= SHORTEST_SUMMARY).length;

/** Everything that stands in the way of publishing, in the order in which it is mended. */
export function refusalsOf(ready: Readiness): Refusal[] {
  const refusals: (Refusal | false)[] = [
    ready.texts === 0 && { code: 'draft.no-text', field: 'text', params: {} },
    ready.errors > 0 && { code: 'draft.errors-left', field: 'text', params: { count: ready.errors } },
    ready.undecided > 0 && { code: 'draft.undecided-left', field: 'matches', params: { count: ready.undecided } },
    summaries(ready.summary) < SUMMARY_LANGUAGES && { code: 'draft.no-summary', field: 'summary', params: {} },
    (!ready.opensOn || !ready.closesOn) && { code: 'draft.no-period', field: 'opensOn', params: {} },
    ready.opensOn !== null &&
      ready.opensOn < ready.today && { code: 'draft.opens-in-the-past', field: 'opensOn', params: {} },
  ];
  return refusals.filter((refusal) => refusal !== false);
}
