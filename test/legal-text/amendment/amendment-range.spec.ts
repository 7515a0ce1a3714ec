import { amended, type Lang } from './amendment-fixture.js';

const ACT = `# О дворах
  Глава 1. Общее
  Статья 5. Двор
  Двор мал.
  Статья 6. Сад
  Сад мал.
  Статья 6-1. Сад у реки
  Сад у реки мал.
  Статья 6-2. Сад у леса
  Исключена Законом от 5 мая 2020 года № 5.
  Статья 7. Лес
  1. Лес мал:
  1) сосны;
  1-1) ели;
  2) дубы;
  3) клены.
  Статья 7-1. Лес у реки
  Лес у реки мал.
  Статья 8. Луг
  Луг мал.
  Статья 9. Поле
  Поле мало.
  Глава 2. Особое
  Статья 10. Река
  Река мала.`;
const ACT_KK = `# Аулалар туралы
  1-бап. Бақ
  1. Бақ кең.
  1-1. Бақ кең.
  2. Бақ кең.
  2-бап. Орман
  Орман:
  1) қарағай;
  1-1) шырша;
  2) емен;
  3) қайың.`;

/** Numbers of what a command changed. */
function changedBy(command: string, act = ACT, lang: Lang = 'ru'): string[] {
  const { applied, why } = amended(act, `1) ${command}`, lang);
  if (why.length > 0) return why;
  return applied[0]!.changes.map(({ target }) => target.steps.map((step) => step.number).join(' '));
}

