import { likenessKeys, nearSame } from '../../../src/comments/clusters/answer-likeness.rules';
import { LETTER_KK, LETTER_RU, OTHER_RU } from './letters';

const SHORT =
  'Ваше предложение рассмотрено и не поддерживается, поскольку порядок учёта воды установлен другим законом.';

describe('two answers', () => {
  it.each<[string, string, string, boolean]>([
    ['the same', LETTER_RU, LETTER_RU, true],
    ['but for case and punctuation', SHORT, SHORT.toUpperCase().replace(/[.,]/g, '!'), true],
    ['but for a greeting', LETTER_RU, `Уважаемая Асель! ${LETTER_RU}`, true],
    ['but for one word of a short one', SHORT, SHORT.replace('воды', 'газа'), true],
    ['but for a figure', `${LETTER_RU} Пункт 5.`, `${LETTER_RU} Пункт 17.`, true],
    ['in Kazakh, but for an ending', LETTER_KK, LETTER_KK.replace('сұраймыз', 'сұраймын'), true],
    ['other texts', LETTER_RU, OTHER_RU, false],
    ['one with a reason of its own', SHORT, `${SHORT} ${OTHER_RU}`, false],
    ['a part of it', LETTER_RU, LETTER_RU.slice(0, 200), false],
    ['a few words', 'Не принято', 'не принято.', true],
    ['a few other words', 'Не принято', 'Принято', false],
    [
      'short ones of other words',
      SHORT,
      'Замечание учтено: в пункт о счётчиках внесены слова о школах и больницах района.',
      false,
    ],
  ])('%s', (_, a, b, same) => {
    expect(nearSame(a, b)).toBe(same);
    expect(nearSame(b, a)).toBe(same);
    const shared = likenessKeys(a).filter((key) => likenessKeys(b).includes(key));
    if (same) expect(shared.length).toBeGreaterThan(0);
  });

  it('are looked up by at most six whole numbers of 32 bits', () => {
    for (const text of ['', 'Нет', SHORT, LETTER_RU]) {
      const keys = likenessKeys(text);
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.length).toBeLessThanOrEqual(6);
      expect(keys.every((key) => key === (key | 0))).toBe(true);
    }
    expect(likenessKeys(LETTER_RU).filter((key) => likenessKeys(OTHER_RU).includes(key))).toEqual([]);
  });
});
