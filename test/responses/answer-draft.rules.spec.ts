import fc from 'fast-check';
import { ANSWER_STATES, ANSWER_STEPS, stateAfter, type AnswerStep } from '../../src/responses/answer-draft.lifecycle';
import { readTyped, sameWords, type AnswerWords } from '../../src/responses/answer-draft.rules';
import { readReason } from '../../src/responses/response.rules';

describe('the lifecycle of an answer', () => {
  const TABLE: Record<AnswerStep, string> = {
    //               drafted   proposed  approved  published withdrawn
    write: '         drafted   -         -         -         -',
    propose: '       proposed  -         -         -         -',
    'give-back': '   -         drafted   drafted   -         -',
    approve: '       -         approved  -         -         -',
    publish: '       -         -         published -         -',
    'publish-alone': 'published published published -         -',
    withdraw: '      withdrawn withdrawn withdrawn -         -',
  };

  it.each(Object.entries(TABLE))('%s', (step, row) => {
    const after = ANSWER_STATES.map((state) => stateAfter(state, step as AnswerStep) ?? '-');
    expect(after).toEqual(row.trim().split(/\s+/));
  });

  it('has no step but these', () => expect(Object.keys(ANSWER_STEPS).sort()).toEqual(Object.keys(TABLE).sort()));
});

describe('the words of an answer', () => {
  const words: AnswerWords = { decision: 'partly', reason: 'Учтено в статье 5.', changed: 'art_5', promisedOn: null };

  it.each([
    [{}, true],
    [{ reason: ' Учтено в статье 5.\r\n' }, true],
    [{ reason: 'Учтено в статье 6.' }, false],
    [{ decision: 'accepted' as const }, false],
    [{ decision: null }, false],
    [{ changed: null }, false],
    [{ promisedOn: '2026-12-31' }, false],
  ])('%j: same %s', (change, same) => expect(sameWords(words, { ...words, ...change })).toBe(same));

  it('are kept with the space that is just being typed, and without what no table takes', () => {
    expect(readTyped('Учтено \r\n\r\n\r\n\r\n')).toBe('Учтено \n\n\n\n');
    expect(readTyped('a\u0000b\u202ec\ud800\td')).toBe('abc\ufffd\td');
  });

  it('say the same kept and read', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(readReason(readTyped(typed))).toBe(readReason(typed));
        expect(readTyped(readTyped(typed))).toBe(readTyped(typed));
      }),
    ));
});
