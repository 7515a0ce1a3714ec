import { applyAmendments } from '../../../src/legal-text/amendment/amendment-apply.js';
import { assignWIds } from '../../../src/legal-text/act/eid.js';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import type { ActKind } from '../../../src/legal-text/act/provision.js';
import { read } from '../structure/source-fixture.js';

const YARDS = `# О дворах
  Настоящий Закон определяет порядок дворов.
  Глава 1. Общие положения
  Статья 1. Понятия
  В Законе используются понятия:
  1) двор – место у дома;
  2) сад – часть двора;
  4) лес – место вне двора.
  Статья 2. Праздники двора
  Праздниками двора являются:
  день двора – 1 мая;
  день сада – 9 мая;
  день леса – 6 июля.
  Глава 2. Порядок
  Статья 3. Порядок двора
  1. Двор открыт. Двор чист.
  2. Сад открыт:
  1) весной;
  2) летом.
  Статья 5. Забор
  Забор стоит у двора.`;

/** What the act says after these commands: one line a provision, and what failed. */
function after(lines: string, act = YARDS, lang: 'ru' | 'kk' = 'ru', kind: ActKind = 'law') {
  const opening =
    lang === 'ru'
      ? 'Статья 1. Внести в Закон Республики Казахстан от 5 мая 2010 года «О дворах» следующие изменения:'
      : '1-бап. «Аулалар туралы» 2010 жылғы 5 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:';
  const amending = read(`# Изменения\n${opening}\n${lines}`, lang, 'amending-law').doc;
  const before = assignWIds(read(act, lang, kind).doc, counter());
  const { doc, applied, failed } = applyAmendments(before, amending);
  doc.check();
  const was = lined(before);
  const is = lined(doc);
  return {
    gone: was.filter((line) => !is.includes(line)),
    come: is.filter((line) => !was.includes(line)),
    order: flattenProvisions(doc).map((one) => one.eId),
    failed: failed.map((one) => [one.code, one.step && `${one.step.kind} ${one.step.number}`]),
    applied,
    doc,
    before,
  };
}

function counter(): () => string {
  let next = 0;
  return () => `w${next++}`;
}

const lined = (doc: Parameters<typeof flattenProvisions>[0]): string[] =>
  flattenProvisions(doc).map((one) => [one.eId, one.label, one.heading, one.text].filter(Boolean).join(' | '));

