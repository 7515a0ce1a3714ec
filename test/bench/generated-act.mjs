// An act of any length in words of our own, the same each time.
const WHO = [
  'Владелец сада',
  'Смотритель площадки',
  'Местный совет жителей',
  'Хранитель колодца',
  'Заведующий питомником',
  'Собрание соседей',
  'Мастер теплицы',
  'Дежурный по двору',
  'Общество садоводов',
  'Библиотекарь посёлка',
];
const DOES = [
  'ведёт учёт',
  'отвечает за сохранность',
  'ежегодно проверяет состояние',
  'обеспечивает доступ жителей к описанию',
  'вправе ограничить пользование',
  'уведомляет соседей об изменении',
  'утверждает порядок содержания',
  'хранит сведения о передаче',
  'размещает на сайте перечень',
  'возмещает вред от порчи',
];
const WHAT = [
  'яблоневых посадок',
  'общих теплиц',
  'дождевых резервуаров',
  'детских площадок',
  'садовых дорожек',
  'семян старых сортов',
  'скамеек и навесов',
  'ульев на крышах',
  'уличных фонарей',
  'кормушек для птиц',
  'общих мастерских',
  'тихих дворов',
];
const WHEN = [
  'в течение десяти рабочих дней',
  'не позднее первого дня осени',
  'до начала отопительного сезона',
  'раз в два года',
  'по письменной просьбе трёх соседей',
  'после проверки, проведённой двумя независимыми мастерами',
  'если иное не решено общим собранием',
  'с учётом погоды и времени года',
  'в порядке, который известен всем жителям',
];

/** The same numbers for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const words = (pick) => {
  const of = (list) => list[pick(list.length)];
  return {
    sentence: () => `${of(WHO)} ${of(DOES)} ${of(WHAT)} и ${of(WHAT)} ${of(WHEN)}, а также ${of(WHEN)}.`,
    point: () => `${of(WHAT)}, ${of(WHEN)}`,
    heading: () => `Содержание ${of(WHAT)} и ${of(WHAT)}`,
  };
};

/** Markdown of a law: chapters of ten articles, two or three paragraphs in each, points in some. */
export function generatedAct(articles) {
  const pick = chance(2026);
  const { sentence, point, heading } = words(pick);
  const lines = ['# О дворах и садах', ''];
  for (let article = 1; article <= articles; article++) {
    if (article % 10 === 1) lines.push(`## Глава ${(article + 9) / 10}. ${heading()}`, '');
    lines.push(`### Статья ${article}. ${heading()}`, '');
    const paragraphs = 2 + (article % 2);
    for (let paragraph = 1; paragraph <= paragraphs; paragraph++) {
      lines.push(`${paragraph}. ${sentence()} ${sentence()}`, '');
    }
    if (article % 5 > 0) continue;
    lines.push(`${paragraphs + 1}. ${WHO[pick(WHO.length)]} проверяет состояние:`, '');
    lines.push(`1) ${point()};`, '', `2) ${point()};`, '', `3) ${point()}.`, '');
  }
  return lines.join('\n');
}

/** A comment of about 600 bytes that nobody else has written. */
export function generatedComment(number) {
  const { sentence } = words(chance(number + 1));
  let text = `Замечание ${number}.`;
  while (Buffer.byteLength(text) < 560) text += ` ${sentence()}`;
  return text.slice(0, 310);
}
