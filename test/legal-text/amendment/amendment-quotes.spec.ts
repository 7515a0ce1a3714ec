import { balance, quotedBlock } from '../../../src/legal-text/amendment/amendment-quotes.js';
import { lineOf } from '../../../src/legal-text/structure/lines.js';
import { source } from '../structure/source-fixture.js';

const none = () => false;
const block = (text: string, start = 0, continues: (index: number) => boolean = none, reach?: number) => {
  const found = quotedBlock(source(text).map(lineOf), start, continues, reach);
  return found && `${found.end}${found.closed ? '' : ' open'}`;
};

describe('a quoted block', () => {
  it.each([
    ['one line', '«1. Двор.»;\nСад.', '0'],
    ['some lines', '«1. Двор.\nСад.\nДом.».\nЛес.', '2'],
    ['inner quotations', '«1. «Двор» и\n«Сад».\nДом»;\nЛес»', '2'],
    ['an inner mark in an earlier line ends no block', '«1. Двор «старый»\nи «новый» сад.»;', '1'],
    ['English marks', '“1. Yard.\nGarden.”.', '1'],
    ['low marks', '„1. Двор.\nСад.”', '1'],
    ['straight marks', '"1. Двор "старый"\nи сад.";', '1'],
    ['an inner mark that closes once too often', '«1. Двор\nстарый»» и\nсад.»;\nДом', '2'],
    ['no mark', 'Двор.»', null],
    ['a quoted word with words behind it', '«Комиссия» – двор;', null],
    ['a quoted word alone', '«Комиссия»;', '0'],
    ['a mark that lacks its pair: up to an end inside the marks', '««1. Двор.\nСад.»;\nДом.', '1 open'],
    ['a mark that lacks its pair and any end', '«1. Двор.\nСад.\nДом.', '0 open'],
  ])('%s', (_name, text, expected) => expect(block(text)).toBe(expected));

  it('begins at its line and looks only so far', () => {
    expect(block('Сад:\n«1. Двор.\nДом.»;', 1)).toBe('2');
    expect(block('Сад:\n«1. Двор.\nДом.»;', 1, none, 2)).toBe('2');
    expect(block('Сад:\n«1. Двор.\nДом.»;', 1, none, 1)).toBe('1 open');
    expect(block('Сад:', 1)).toBeNull();
  });

  it('that is not closed ends before the command goes on, and never before its first line', () => {
    const text = '«1. Двор.\nСад.\n2) дом.\nЛес.»» и «';
    expect(block(text, 0, (index) => index === 2)).toBe('1 open');
    expect(block(text, 0, () => true)).toBe('0 open');
  });
});

describe('the balance of quotation marks', () => {
  it.each([
    ['«двор»', 0],
    ['«двор', 1],
    ['двор»', -1],
    ['««двор', 2],
    ['„двор”', 0],
    ['двор”', -1],
    ['"двор"', 0],
    ['("двор"', 0],
    ['"«двор»"', 0],
    ['двор "сад', 1],
    ['двор" сад', -1],
    ['"', -1],
    ['двор " сад', -1],
    ['“двор“', 0],
    ['слово"двор', -1],
    ['«"двор', 2],
    ['""двор', 0],
  ])('%s: %i', (text, expected) => expect(balance(text)).toBe(expected));
});