describe('adding', () => {
  it('puts numbered provisions in the order of their numbers', () => {
    const { order, come, failed } = after(`1) статью 1 дополнить подпунктами 1-1), 3) и 5) следующего содержания:
      «1-1) ворота – вход;»;
      «3) поле – место вне сада;»;
      «5) луг – место вне леса;».`);
    expect(order.filter((eId) => eId.includes('art_1__'))).toEqual(
      ['1', '1-1', '2', '3', '4', '5'].map((number) => `chp_1__art_1__point_${number}`),
    );
    expect(come).toEqual([
      'chp_1__art_1__point_1-1 | 1-1) | ворота – вход;',
      'chp_1__art_1__point_3 | 3) | поле – место вне сада;',
      'chp_1__art_1__point_5 | 5) | луг – место вне леса;',
    ]);
    expect(failed).toEqual([]);
  });

  it('puts articles and chapters where their numbers belong', () => {
    const { order } = after(`1) дополнить статьями 2-1 и 6 следующего содержания:
      «Статья 2-1. Гости двора
      Гости ходят по двору.»;
      «Статья 6. Калитка
      Калитка закрыта.»;
      2) дополнить главой 1-1 следующего содержания:
      «Глава 1-1. Гости
      Статья 2-2. Гость
      Гость приходит.».`);
    expect(order.filter((eId) => /(?:chp|art)_[\d-]+$/.test(eId))).toEqual([
      ...['chp_1', 'chp_1__art_1', 'chp_1__art_2', 'chp_1__art_2-1'],
      ...['chp_1-1', 'chp_1-1__art_2-2', 'chp_2', 'chp_2__art_3', 'chp_2__art_5', 'chp_2__art_6'],
    ]);
  });

  it('puts an indent at its ordinal, the lead-in being the first', () => {
    const { come, order } = after(
      '1) статью 2 дополнить абзацем третьим следующего содержания:\n«день ворот – 7 мая;».',
    );
    expect(come).toEqual([
      'chp_1__art_2__indent_3 | день ворот – 7 мая;',
      'chp_1__art_2__indent_4 | день сада – 9 мая;',
      'chp_1__art_2__indent_5 | день леса – 6 июля.',
    ]);
    expect(order.filter((eId) => eId.includes('art_2__')).length).toBe(4);
  });

  it('puts the next indent at the end and leaves the end marks as they are', () => {
    const { come } = after(
      '1) статью 2 дополнить абзацами пятым и шестым следующего содержания:\n«день ворот – 7 мая;\nдень поля – 8 мая.».',
    );
    expect(come).toEqual([
      'chp_1__art_2__indent_5 | день ворот – 7 мая;',
      'chp_1__art_2__indent_6 | день поля – 8 мая.',
    ]);
  });

  it('makes the words of a provision its first part', () => {
    const { come } = after('1) статью 5 дополнить частью второй следующего содержания:\n«Забор чист.».');
    expect(come).toEqual([
      'chp_2__art_5 | Статья 5. | Забор',
      'chp_2__art_5__subpara_1 | Забор стоит у двора.',
      'chp_2__art_5__subpara_2 | Забор чист.',
    ]);
  });

  it.each([
    ['1) статью 1 дополнить подпунктом 2) следующего содержания:\n«2) поле;».', 'already-there', 'point 2'],
    ['1) статью 2 дополнить абзацем восьмым следующего содержания:\n«день ворот;».', 'gap', 'indent 8'],
    ['1) статью 9 дополнить подпунктом 2) следующего содержания:\n«2) поле;».', 'no-place', 'article 9'],
    ['1) статью 1 дополнить подпунктом 7) следующего содержания:\n«8) поле;».', 'not-understood', null],
  ])('fails in words: %s', (lines, code, step) => {
    const { failed, doc, before } = after(lines);
    expect(failed).toEqual([[code, step]]);
    expect(doc.eq(before)).toBe(true);
  });
});

describe('restating', () => {
  it('keeps the identity of what keeps its number', () => {
    const { doc, before, come, gone } = after(`1) пункт 2 статьи 3 изложить в следующей редакции:
      «2. Сад закрыт:
      1) весной;
      3) зимой.».`);
    const idOf = (act: typeof doc, eId: string) => flattenProvisions(act).find((one) => one.eId === eId)?.wId;
    for (const eId of ['chp_2__art_3__para_2', 'chp_2__art_3__para_2__point_1'])
      expect(idOf(doc, eId)).toBe(idOf(before, eId));
    expect(idOf(doc, 'chp_2__art_3__para_2__point_3')).toBe('');
    expect([gone, come]).toEqual([
      ['chp_2__art_3__para_2 | 2. | Сад открыт:', 'chp_2__art_3__para_2__point_2 | 2) | летом.'],
      ['chp_2__art_3__para_2 | 2. | Сад закрыт:', 'chp_2__art_3__para_2__point_3 | 3) | зимой.'],
    ]);
  });

  it.each([
    ['абзац третий статьи 2', '«день сада – 10 мая;».', 'chp_1__art_2__indent_3 | день сада – 10 мая;'],
    ['абзац первый статьи 2', '«Праздники двора:».', 'chp_1__art_2 | Статья 2. | Праздники двора | Праздники двора:'],
    ['часть первую статьи 5', '«Забор высок.».', 'chp_2__art_5 | Статья 5. | Забор | Забор высок.'],
    ['заголовок статьи 5', '«Статья 5. Ограда».', 'chp_2__art_5 | Статья 5. | Ограда | Забор стоит у двора.'],
    ['заголовок статьи 5', '«Ограда».', 'chp_2__art_5 | Статья 5. | Ограда | Забор стоит у двора.'],
    ['статью 5', '«Статья 5. Ограда\nОграда высока.».', 'chp_2__art_5 | Статья 5. | Ограда | Ограда высока.'],
    ['преамбулу', '«Настоящий Закон определяет дворы.».', 'preamble | Настоящий Закон определяет дворы.'],
  ])('%s', (place, content, expected) => {
    const { come, failed } = after(`1) ${place} изложить в следующей редакции:\n${content}`);
    expect([come, failed]).toEqual([[expected], []]);
  });

  it('takes several at once or none', () => {
    const good = after(
      '1) подпункты 1) и 2) статьи 1 изложить в следующей редакции:\n«1) двор – место;\n2) сад – место;».',
    );
    expect(good.come).toEqual([
      'chp_1__art_1__point_1 | 1) | двор – место;',
      'chp_1__art_1__point_2 | 2) | сад – место;',
    ]);
    const bad = after(
      '1) подпункты 1) и 3) статьи 1 изложить в следующей редакции:\n«1) двор – место;\n3) сад – место;».',
    );
    expect([bad.failed, bad.come]).toEqual([[['no-place', 'point 3']], []]);
  });
});

