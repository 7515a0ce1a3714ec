import { fillPlaceholders, unknownPlaceholders, type PlaceholderValues } from '../../src/responses/placeholder.rules';

const VALUES: PlaceholderValues = {
  author: 'Айгүл {number}',
  provision: 'пункт 1 статьи 3',
  draft: 'О воде',
  number: '2026-7/12',
  deadline: '4 декабря 2026 г.',
  promised: null,
};

describe('placeholders of templates', () => {
  it.each([
    ['Без вставок.', 'Без вставок.', [], []],
    ['{number}: { provision } изменим.', '2026-7/12: пункт 1 статьи 3 изменим.', [], ['2026-7/12', 'пункт 1 статьи 3']],
    ['{number} {number}', '2026-7/12 2026-7/12', [], ['2026-7/12']],
    ['До {promised}, {promised}', 'До {promised}, {promised}', ['promised'], []],
    ['{author}', 'Айгүл {number}', [], ['Айгүл {number}']],
    ['{other} {', '{other} {', [], []],
  ])('%j becomes %j', (text, filled, missing, values) =>
    expect(fillPlaceholders(text, VALUES)).toEqual({ text: filled, missing, values }),
  );

  it.each([
    ['{author} {number}', []],
    ['{имя}, {имя} и {Author}', ['имя', 'Author']],
    ['{}', ['']],
    ['{ deadline }', []],
    ['{не\nзакрыта}', []],
    ['f(x) = {x}', ['x']],
    [`{${'я'.repeat(60)}}`, ['я'.repeat(60)]],
    [`{${'я'.repeat(61)}}`, []],
  ])('in %j unknown: %j', (text, unknown) => expect(unknownPlaceholders(text)).toEqual(unknown));
});
