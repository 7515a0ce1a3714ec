import fc from 'fast-check';
import { mergeWords } from '../../../src/legal-text/diff/merge-words.js';

describe('mergeWords', () => {
  const clean = (words: string) => ({ words, conflicts: [] });
  const base = 'Школа поливает деревья не реже двух раз в неделю.';

  it.each([
    ['nothing was done', base, base, base, base],
    ['only they changed', base, base, base.replace('двух', 'трёх'), base.replace('двух', 'трёх')],
    ['only we changed', base, base.replace('двух', 'трёх'), base, base.replace('двух', 'трёх')],
    [
      'both said the same',
      base,
      base.replace('двух', 'трёх'),
      base.replace('двух', 'трёх'),
      base.replace('двух', 'трёх'),
    ],
    [
      'words between them stand',
      base,
      base.replace('деревья', 'деревья и кусты'),
      base.replace('двух', 'трёх'),
      'Школа поливает деревья и кусты не реже трёх раз в неделю.',
    ],
    [
      'one word between them stands',
      base,
      base.replace('деревья', 'кусты'),
      base.replace('реже', 'чаще'),
      'Школа поливает кусты не чаще двух раз в неделю.',
    ],
    [
      'a line was put in, another one taken out',
      'первая строка\nвторая строка\nтретья строка',
      'первая строка\nвторая строка',
      'первая строка\nновая\nвторая строка\nтретья строка',
      'первая строка\nновая\nвторая строка',
    ],
    [
      'the one put words before, the other behind',
      'срок мал',
      'новый срок мал',
      'срок мал и краток',
      'новый срок мал и краток',
    ],
    [
      'our fixed spaces stay',
      'срок\u00a030 дней мал',
      'срок\u00a030 дней мал',
      'срок 30 дней велик',
      'срок\u00a030 дней велик',
    ],
    ['a wider space is no change', 'срок мал', 'срок  мал', 'срок мал вовсе', 'срок  мал вовсе'],
    ['everything was empty', '', '', '', ''],
    ['words came where none were', '', '', 'новое', 'новое'],
    ['words went', 'старое', 'старое', '', ''],
  ])('goes together where %s', (_, from, ours, theirs, words) => {
    expect(mergeWords(from, ours, theirs)).toEqual(clean(words));
  });

  it.each([
    [
      'one word changed in two ways',
      'срок десять дней',
      'срок пять дней',
      'срок семь дней',
      { base: 'десять', ours: 'пять', theirs: 'семь' },
    ],
    [
      'changes meet without a word between them',
      'срок десять дней',
      'срок пять дней',
      'срок десять рабочих дней',
      { base: 'десять ', ours: 'пять ', theirs: 'десять рабочих ' },
    ],
    [
      'two texts at one place',
      'срок мал',
      'срок очень мал',
      'срок совсем мал',
      { base: '', ours: 'очень ', theirs: 'совсем ' },
    ],
    [
      'the one took away what the other changed',
      'срок мал, если',
      'если',
      'срок велик, если',
      { base: 'срок мал, ', ours: '', theirs: 'срок велик, ' },
    ],
    ['both went on at the end', 'срок', 'срок мал', 'срок велик', { base: '', ours: ' мал', theirs: ' велик' }],
  ])('asks where %s', (_, from, ours, theirs, conflict) => {
    expect(mergeWords(from, ours, theirs)).toEqual({ words: ours, conflicts: [conflict] });
  });

  it('merges what goes together beside what does not', () => {
    const merged = mergeWords('один два три четыре', 'один 2 три четыре', 'один ii три 4');
    expect(merged).toEqual({ words: 'один 2 три 4', conflicts: [{ base: 'два', ours: '2', theirs: 'ii' }] });
  });

  const word = fc.constantFrom('срок', 'дней', 'школа', 'сад', 'не', 'в', 'қала', 'жер', '30', ',', '.', '\n');
  const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));

  it('keeps what one side alone did', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(mergeWords(from, from, to).conflicts).toEqual([]);
        expect(mergeWords(from, to, from)).toEqual(clean(to));
        expect(mergeWords(from, to, to)).toEqual(clean(to));
        expect(even(mergeWords(from, from, to).words)).toBe(even(to));
      }),
    );
  });

  it('gives the same words whichever side is ours, if they go together', () => {
    fc.assert(
      fc.property(text, text, text, (from, a, b) => {
        const one = mergeWords(from, a, b);
        const other = mergeWords(from, b, a);
        expect(one.conflicts.length).toBe(other.conflicts.length);
        if (one.conflicts.length === 0) expect(even(one.words)).toBe(even(other.words));
        for (const [at, conflict] of one.conflicts.entries())
          expect({ ours: conflict.theirs, theirs: conflict.ours, base: conflict.base }).toEqual(other.conflicts[at]);
      }),
    );
  });
});

const even = (text: string): string => text.replace(/[^\S\n]+/g, ' ');