describe('words', () => {
  it.each([
    ['в статье 5 слово «Забор» заменить словом «Плетень»', 'Плетень стоит у двора.'],
    ['в статье 5 слова «стоит  у» заменить словами «лежит возле»', 'Забор лежит возле двора.'],
    ['в статье 5 слова «у двора» исключить', 'Забор стоит.'],
    ['в статье 5 слово «Забор» исключить', 'стоит у двора.'],
    ['в статье 5 слово «стоит» исключить', 'Забор у двора.'],
    ['в статье 5 после слова «стоит» дополнить словом «прямо»', 'Забор стоит прямо у двора.'],
    ['в статье 5 после слова «стоит» дополнить словами «, как дом,»', 'Забор стоит, как дом, у двора.'],
    ['в статье 5 перед словом «двора» дополнить словом «большого»', 'Забор стоит у большого двора.'],
    ['статью 5 дополнить словами «и сада»', 'Забор стоит у двора и сада.'],
  ])('%s', (command, expected) => {
    const { come, failed } = after(`1) ${command};`);
    expect([come, failed]).toEqual([[`chp_2__art_5 | Статья 5. | Забор | ${expected}`], []]);
  });

  it.each([
    ['в пункте 1 статьи 3 слово «Двор» заменить словом «Сад»', 'words-several'],
    ['в статье 5 слово «забор» исключить', 'words-not-found'],
    ['в статье 5 слово «бор» исключить', 'words-not-found'],
    ['в статье 5 слова «» исключить', 'words-not-found'],
    ['пункт 2 статьи 3 дополнить словами «и осенью»', 'words-several'],
    ['в заголовке статьи 5 слово «Двор» заменить словом «Сад»', 'words-not-found'],
    ['подпункт 1) пункта 2 статьи 3 считать пунктом 7', 'not-supported'],
  ])('%s fails: %s', (command, code) => {
    const { failed, doc, before } = after(`1) ${command};`);
    expect(failed.map(([found]) => found)).toEqual([code]);
    expect(doc.eq(before)).toBe(true);
  });

  it.each([
    ['статьи 10-1 и 10 дней', '10', 'статьи 10-1 и 20 дней'],
    ['статьи 1-10 и 10 дней', '10', 'статьи 1-10 и 20 дней'],
    ['10,5 и 3.10, 10 дней', '10', '10,5 и 3.10, 20 дней'],
    ['10, 15 дней', '10', '20, 15 дней'],
    ['до 5-10 лет', '5-10', 'до 20 лет'],
    ['10-дневный срок', '10', '20-дневный срок'],
  ])('of figures in «%s»: «%s» is a whole number', (words, from, expected) => {
    const act = `# О дворах\nСтатья 1. Двор\nСрок: ${words}.`;
    const { come, failed } = after(`1) в статье 1 цифры «${from}» заменить цифрами «20»;`, act);
    expect([come, failed]).toEqual([[`art_1 | Статья 1. | Двор | Срок: ${expected}.`], []]);
  });

  it('are replaced everywhere when the command says so, headings apart', () => {
    const { come } = after('1) по всему тексту слово «Двор» заменить словом «Сад»;');
    expect(come).toEqual(['chp_2__art_3__para_1 | 1. | Сад открыт. Сад чист.']);
  });

  it('of a heading are its own', () => {
    const { come } = after('1) в заголовке статьи 3 слово «двора» заменить словом «сада»;');
    expect(come).toEqual(['chp_2__art_3 | Статья 3. | Порядок сада']);
  });

  it('keep the formatting around them', () => {
    const { doc } = after(
      '1) в статье 1 слово «дома» заменить словом «реки»;',
      '# О дворах\nСтатья 1. Двор\n** Двор – место у дома.',
    );
    expect(doc.lastChild!.lastChild!.toJSON()).toMatchObject({
      content: [{ text: 'Двор – место у реки.', marks: [{ type: 'strong' }] }],
    });
  });
});

