import fc from 'fast-check';
import { faultOfReason, readReason, REASON_MOST, visibleLength } from '../../src/responses/response.rules.js';

describe('reasons', () => {
  it.each([
    ['', 'short'],
    ['не принято', 'short'],
    ['         не принято          ', 'short'],
    ['н е п р и н я т', 'short'],
    ['\u200b'.repeat(50), 'short'],
    ['\u0301'.repeat(50), 'short'],
    ['\u2800'.repeat(50), 'short'],
    ['Учтено: статья 5', null],
    ['қ'.repeat(10), null],
    ['a'.repeat(REASON_MOST), null],
    ['a'.repeat(REASON_MOST + 1), 'long'],
    ['😀'.repeat(REASON_MOST), null],
  ])('%j: %s', (typed, fault) => expect(faultOfReason(readReason(typed))).toBe(fault));

  it('drops what cannot be seen and keeps paragraphs', () => {
    expect(readReason(' a\u0000b\u202ec\r\n\r\n\r\n\r\nd\ud800 ')).toBe('abc\n\nd\ufffd');
  });

  it('reads its own result as it is, and never as longer than typed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readReason(typed);
        expect(readReason(read)).toBe(read);
        expect(visibleLength(read)).toBeLessThanOrEqual([...typed].length);
        expect(read).not.toContain('\u0000');
      }),
    ));
});
