import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DossierStage } from '../dossiers/dossier.lifecycle.js';
import type { Language } from '../i18n/language.js';
import type { ActKind } from '../legal-text/act/provision.js';
import type { Role } from '../platform/http/actor.js';
import type { Decision } from '../responses/response.rules.js';

type Words = Record<Language, string>;

export interface DemoPerson {
  key: string;
  role: Role | 'citizen';
  publicName: string;
  language: Language;
  email: string;
  agency: string | null;
}

export interface DemoVersion {
  version: number;
  texts: Partial<Record<Language, string>>;
  publishedDaysAgo: number;
  closesDaysAgo: number;
}

export interface DemoDraft {
  draft: string;
  act: ActKind;
  versions: DemoVersion[];
  /** Files of the act that an amending draft changes. */
  amends?: Partial<Record<Language, string>>;
  changes?: string;
  publisher: string;
}

export interface DemoDossier {
  key: string;
  agency: string;
  stages: { stage: string; daysAgo: number }[];
  stage: string;
  next: { inDays: number };
  title: Words;
  summary: Words;
  drafts: DemoDraft[];
}

export interface DemoComment {
  key: string;
  draft: string;
  /** The version it was written on; the first where it is not said. */
  version?: number;
  at: string;
  lang: Language;
  author: string;
  text: string;
  effect?: string;
  wish?: string;
  suggestion?: string;
  quote?: string;
  supports: number;
  daysAgo: number;
}

export interface DemoAnswer {
  comment: string;
  decision: Decision;
  reason: string;
  by: string;
  daysAgo: number;
  changes?: string;
}

/** What an author said of an answer. */
export interface DemoVerdict {
  comment: string;
  answered: boolean;
  daysAgo: number;
  /** Why a second look was asked for. */
  words?: string;
  /** The second look, and what the author said of it. */
  again?: Omit<DemoAnswer, 'comment' | 'changes'> & { answered: boolean };
}

export interface DemoExplanation {
  draft: string;
  version: number;
  at: string;
  text: Words;
  concerns?: Words;
  example?: Words;
}

export interface DemoSummary {
  draft: string;
  version: number;
  text: Words;
  concerns: Words;
}

export interface DemoChange {
  v1: string | null;
  v2: string | null;
  outcome: string;
  commentKey?: string;
}

const FOLDER = join(process.cwd(), 'src/demo/texts');

export const demoFile = (name: string): Buffer => readFileSync(join(FOLDER, name));
const json = <T>(name: string): T => JSON.parse(demoFile(name).toString('utf8')) as T;

const COMMENT_FILES = [
  'comments-1',
  'comments-2',
  'comments-3',
  'comments-campaign',
  'comments-v2',
  'comments-letters',
  'comments-rules',
  'comments-amending',
];

/** Everything that the demonstration shows, written for it: an invented country's everyday law. */
export const demoTexts = () => ({
  agencies: json<{ key: string; name: Words }[]>('agencies.json'),
  people: json<DemoPerson[]>('people.json'),
  dossiers: json<DemoDossier[]>('dossiers.json'),
  comments: COMMENT_FILES.flatMap((file) => json<DemoComment[]>(`${file}.json`)),
  answers: json<DemoAnswer[]>('answers.json'),
  verdicts: json<DemoVerdict[]>('verdicts.json'),
  explanations: json<DemoExplanation[]>('explanations.json'),
  summaries: json<DemoSummary[]>('summaries.json'),
  changes: (file: string) => json<DemoChange[]>(file),
});
export type DemoTexts = ReturnType<typeof demoTexts>;

/** Stages as the demonstration's texts call them, in the words of the dossier's lifecycle. */
export const STAGE: Record<string, DossierStage> = {
  petition: 'initiation',
  concept: 'concept',
  draft: 'consultation',
  answers: 'answers',
  'second-version': 'consultation',
  adopted: 'adopted',
};