describe('excluding and repealing', () => {
  it.each([
    ['подпункт 2) статьи 1 исключить', 'chp_1__art_1__point_2 | 2) | исключен;'],
    ['абзац третий статьи 2 исключить', 'chp_1__art_2__indent_3 | исключен;'],
    ['статью 5 исключить', 'chp_2__art_5 | Статья 5. | Исключена.'],
    ['статью 5 признать утратившей силу', 'chp_2__art_5 | Статья 5. | Утратила силу.'],
    ['пункт 1 статьи 3 признать утратившим силу', 'chp_2__art_3__para_1 | 1. | Утратил силу.'],
  ])('leaves the number: %s', (command, expected) => {
    const { come, failed } = after(`1) ${command};`);
    expect([come, failed]).toEqual([[expected], []]);
  });

  it('changes a number when told', () => {
    expect(after('1) статью 5 считать статьей 4;').come).toEqual([
      'chp_2__art_4 | Статья 4. | Забор | Забор стоит у двора.',
    ]);
  });

  it('leaves the title of a repealed act', () => {
    const amending = read(
      '# Признание\nСтатья 1. Признать утратившим силу Закон от 5 мая 2010 года «О дворах».',
      'ru',
      'amending-law',
    ).doc;
    const { doc } = applyAmendments(read(YARDS).doc, amending);
    expect(doc.textBetween(0, doc.content.size, ' / ')).toBe('О дворах / Утратил силу.');
  });
});

