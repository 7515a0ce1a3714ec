import { figuresOf, noCounts } from '../../src/responses/scorecard/scorecard.rules';
import type { DraftPageProps } from '../../src/drafts/draft-page.presenter';
import type { DraftCard } from '../../src/pages/draft-card';
import type { PageContext } from '../../src/pages/page';
import type { PageName, PageProps } from '../../src/pages/page-props';

export const context: PageContext = {
  lang: 'ru',
  path: '/drafts?status=open',
  demo: false,
  assets: {
    icon: '/assets/i.svg',
    styles: ['/assets/a.css'],
    script: '/assets/a.js',
    theme: '/assets/t.js',
    fonts: ['/assets/f.woff2'],
  },
};

export const draft: DraftPageProps = {
  number: '2026-014',
  title: 'О летних площадках',
  agency: { name: 'Министерство торговли', href: null },
  actKind: 'law',
  status: 'open',
  stages: [
    { stage: 'published', state: 'done', on: '2026-11-02' },
    { stage: 'consultation', state: 'now', on: '2026-12-14' },
    { stage: 'answers', state: 'next', on: null },
  ],
  dossier: { number: '2026-07', href: '/dossiers/2026-07' },
  consultation: { opensOn: '2026-11-02', closesOn: '2026-12-14', daysLeft: 23 },
  summary: ['Одно заявление вместо трёх.'],
  concerns: 'владельцев кафе',
  appliesFrom: null,
  counts: { comments: 1, answered: 0, provisions: 3 },
  whole: { href: '/drafts/D-2026-0117/provisions/act?version=2', count: 3 },
  versions: [
    { number: 1, publishedOn: '2026-09-20', href: '/drafts/2026-014?version=1', current: true },
    { number: 2, publishedOn: '2026-11-02', href: '/drafts/2026-014', current: false },
  ],
  version: 1,
  changesHref: '/drafts/2026-014/changes',
  contents: [{ eId: 'art_1', kind: 'article', label: 'Статья 1.', heading: 'Предмет', count: 1 }],
  mostDiscussed: ['art_1'],
  textLang: 'ru',
  textLangs: ['ru'],
  hasExplanations: true,
  open: true,
  extensions: [],
  downloads: [{ format: 'docx', href: '/d.docx' }],
};

export const card: DraftCard = {
  number: '2026-014',
  href: '/drafts/2026-014',
  title: draft.title,
  agency: draft.agency.name,
  actKind: 'law',
  status: 'open',
  summary: 'Коротко.',
  closesOn: '2026-12-14',
  daysLeft: 23,
  comments: 5,
  answered: 2,
};

const figures = figuresOf({
  ...noCounts(),
  ...{ comments: 5, onTime: 2, late: 1, overdue: 1, waiting: 1, satisfied: 1, dissatisfied: 1 },
  decisions: { accepted: 1, partly: 0, rejected: 2, 'already-covered': 0, 'out-of-scope': 0 },
  ...{ calendarWaits: { 4: 2, 7: 1 }, workingWaits: { 2: 2, 5: 1 }, longestCalendar: 7, longestWorking: 5 },
});

/** Props of the pages that are tested here, one of each. */
export const samples: Pick<
  PageProps,
  'about' | 'dossier' | 'draft' | 'drafts' | 'error' | 'home' | 'scorecard' | 'scorecard-agency' | 'open-data'
> = {
  about: {},
  dossier: {
    number: '2026-07',
    title: draft.title,
    summary: 'Коротко.',
    agency: draft.agency.name,
    agencyHref: '/scorecard/moe',
    owner: 'директор департамента',
    nextOn: '2026-12-14',
    nextStep: 'answers',
    overdue: true,
    stages: [{ stage: 'initiation', state: 'done', on: '2026-06-01', href: '/petitions/1' }],
    drafts: [{ ...card, versions: draft.versions, compareHref: '/drafts/2026-014/changes' }],
    overrides: [],
    links: [{ href: '/x', label: 'Записка', on: null }],
  },
  draft,
  drafts: {
    filter: { status: 'open', agency: '2', query: 'кафе' },
    agencies: [
      { id: '1', name: 'Первое' },
      { id: '2', name: 'Второе' },
    ],
    drafts: [card, { ...card, number: '2026-015', status: 'concluded', daysLeft: null }],
    newer: null,
    older: '/drafts?before=x',
  },
  error: { status: 404, sentence: 'Нет <такого> проекта', advice: null, signIn: null, reference: null },
  home: {
    open: [card],
    answered: [
      {
        href: '/c/1',
        author: 'Айгүл',
        text: 'Долго.',
        citation: 'пункт 1 статьи 3',
        draftTitle: draft.title,
        agency: draft.agency.name,
        decision: 'partly',
        answer: 'Сократили.',
        answeredOn: '2026-11-19',
      },
    ],
    numbers: { drafts: 1, comments: 5, answered: 2, accepted: 1 },
  },
  scorecard: {
    asOf: '2026-11-22T06:05:00.000Z',
    figures,
    agencies: [{ code: 'moe', name: 'Министерство', href: '/scorecard/moe', figures }],
    order: { key: 'overdue', down: true },
    months: [
      { month: '2026-10', figures },
      { month: '2026-11', figures: figuresOf(noCounts()) },
    ],
  },
  'scorecard-agency': {
    ...{ asOf: '2026-11-22T06:05:00.000Z', code: 'moe', agency: 'Министерство', figures },
    months: [{ month: '2026-10', figures }],
    drafts: [{ code: '2026-014', name: draft.title, href: '/drafts/2026-014', figures }],
    draftCount: 51,
  },
  'open-data': { columns: ['draft', 'comment', 'waiting'] },
};
export const sampleNames = Object.keys(samples) as (keyof typeof samples & PageName)[];
