import { amendmentEffects, type AmendmentEffect } from '../../../src/legal-text/amendment/amendment-effects.js';
import { read } from '../structure/source-fixture.js';

const YARDS = `# О дворах
  Настоящий Закон определяет порядок дворов.
  Статья 1. Понятия
  В Законе используются понятия:
  1) двор – место у дома;
  2) сад – часть двора.
  Статья 2. Порядок
  1. Двор открыт.
  2. Сад открыт:
  1) весной;
  2) летом.
  Статья 3. Забор
  Забор стоит у двора.`;
const GARDENS = `# О садах
  Статья 1. Сад
  Сад зелен.`;
const AULALAR = `# Аулалар туралы
  1-бап. Аула
  Аула:
  1) таза;
  2) кең.`;

const RU = 'Статья 1. Внести в Закон Республики Казахстан от 5 мая 2010 года «О дворах» следующие изменения:';
const KK =
  '1-бап. «Аулалар туралы» 2010 жылғы 5 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:';

const effectsOf = (text: string, lang: 'ru' | 'kk' = 'ru', acts = [YARDS, GARDENS, AULALAR]): AmendmentEffect[] =>
  amendmentEffects(
    read(text, lang, 'amending-law').doc,
    acts.map((act) => read(act, act === AULALAR ? 'kk' : 'ru').doc),
  );
const commands = (lines: string, lang: 'ru' | 'kk' = 'ru', acts?: string[]): AmendmentEffect[] =>
  effectsOf(`# Изменения\n${lang === 'ru' ? RU : KK}\n${lines}`, lang, acts);