describe('the way through an amending act', () => {
  it('goes on after a command that fails, and each sees what the ones before did', () => {
    const { come, failed, applied } = after(`1) статью 9 исключить;
      2) привести двор в порядок;
      3) статью 5 дополнить частью второй следующего содержания:
      «Забор чист.»;
      4) в части второй статьи 5 слово «чист» заменить словом «высок».`);
    expect(failed).toEqual([
      ['no-place', 'article 9'],
      ['not-understood', null],
    ]);
    expect(come.at(-1)).toBe('chp_2__art_5__subpara_2 | Забор высок.');
    const [added, replaced] = applied.map((one) => one.changes[0]!);
    expect([added!.before.length, added!.after.length]).toEqual([0, 1]);
    expect([replaced!.before[0]!.textContent, replaced!.after[0]!.textContent]).toEqual([
      'Забор чист.',
      'Забор высок.',
    ]);
  });

  it('leaves another act alone unless it is told', () => {
    const act = read(YARDS.replace('О дворах', 'О реках и каналах')).doc;
    const amending = read(
      '# И\nСтатья 1. Внести в Закон «О дворах» следующие изменения:\n1) статью 5 исключить.',
      'ru',
      'amending-law',
    ).doc;
    expect(applyAmendments(act, amending).failed.map((one) => one.code)).toEqual(['other-act']);
    expect(applyAmendments(act, amending, { force: true }).applied.length).toBe(1);
  });

  it('does not take a point of a paragraph for one of the article, nor choose between two', () => {
    const act = '# О дворах\nСтатья 1. Двор\n1. Двор:\n1) чист;\n2. Сад:\n1) чист;\n3) зелен.';
    expect(after('1) подпункт 1) статьи 1 исключить;', act).failed).toEqual([['several-places', 'point 1']]);
    expect(after('1) подпункт 3) статьи 1 исключить;', act).come).toEqual(['art_1__para_2__point_3 | 3) | исключен.']);
    expect(after('1) статью 1 дополнить подпунктом 4) следующего содержания:\n«4) мал.».', act).failed).toEqual([
      ['several-places', null],
    ]);
  });

  it.each([
    [
      'абзац первый пункта 2 статьи 3',
      '2. Сад и двор открыты:',
      ['chp_2__art_3__para_2 | 2. | Сад и двор открыты:'],
      [],
    ],
    ['часть первую пункта 1 статьи 3', '1. Двор закрыт.', ['chp_2__art_3__para_1 | 1. | Двор закрыт.'], []],
    ['абзац первый пункта 2 статьи 3', '1. Сад и двор открыты:', [], [['not-understood', null]]],
    ['абзац второй статьи 2', '2. день двора;', [], [['not-understood', null]]],
    ['абзац первый пункта 2 статьи 3', '2. Сад:\n1) мал.', [], [['not-understood', null]]],
  ])('restates «%s» by «%s», which bears the number of its place', (place, words, come, failed) => {
    const result = after(`1) ${place} изложить в следующей редакции:\n«${words}».`);
    expect([result.come, result.failed]).toEqual([come, failed]);
  });

  it('does not take the number of one article for that of another', () => {
    const act = '# О дворах\nСтатья 1. Двор\nДвор:\n1) чист;\n2) мал.\nСтатья 2. Сад\n1. Сад:\n1) зелен;\n2) велик.';
    expect(after('1) подпункт 2) исключить;', act).failed).toEqual([['several-places', 'point 2']]);
    expect(after('1) пункт 1 исключить;', act).come).toEqual(['art_2__para_1 | 1. | Исключен.']);
    const order = '# О дворах\n1. Двор:\n1) чист.\nПриложение 1 к приказу\n# Правила\n1. Сад.';
    expect(after('1) пункт 1 исключить;', order, 'ru', 'order').come).toEqual(['para_1 | 1. | Исключен.']);
  });

  it('tells the first часть of пункт 1 from the пункт, whose number is the same', () => {
    const act = '# О дворах\nСтатья 1. Двор\n1. Двор открыт:\n1) летом.\nСад открыт.\n2. Лес.\nЛуг.';
    expect(after('1) часть первую пункта 1 статьи 1 исключить;', act).gone).toEqual([
      'art_1__para_1__subpara_1 | Двор открыт:',
      'art_1__para_1__point_1 | 1) | летом.',
    ]);
    expect(after('1) часть вторую пункта 2 статьи 1 исключить;', act).come).toEqual([
      'art_1__para_2__subpara_2 | Исключена.',
    ]);
  });

  it('knows that часть is a numbered paragraph in a code', () => {
    const act = '# О дворах\nСтатья 1. Двор\n1. Двор чист.\n2. Сад чист.';
    expect(after('1) часть вторую статьи 1 исключить;', act, 'ru', 'code').come).toEqual([
      'art_1__para_2 | 2. | Исключена.',
    ]);
    expect(after('1) часть вторую статьи 1 исключить;', act).failed).toEqual([['no-place', 'subpara 2']]);
  });

  it('counts points and indents within a часть', () => {
    const act = '# О дворах\nСтатья 1. Двор\nДвор:\n1) чист;\n2) мал.\nСад:\nзелен;\nвелик.';
    expect(after('1) подпункт 2) части первой статьи 1 исключить;', act).come).toEqual([
      'art_1__point_2 | 2) | исключен.',
    ]);
    expect(after('1) подпункт 2) части второй статьи 1 исключить;', act).failed).toEqual([['no-place', 'point 2']]);
    expect(after('1) абзац второй части второй статьи 1 исключить;', act).come).toEqual([
      'art_1__indent_3 | исключен;',
    ]);
  });

  it('works in Kazakh', () => {
    const act = '# Аулалар туралы\n1-бап. Аула\nАула:\n1) таза;\n2) кең болып табылады.';
    const { come, failed } = after(
      `1) 1-баптың 2) тармақшасындағы «кең болып табылады.» деген сөздер «кең;» деген сөздермен ауыстырылып, мынадай мазмұндағы 3) тармақшамен толықтырылсын:
      «3) ашық болып табылады.»;
      2) 1-баптың 1) тармақшасы алып тасталсын.`,
      act,
      'kk',
    );
    expect([come, failed]).toEqual([
      [
        'art_1__point_1 | 1) | алып тасталды;',
        'art_1__point_2 | 2) | кең;',
        'art_1__point_3 | 3) | ашық болып табылады.',
      ],
      [],
    ]);
  });
});
