import { sketchOf } from '../../../src/comments/clusters/sketch.rules';

const senseOf = (text: string, lang: 'ru' | 'kk') => sketchOf({ text, lang, proposed: null, target: 'w1' }).sense;

describe('the sense of a short text', () => {
  it.each([
    ['ru', 'Мы согласны с нормой', 'Мы не согласны с нормой', false],
    ['ru', 'Мы за норму', 'Мы против нормы', false],
    ['ru', 'Здесь нельзя', 'Здесь можно', false],
    ['ru', 'Не надо норм', 'Надо ли НЕ норм', true],
    ['ru', 'Небо и нетто', 'Земля и брутто', true],
    ['ru', 'Срок 10 дней', 'Срок 30 дней', false],
    ['ru', 'Срок 10 дней', 'Дней 10, срок', true],
    ['ru', 'Срок 12 и 3', 'Срок 1 и 23', false],
    ['kk', 'Біз қолдаймыз', 'Біз қолдамаймыз', false],
    ['kk', 'Бұл өзгертілсін', 'Бұл өзгертілмесін', false],
    ['kk', 'Бұл бармаған', 'Бұл барған', false],
    ['kk', 'Ол келмеді', 'Ол келді', false],
    ['kk', 'Оны бермеңіз', 'Оны беріңіз', false],
    ['kk', 'Оны айтпау', 'Оны айту', false],
    ['kk', 'Маған керек', 'Саған керек', true],
    ['kk', 'Дұрыс емес', 'Дұрыс', false],
    ['ru', 'Біз қолдамаймыз', 'Біз қолдаймыз', true],
  ] as const)('%s: «%s», «%s» – alike: %s', (lang, one, other, alike) => {
    expect(senseOf(one, lang) === senseOf(other, lang)).toBe(alike);
  });

  it('is read the same where letters need their neighbours', () => {
    expect(senseOf('Мы не согласны с й', 'ru')).toBe(senseOf('Мы не согласны с и\u0306', 'ru'));
  });

  it('is of no account in a long one', () => {
    expect(senseOf('не '.repeat(80), 'ru')).toBe(0);
    expect(senseOf('не '.repeat(79), 'ru')).not.toBe(0);
  });
});