/** «Забор [-стоит-]{+лежит+} у двора.»; lines end with «/». */
const shown = ({ pieces }: AmendmentEffect): string | null =>
  pieces &&
  pieces
    .map(({ op, text }) => (op === 'same' ? text : op === 'del' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
    .replaceAll('\n', ' / ');

const article = (number: string, part: 'whole' | 'heading' = 'whole') => ({
  steps: [{ kind: 'article', number }],
  part,
});

describe('the address of a command', () => {
  it.each([
    ['статью 3 исключить;', 'exclude', [article('3')]],
    ['в заголовке статьи 3 слово «Забор» исключить;', 'exclude-words', [article('3', 'heading')]],
    ['статьи 1 и 3 исключить;', 'exclude', [article('1'), article('3')]],
    ['по всему тексту слово «открыт» исключить;', 'exclude-words', [{ steps: [], part: 'whole' }]],
    [
      'дополнить статьями 4 и 5 следующего содержания:\n«Статья 4. Сад\nСад.»;\n«Статья 5. Лес\nЛес.».',
      'add',
      [article('4'), article('5')],
    ],
    [
      'статью 1 дополнить подпунктом 3) следующего содержания:\n«3) лес.».',
      'add',
      [{ steps: [...article('1').steps, { kind: 'point', number: '3' }], part: 'whole' }],
    ],
  ])('says what is changed, or what is new: %s', (line, operation, targets) => {
    const [one] = commands(`1) ${line}`);
    expect([one!.eId, one!.address]).toEqual([
      'art_1__point_1',
      { operation, form: 'law', title: 'О дворах', targets },
    ]);
  });

  it('names the act in its language, and nothing where no act is named', () => {
    expect(commands('1) 1-бап алып тасталсын.', 'kk')[0]!.address).toMatchObject({
      form: 'law',
      title: 'Аулалар туралы',
    });
    const [one] = effectsOf('# Изменения\nСтатья 1. Внести следующие изменения:\n1) статью 3 исключить;');
    expect([one!.address, one!.doubt]).toEqual([
      { operation: 'exclude', form: 'other', title: '', targets: [article('3')] },
      { is: 'unclear', code: 'amendment.no-act', words: 'статью 3 исключить;' },
    ]);
  });
});

describe('the words before and after', () => {
  it.each([
    ['в статье 3 слово «стоит» заменить словом «лежит»;', 'Статья 3. Забор / Забор [-стоит-]{+лежит+} у двора.'],
    ['статью 3 признать утратившей силу;', 'Статья 3. [-Забор / Забор стоит у двора-]{+Утратила силу+}.'],
    ['подпункт 2) статьи 1 исключить;', '2) [-сад – часть двора-]{+исключен+}.'],
    ['в заголовке статьи 3 слово «Забор» заменить словом «Плетень»;', '[-Забор-]{+Плетень+}'],
    [
      'пункт 2 статьи 2 изложить в следующей редакции:\n«2. Сад закрыт:\n1) весной;\n3) зимой.».',
      '2. Сад [-открыт-]{+закрыт+}: / 1) весной; / [-2) летом-]{+3) зимой+}.',
    ],
    ['статью 1 дополнить подпунктом 3) следующего содержания:\n«3) лес – место.».', '{+3) лес – место.+}'],
    ['дополнить статьей 4 следующего содержания:\n«Статья 4.\n1. Сад.\n2. Лес.».', '{+Статья 4. / 1. Сад. / 2. Лес.+}'],
    // each place that is named, also the words around what changes
    [
      'в пунктах 1 и 2 статьи 2 слово «открыт» заменить словом «закрыт»;',
      '1. Двор [-открыт-]{+закрыт+}. / 2. Сад [-открыт-]{+закрыт+}: / 1) весной; / 2) летом.',
    ],
    // of the whole act only the lines that differ
    ['по всему тексту слово «весной» заменить словом «зимой»;', '1) [-весной-]{+зимой+};'],
    ['в статье 3 слово «стоит» заменить словом «стоит»;', null],
  ])('%s', (line, expected) => {
    const [one] = commands(`1) ${line}`);
    expect([shown(one!), one!.doubt]).toEqual([expected, null]);
  });

  it('are those of the act in its own language', () => {
    expect(commands('1) 1-баптың 2) тармақшасы алып тасталсын.', 'kk').map(shown)).toEqual([
      '2) [-кең-]{+алып тасталды+}.',
    ]);
  });

  it('are not shown where a whole act is repealed', () => {
    const [one] = effectsOf('# Признание\nСтатья 1. Признать утратившим силу Закон от 5 мая 2010 года «О дворах».');
    expect(one).toEqual({
      eId: 'art_1',
      address: { operation: 'repeal', form: 'law', title: 'О дворах', targets: [{ steps: [], part: 'whole' }] },
      pieces: null,
      doubt: null,
    });
  });

  it.each([
    [20_000, true],
    [20_001, false],
  ])('%i characters together: shown %s', (length, expected) => {
    const words = (size: number) => 'дом '.repeat(size).slice(0, size - 1) + '.';
    const added = commands(`1) статью 1 дополнить подпунктом 3) следующего содержания:\n«3) ${words(length - 3)}».`);
    expect(added.map((one) => [one.pieces !== null, one.doubt])).toEqual([[expected, null]]);
    const act = `# О дворах\nСтатья 1. Двор\n1. ${words(length - 3 - '1. исключен.'.length)}`;
    expect(commands('1) пункт 1 статьи 1 исключить;', 'ru', [act])[0]!.pieces !== null).toBe(expected);
  });
});

describe('what cannot be shown', () => {
  it('says why', () => {
    const found = commands(`1) статью 9 исключить;
      2) привести двор в порядок;
      3) в статье 3 слово «лес» исключить;`);
    expect(found.map(({ eId, pieces, doubt }) => [eId, pieces, doubt])).toEqual([
      ['art_1__point_1', null, { is: 'failed', code: 'no-place', step: { kind: 'article', number: '9' } }],
      ['art_1__point_2', null, { is: 'unclear', code: 'amendment.words-not-read', words: 'привести … двор … порядок' }],
      ['art_1__point_3', null, { is: 'failed', code: 'words-not-found', step: null }],
    ]);
    expect(found[1]!.address).toBeNull();
  });

  it('is not a failure where the act is not at hand', () => {
    const [one] = commands('1) статью 3 исключить;', 'ru', [GARDENS]);
    expect([one!.pieces, one!.doubt]).toEqual([null, { is: 'no-act' }]);
  });
});
