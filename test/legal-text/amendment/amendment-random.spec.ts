import fc from 'fast-check';
import { applyAmendments } from '../../../src/legal-text/amendment/amendment-apply.js';
import { readAmendments } from '../../../src/legal-text/amendment/amendment.js';
import { tokensOfCommand } from '../../../src/legal-text/amendment/amendment-tokens.js';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import { amendmentsOf, commandsOf, told } from './amendment-fixture.js';
import { read } from '../structure/source-fixture.js';

const WORDS =
  'статью 5 в пункте 1) и , ; : « » слова заменить словами дополнить исключить изложить части второй абзацем 3-1 – ( ) " признать утратившим силу Закон приложение к 5-баптың тармақшасындағы деген сөздер толықтырылсын алып тасталсын және екінші'.split(
    ' ',
  );
const lineOf = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' '));

describe('any text', () => {
  it.each(['ru', 'kk'] as const)('is read without an error, and what is not understood says so (%s)', (lang) => {
    fc.assert(
      fc.property(fc.array(lineOf, { maxLength: 6 }), (lines) => {
        for (const one of commandsOf(lines.join('\n'), lang)) {
          expect(one.operation !== null || one.issues.length > 0).toBe(true);
          for (const target of one.targets) expect(Array.isArray(target.steps)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is applied whole or not at all, and keeps to the schema', () => {
    const act = read('# О дворах\nСтатья 5. Двор\n1. Двор:\n1) чист;\n2) мал.\n2. Сад.').doc;
    fc.assert(
      fc.property(fc.array(lineOf, { maxLength: 6 }), (lines) => {
        const amending = read(
          `# И\nСтатья 1. Внести в Закон «О дворах» изменения:\n${lines.join('\n')}`,
          'ru',
          'amending-law',
        ).doc;
        const { doc, applied, failed } = applyAmendments(act, amending);
        doc.check();
        expect(applied.length + failed.length).toBe(readAmendments(amending).length);
        if (applied.length === 0) expect(doc.eq(act)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is cut into pieces that stand in the text where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
        const { text, tokens } = tokensOfCommand(words);
        let at = 0;
        for (const token of tokens) {
          expect(token.from).toBeGreaterThanOrEqual(at);
          expect(token.to).toBeGreaterThan(token.from);
          at = token.from;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('round trips', () => {
  const act = (numbers: readonly number[]): string =>
    `# О дворах\nСтатья 1. Двор\nДвор:\n${numbers.map((number) => `${number}) двор ${number};`).join('\n')}`;
  const amending = (lines: string) =>
    read(`# И\nСтатья 1. Внести в Закон «О дворах» изменения:\n${lines}`, 'ru', 'amending-law').doc;
  const points = (doc: Parameters<typeof flattenProvisions>[0]) =>
    flattenProvisions(doc).map((one) => `${one.eId} ${one.text}`);
  const some = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 12 });

  it('an added point stands in its place, and excluded it keeps its number', () => {
    fc.assert(
      fc.property(some, (numbers) => {
        const [added, ...rest] = numbers;
        const sorted = rest.sort((a, b) => a - b);
        const whole = read(act([...sorted, added!].sort((a, b) => a - b))).doc;
        const without = read(act(sorted)).doc;
        const more = applyAmendments(
          without,
          amending(`статью 1 дополнить подпунктом ${added}) следующего содержания:\n«${added}) двор ${added};»;`),
        );
        expect(points(more.doc)).toEqual(points(whole));
        const less = applyAmendments(more.doc, amending(`подпункт ${added}) статьи 1 исключить.`));
        expect(points(less.doc)).toEqual(
          points(whole).map((line) =>
            line.startsWith(`art_1__point_${added} `) ? `art_1__point_${added} исключен;` : line,
          ),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('words that are put in and taken out leave the text as it was', () => {
    fc.assert(
      fc.property(some, (numbers) => {
        const before = read(act(numbers.sort((a, b) => a - b))).doc;
        const place = `подпункте ${numbers[0]}) статьи 1`;
        const { doc } = applyAmendments(
          before,
          amending(`в ${place} после слова «двор» дополнить словами «и сад»;\nв ${place} слова «и сад» исключить;`),
        );
        expect(doc.eq(before)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('hostile input', () => {
  it.each([
    ['numbers', `статьи ${'1, '.repeat(6000)}2 исключить`, '? !words-not-read'],
    ['ranges', `статьи ${'1 – 200, '.repeat(500)}2 исключить`, '? !words-not-read'],
    [
      'products',
      `подпункты ${'1), '.repeat(500)}2) пунктов ${'1, '.repeat(500)}2 статьи 5 исключить`,
      '? !words-not-read',
    ],
    ['quotes', `слова ${'«'.repeat(20_000)}`, '? !unclosed-quote !words-not-read'],
    ['brackets', `слова ${'('.repeat(20_000)}`, '? !words-not-read'],
    ['places', 'в статье 5 '.repeat(1500), '? !not-understood'],
    [
      'places that are too many for a place of others',
      `в статьях ${'1, '.repeat(400)}2 пункт 1 исключить`,
      '? !words-not-read',
    ],
  ])('of many %s is not understood', (_name, line, expected) => {
    expect(commandsOf(line).map(told)).toEqual([expected]);
  });

  it('of deep nesting ends', () => {
    const deep = Array.from({ length: 400 }, (_, i) => `${i + 1}) в статье ${i + 1}:`).join('\n');
    expect(amendmentsOf(`# И\nСтатья 1. Внести в Закон «О дворах» изменения:\n${deep}`)).toEqual([]);
  });
});
