import { checkComment, heatOf, sameness, type TypedComment } from '../../src/comments/comment.rules';

const WORDS = 'Школа поливает деревья не реже двух раз в неделю.\nПолив ведётся утром.';
const typed = (changes: Partial<TypedComment> = {}): TypedComment => ({
  ...{ body: 'Мнение', effect: '', wish: '', proposed: null, quote: null },
  ...changes,
});
const quoted = (exact: string, prefix = '', suffix = '') => typed({ quote: { exact, prefix, suffix } });

describe('a comment', () => {
  it('is cleaned of what cannot be seen', () => {
    const result = checkComment(typed({ body: ' Мнение\u0000\u202e \r\n\r\n\r\n\r\n\r\nдва ' }), WORDS);
    expect(result).toMatchObject({ ok: true, comment: { body: 'Мнение\n\n\nдва' } });
  });

  it.each([
    [typed({ body: '' }), 'empty', 'body'],
    [typed({ body: '\u200b\u3164' }), 'empty', 'body'],
    [typed({ body: 'ж'.repeat(20_001) }), 'too-long', 'body'],
    [typed({ wish: '\udc00' }), 'not-text', 'wish'],
    [typed({ proposed: '' }), 'wording-empty', 'proposed'],
    [typed({ proposed: WORDS.replace('\n', ' \r\n') }), 'wording-same', 'proposed'],
    [quoted('дважды'), 'quote-not-found', 'quote'],
    [quoted('\ud800'), 'quote-not-found', 'quote'],
  ])('that is unfit is refused (%#)', (input, fault, field) => {
    expect(checkComment(input, WORDS)).toMatchObject({ ok: false, fault, field });
  });

  it('counts letters, not their halves', () => {
    expect(checkComment(typed({ body: '🌳'.repeat(20_000) }), WORDS).ok).toBe(true);
  });

  it('finds its phrase by its surroundings and across lines', () => {
    const found = checkComment(quoted('в неделю. Полив'), WORDS);
    expect(found).toMatchObject({ ok: true, comment: { quote: { exact: 'в неделю.\nПолив', start: 40 } } });
    const second = checkComment(quoted('Полив', 'неделю.\n', ' ведётся'), WORDS);
    expect(second).toMatchObject({ ok: true, comment: { quote: { start: 50 } } });
  });
});

describe('sameness', () => {
  it('looks past case, spaces and punctuation, but not past another wording', () => {
    const one = sameness({ body: 'Мало. Воды!', proposed: null });
    expect(sameness({ body: ' мало  воды ', proposed: null })).toBe(one);
    expect(sameness({ body: 'мало воды', proposed: 'Иначе' })).not.toBe(one);
    expect(sameness({ body: '!!!', proposed: null })).not.toBe(sameness({ body: '???', proposed: null }));
  });
});

describe('heat', () => {
  it('is the share of the most discussed, and low where little is said', () => {
    expect([1, 10, 64].map((count) => heatOf(count, 64))).toEqual([1, 2, 4]);
    expect(heatOf(1, 1)).toBe(2);
  });
});
