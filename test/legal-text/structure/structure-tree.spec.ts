import fc from 'fast-check';
import type { Language } from '../../../src/legal-text/language/language.js';
import type { ActKind } from '../../../src/legal-text/act/provision.js';
import { recogniseAct } from '../../../src/legal-text/structure/structure.js';
import { outline, source } from './source-fixture.js';

/** What an act is printed from: numbers run by the rules of art. 23, insertions after them. */
interface Para {
  inserted: boolean;
  points: boolean[];
  parts: number;
}
interface Article {
  inserted: boolean;
  paras: Para[];
  indents: number;
}

const para: fc.Arbitrary<Para> = fc.record({
  inserted: fc.boolean(),
  points: fc.array(fc.boolean(), { maxLength: 4 }),
  parts: fc.integer({ min: 1, max: 3 }),
});
const article: fc.Arbitrary<Article> = fc.record({
  inserted: fc.boolean(),
  paras: fc.array(para, { maxLength: 4 }),
  indents: fc.integer({ min: 0, max: 3 }),
});
const chapters = fc.array(fc.array(article, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

const WORDS = {
  ru: {
    title: 'О дворовых площадках',
    chapter: (number: string) => `Глава ${number}. Содержание дворов`,
    article: (number: string) => `Статья ${number}. Двор и сад`,
    sentence: 'Двор открыт для всех жителей города.',
    leadIn: 'Двор имеет:',
    item: 'ворота и забор',
  },
  kk: {
    title: 'Аула алаңдары туралы',
    chapter: (number: string) => `${number}-тарау. Ауланы күтіп ұстау`,
    article: (number: string) => `${number}-бап. Аула және бақ`,
    sentence: 'Аула қаланың барлық тұрғындары үшін ашық.',
    leadIn: 'Ауланың мыналары болады:',
    item: 'қақпа мен қоршау',
  },
} as const;

/** Numbers of a list: 1, 2, 2-1, 3 …; the first is never an insertion. */
function numbers(inserted: readonly boolean[]): string[] {
  let base = 0;
  let level = 0;
  return inserted.map((insertion, i) => {
    if (insertion && i > 0) return `${base}-${++level}`;
    level = 0;
    return `${++base}`;
  });
}

class Printer {
  readonly lines: string[] = [];
  readonly paths: string[] = [];

  constructor(private readonly words: (typeof WORDS)['ru' | 'kk']) {}

  para(number: string, { points, parts }: Para, holder: string): void {
    const path = `${holder}para_${number}`;
    const { sentence, leadIn, item } = this.words;
    this.paths.push(path);
    const several = points.length === 0 && parts > 1;
    if (several) for (let part = 1; part <= parts; part++) this.paths.push(`${path}__subpara_${part}`);
    this.lines.push(`${number}. ${points.length > 0 ? leadIn : sentence}`);
    if (several) for (let part = 2; part <= parts; part++) this.lines.push(sentence);
    numbers(points).forEach((point, i) => {
      this.paths.push(`${path}__point_${point}`);
      this.lines.push(`${point}) ${item}${i < points.length - 1 ? ';' : '.'}`);
    });
  }

  article(number: string, { paras, indents }: Article, holder: string): void {
    const path = `${holder}art_${number}`;
    const { sentence, leadIn, item } = this.words;
    this.paths.push(path);
    this.lines.push(this.words.article(number));
    if (paras.length === 0) this.lines.push(indents > 0 ? leadIn : sentence);
    for (let line = 1; paras.length === 0 && line <= indents; line++) {
      this.paths.push(`${path}__indent_${line + 1}`);
      this.lines.push(`${item}${line < indents ? ';' : '.'}`);
    }
    numbers(paras.map((one) => one.inserted)).forEach((own, i) => this.para(own, paras[i]!, `${path}__`));
  }
}

/** Chapters of articles; both numbers run through the act. */
function printedLaw(tree: Article[][], lang: 'ru' | 'kk'): Printer {
  const printer = new Printer(WORDS[lang]);
  const articles = numbers(tree.flat().map((one) => one.inserted));
  tree.forEach((chapter, i) => {
    printer.paths.push(`chp_${i + 1}`);
    printer.lines.push(WORDS[lang].chapter(String(i + 1)));
    for (const one of chapter) printer.article(articles.shift()!, one, `chp_${i + 1}__`);
  });
  return printer;
}

/** An order with approved rules, whose points begin anew and run through the chapters. */
function printedOrder(own: Para[], rules: Para[][], lang: 'ru' | 'kk'): Printer {
  const printer = new Printer(WORDS[lang]);
  numbers(own.map((one) => one.inserted)).forEach((number, i) => printer.para(number, own[i]!, ''));
  printer.lines.push(...(lang === 'ru' ? ['~ Утверждены', '~ приказом № 5'] : ['~ № 5 бұйрығымен', '~ бекітілген']));
  printer.lines.push(`^ ${WORDS[lang].title}`);
  printer.paths.push('annex_1');
  const all = numbers(rules.flat().map((one) => one.inserted));
  rules.forEach((chapter, i) => {
    printer.paths.push(`annex_1__chp_${i + 1}`);
    printer.lines.push(WORDS[lang].chapter(String(i + 1)));
    for (const one of chapter) printer.para(all.shift()!, one, `annex_1__chp_${i + 1}__`);
  });
  return printer;
}

const recognised = ({ lines }: Printer, lang: Language, kind: ActKind) =>
  recogniseAct(source(`# ${WORDS[lang === 'kk' ? 'kk' : 'ru'].title}\n${lines.join('\n')}`), { lang, kind });

const langs = fc.constantFrom('ru' as const, 'kk' as const);

describe('a printed tree', () => {
  it('comes back from a law and from a code, without a doubt', () => {
    fc.assert(
      fc.property(chapters, langs, fc.constantFrom('law' as const, 'code' as const), (tree, lang, kind) => {
        const printed = printedLaw(tree, lang);
        const { doc, issues } = recognised(printed, lang, kind);
        expect(outline(doc)).toEqual(printed.paths);
        expect(issues).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('comes back from an order with approved rules', () => {
    const own = fc.array(para, { minLength: 1, maxLength: 3 });
    const rules = fc.array(fc.array(para, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(own, rules, langs, (first, second, lang) => {
        const printed = printedOrder(first, second, lang);
        const { doc, issues } = recognised(printed, lang, 'order');
        expect(outline(doc)).toEqual(printed.paths);
        expect(issues).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has the same addresses when it is read again', () => {
    fc.assert(
      fc.property(chapters, langs, (tree, lang) => {
        const printed = printedLaw(tree, lang);
        const first = recognised(printed, lang, 'law');
        expect(recognised(printed, lang, 'law').doc.eq(first.doc)).toBe(true);
        expect(first.fates.map((fate) => fate.source)).toEqual(first.fates.map((_, i) => i));
      }),
      { numRuns: 20 },
    );
  });
});

describe('hostile files', () => {
  const many = (count: number, line: (i: number) => string) =>
    Array.from({ length: count }, (_, index) => ({ index, kind: 'paragraph' as const, runs: [{ text: line(index) }] }));

  it.each<[string, (i: number) => string]>([
    ['one number for all', () => '1. Двор.'],
    ['quotes that are never closed', (i) => (i % 2 ? '«1. а' : '1) б:')],
    ['marks inside marks', (i) => (i === 1 ? `${'«'.repeat(3000)}а${'»'.repeat(3000)}` : '1. изложить:')],
    [
      'levels inside levels',
      (i) =>
        `${Array(Math.min(i + 1, 60))
          .fill(1)
          .join('.')}. а`,
    ],
    ['annexes of annexes', (i) => (i % 2 ? 'Приложение 1 к Правилам' : 'Правила')],
    ['nothing but offices', (i) => (i ? 'Министр' : '1. а.')],
  ])('%s', (_name, line) => {
    const { doc, fates, issues } = recogniseAct(many(3000, line), { lang: 'ru', kind: 'rules' });
    doc.check();
    expect(fates).toHaveLength(3000);
    expect(new Set(outline(doc)).size).toBe(outline(doc).length);
    expect(issues.length).toBeLessThan(3000);
  });
});
