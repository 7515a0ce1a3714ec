import type { Language } from '../../../src/i18n/language';
import type { PaperAnswer, PaperFacts, PaperRow } from '../../../src/responses/papers/paper-facts';

export const answer = (given: Partial<PaperAnswer> = {}): PaperAnswer => ({
  agency: 'Министерство воды',
  decision: 'partly',
  reason: 'Срок сокращён до шести месяцев.',
  lang: 'ru',
  edition: 1,
  answeredOn: '2026-10-28',
  publishedOn: '2026-10-28',
  late: false,
  changed: '',
  promisedOn: null,
  group: null,
  ...given,
});

export const row = (given: Partial<PaperRow> = {}): PaperRow => ({
  number: '2026-0042/7',
  author: 'Айгүл',
  madeOn: '2026-10-12',
  dueOn: '2026-10-30',
  lang: 'ru',
  version: 1,
  provision: 'подпункт 2) пункта 3 статьи 15',
  current: 'Колодец чистят раз в год.',
  proposed: 'Колодец чистят раз в месяц.',
  body: 'Вода мутная.',
  effect: '',
  wish: '',
  supports: 3,
  again: null,
  answer: null,
  ...given,
});

const NONE = { accepted: 0, partly: 0, rejected: 0, 'already-covered': 0, 'out-of-scope': 0 };

export const facts = (lang: Language = 'ru', given: Partial<PaperFacts> = {}): PaperFacts => ({
  lang,
  draftNumber: '2026-0042',
  title: lang === 'kk' ? 'Су туралы' : 'О воде',
  actKind: 'law',
  agency: lang === 'kk' ? 'Су министрлігі' : 'Министерство воды',
  address: null,
  readAt: new Date('2026-11-22T09:35:00Z'),
  signer: { post: '', name: '' },
  versions: [{ number: 1, from: '2026-10-01', to: '2026-10-15' }],
  totals: {
    ...{ comments: 2, people: 2, suggestions: 1, answered: 1, onTime: 1, late: 0, unanswered: 1, overdue: 1 },
    decisions: { ...NONE, partly: 1 },
  },
  agencies: [{ agency: 'Министерство воды', answered: 1, onTime: 1, late: 0, decisions: { ...NONE, partly: 1 } }],
  groups: [],
  ...given,
});

export async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  for (const one of list) yield await Promise.resolve(one);
}

export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
