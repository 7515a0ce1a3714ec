import type { Node } from 'prosemirror-model';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import { schema } from '../../../src/legal-text/act/schema.js';
import { applySuggestion, provisionText, suggestionPieces } from '../../../src/legal-text/act/suggestion.js';
import { checkText } from '../../../src/legal-text/text/text-check.js';

/** Milliseconds of work: a busy machine does not change them much. */
const cpuTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const p = (text: string, ...marks: string[]) =>
  schema.node('paragraph', null, [
    schema.text(
      text,
      marks.map((name) => schema.mark(name)),
    ),
  ]);
const el = (kind: string, wId: string, ...content: Node[]) =>
  schema.node('provision', { kind, wId, eId: wId }, content);
const doc = schema.node('act', null, [
  el(
    'article',
    'a1',
    schema.node('heading', null, [schema.text('Срок')]),
    el('para', 'p1', p('Пятнадцать дней.', 'strong'), p('Срок не продлевается.'), el('point', 't1', p('вода;'))),
  ),
]);
const words = (act: Node) => flattenProvisions(act).map(({ wId, text }) => [wId, text]);

describe('suggestions', () => {
  it('compare proposed words with those in force', () => {
    const para = doc.firstChild!.child(1);
    expect(provisionText(para)).toBe('Пятнадцать дней.\nСрок не продлевается.');
    expect(provisionText(flattenProvisions(doc)[1]!)).toBe(provisionText(para));
    expect(suggestionPieces('Пятнадцать дней.', 'Десять дней.')[0]).toEqual({ op: 'del', text: 'Пятнадцать' });
  });

  it('replace the own words of one provision and nothing else', () => {
    const next = applySuggestion(doc, 'p1', 'Десять дней.\nПродление не допускается.');
    next.check();
    expect(words(next)).toEqual([
      ['a1', ''],
      ['p1', 'Десять дней.\nПродление не допускается.'],
      ['t1', 'вода;'],
    ]);
    expect(next.firstChild!.firstChild!.textContent).toBe('Срок');
    expect(words(doc)[1]![1]).toContain('Пятнадцать');
  });

  it('keep the formatting of lines that did not change', () => {
    const next = applySuggestion(doc, 'p1', 'Пятнадцать дней.\nСрок продлевается.');
    expect(next.firstChild!.child(1).firstChild!.firstChild!.marks[0]!.type.name).toBe('strong');
  });

  it('refuse an unknown provision and one with a table', () => {
    expect(() => applySuggestion(doc, 'zz', 'слова')).toThrow(RangeError);
    expect(() => applySuggestion(doc, '', 'слова')).toThrow(RangeError);
    const row = schema.node('table_row', null, [schema.node('table_cell', null, [p('1')])]);
    const table = el('para', 'p9', p('Тарифы:'), schema.node('table', null, [row]));
    expect(() => applySuggestion(schema.node('act', null, [table]), 'p9', 'слова')).toThrow('has a table');
  });
});

describe('checkText', () => {
  const limits = { min: 1, max: 20 };
  const fine = (text: string) => ({ ok: true, text });
  const refused = (reason: string) => ({ ok: false, reason });

  it.each([
    ['  срок мал  ', fine('срок мал')],
    ['', refused('empty')],
    [' \n\t ', refused('empty')],
    ['\u200b\u2060\u3164', refused('empty')],
    ['а\u0000б\u0007в', fine('абв')],
    ['а\u202eб\u2066в\u200f', fine('абв')],
    ['\ud83d', refused('not-text')],
    ['а\udc00б', refused('not-text')],
    [7, refused('not-text')],
    [undefined, refused('not-text')],
    ['и\u0306', fine('й')],
    ['а\r\nб\rв', fine('а\nб\nв')],
    ['а\n\n\n\n\n\nб', fine('а\n\n\nб')],
    ['а  \nб\t', fine('а\nб')],
    ['👨‍👩‍👧', fine('👨‍👩‍👧')],
    ['😀'.repeat(20), fine('😀'.repeat(20))],
    ['😀'.repeat(21), refused('too-long')],
    ['а'.repeat(21), refused('too-long')],
    ['ұқсас пікір', fine('ұқсас пікір')],
  ])('%j', (value, expected) => {
    expect(checkText(value, limits)).toEqual(expected);
  });

  it('takes an empty text where nothing is asked for, and refuses one under the least length', () => {
    expect(checkText(' ', { min: 0, max: 5 })).toEqual(fine(''));
    expect(checkText('аб', { min: 3, max: 5 })).toEqual(refused('empty'));
  });

  it('is quick with a flood', () => {
    const start = cpuTime();
    expect(checkText('😀'.repeat(10_000), { min: 1, max: 5000 })).toEqual(refused('too-long'));
    expect(checkText(' '.repeat(200_000), { min: 1, max: 5000 })).toEqual(refused('empty'));
    expect(checkText(`${' '.repeat(100_000)}а\n`.repeat(3), { min: 1, max: 5000 }).ok).toBe(false);
    expect(cpuTime() - start).toBeLessThan(1000);
  });
});