describe('a range', () => {
  it.each<[string, string[]]>([
    ['статьи 6 – 8 исключить;', ['6', '6-1', '7', '7-1', '8']],
    ['статьи 6 – 7 исключить;', ['6', '6-1', '7']],
    ['статьи 7 – 8 признать утратившими силу;', ['7', '7-1', '8']],
    ['статьи 8 – 9 исключить;', ['8', '9']],
    ['статьи 6 и 7 исключить;', ['6', '7']],
    ['статьи 6 – 7 и 6-1 исключить;', ['6', '6-1', '7']],
    ['статьи 5, 6 – 7 и 9 исключить;', ['5', '6', '6-1', '7', '9']],
    ['подпункты 1) – 3) пункта 1 статьи 7 исключить;', ['7 1 1', '7 1 1-1', '7 1 2', '7 1 3']],
    ['в статьях 7-1 – 7-1 слово «мал» исключить;', ['not-understood']],
    ['в статьях 5 – 7 слово «мал» заменить словом «велик»;', ['5', '6', '6-1', '7']],
    ['в подпунктах 1) – 2) пункта 1 статьи 7 слово «ели» исключить;', ['words-not-found']],
  ])('%s takes in what was inserted', (command, expected) => expect(changedBy(command)).toEqual(expected));

  it.each<[string, string[]]>([
    ['1-баптың 1 – 2-тармақтары алып тасталсын;', ['1 1', '1 1-1', '1 2']],
    ['1-баптың 1 – 2-тармақтарындағы «кең» деген сөз «тар» деген сөзбен ауыстырылсын;', ['1 1', '1 1-1', '1 2']],
    ['2-баптың 1) – 3) тармақшаларының күші жойылды деп танылсын;', ['2 1', '2 1-1', '2 2', '2 3']],
    ['2-баптың 2) – 3) тармақшалары алып тасталсын;', ['2 2', '2 3']],
  ])('%s takes in what was inserted', (command, expected) =>
    expect(changedBy(command, ACT_KK, 'kk')).toEqual(expected),
  );

  it('leaves a stub of each, and those that were taken out before as they are', () => {
    const { come } = amended(ACT, '1) статьи 6 – 7-1 исключить;\n2) статьи 6 – 7 исключить;');
    expect(come).toEqual([
      'chp_1__art_6 | Статья 6. | Исключена.',
      'chp_1__art_6-1 | Статья 6-1. | Исключена.',
      'chp_1__art_7 | Статья 7. | Исключена.',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['in two chapters', 'статьи 9 – 10 исключить;', ['range-apart article 10']],
    ['without an end', 'статьи 10 – 11 исключить;', ['no-place article 11']],
    ['that goes back', 'статьи 8 – 6 исключить;', ['not-understood']],
  ])('%s is refused', (_name, command, expected) => expect(changedBy(command)).toEqual(expected));

  it('that stands out of order is refused', () => {
    const act = (numbers: string[]): string =>
      `# О дворах\n${numbers.map((number) => `Статья ${number}. Двор\nДвор мал.`).join('\n')}`;
    expect(changedBy('статьи 1 – 2 исключить;', act(['2', '1']))).toEqual(['range-order article 2']);
    expect(changedBy('статьи 1 – 2 исключить;', act(['1', '4', '2']))).toEqual(['range-order article 2']);
    expect(changedBy('статьи 1 – 3 исключить;', act(['1', '1-2', '1-1', '2', '3']))).toEqual([
      'range-order article 1-1',
    ]);
  });

  it('of parts and indents has ordinals alone', () => {
    const act = '# О дворах\nСтатья 1. Двор\nДвор:\nмал;\nчист;\nтих.';
    expect(changedBy('абзацы второй – четвертый статьи 1 исключить;', act)).toEqual(['1 2', '1 3', '1 4']);
  });

  it('in a code takes in the inserted parts', () => {
    const act = '# О дворах\nСтатья 1. Двор\n1. Двор мал.\n1-1. Двор чист.\n2. Двор тих.';
    const { come } = amended(act, '1) части первую – вторую статьи 1 исключить;', 'ru', 'code');
    expect(come.map((line) => line.split(' | ')[1])).toEqual(['1.', '1-1.', '2.']);
  });
});

describe('a range that is worded anew', () => {
  const command = 'статьи 6 – 7 изложить в следующей редакции:';
  const article = (number: string) => `Статья ${number}. Новое\nНовое ${number}.`;
  it('has new text for each', () => {
    const { come, why } = amended(ACT, `1) ${command}\n«${['6', '6-1', '7'].map(article).join('\n')}»`);
    expect(why).toEqual([]);
    expect(come).toEqual(['6', '6-1', '7'].map((n) => `chp_1__art_${n} | Статья ${n}. | Новое | Новое ${n}.`));
  });
  it.each([
    [['6', '7'], ['content-differs article 6-1']],
    [['6', '6-1', '6-3', '7'], ['content-differs article 6-3']],
    [['6', '6-1', '7', '8'], ['not-understood']],
    [['6', '6-1'], ['not-understood']],
  ])('is refused when it is of %s', (numbers, expected) => {
    expect(amended(ACT, `1) ${command}\n«${numbers.map(article).join('\n')}»`).why).toEqual(expected);
  });
});

describe('new numbers', () => {
  const LIST = '# О дворах\nСтатья 1. Двор\n1. Двор мал.\n2. Двор чист.\n2-1. Двор тих.\n4. Двор сух.';
  it.each<[string, string[]]>([
    ['пункты 1, 2 статьи 1 считать соответственно пунктами 2, 3;', ['2. мал', '3. чист']],
    ['пункты 1 и 2 статьи 1 считать пунктами 2 и 1;', ['2. мал', '1. чист']],
    ['пункт 4 статьи 1 считать пунктом 3;', ['3. сух']],
    ['пункт 1 статьи 1 считать пунктом 2;', ['already-there para 2']],
    ['пункты 1, 2 статьи 1 считать соответственно пунктами 3, 4;', ['already-there para 4']],
    ['пункты 2 – 3 статьи 1 считать соответственно пунктами 5, 6;', ['no-place para 3']],
    ['пункты 2, 2-1 статьи 1 считать соответственно пунктами 5;', ['not-understood']],
    ['пункт 1 статьи 1 считать подпунктом 1);', ['not-supported point 1']],
  ])('%s', (command, expected) => {
    const { come, why } = amended(LIST, `1) ${command}`);
    if (why.length > 0) return expect(why).toEqual(expected);
    const said = (line: string): string => /\| (\S+) \| Двор (\S+)\./.exec(line)!.slice(1).join(' ');
    expect(come.map(said).sort()).toEqual([...expected].sort());
  });
  it('in Kazakh', () => {
    const act = ACT_KK.replace('2. Бақ кең', '2. Бақ тар');
    const { gone, come } = amended(act, '1) 1-баптың 1, 2-тармақтары тиісінше 2, 3-тармақтар деп есептелсін;', 'kk');
    expect(gone).toEqual(['art_1__para_1 | 1. | Бақ кең.', 'art_1__para_2 | 2. | Бақ тар.']);
    expect(come).toEqual(['art_1__para_2 | 2. | Бақ кең.', 'art_1__para_3 | 3. | Бақ тар.']);
  });
  it('are none for what was inserted', () => {
    const act = '# О дворах\nСтатья 1. Двор\n1. Двор мал.\n1-1. Двор чист.\n2. Двор тих.';
    expect(changedBy('пункты 1 – 2 статьи 1 считать соответственно пунктами 3, 4;', act)).toEqual([
      'range-inserted para 1-1',
    ]);
  });
});
