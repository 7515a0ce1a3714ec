import { applyAmendments } from '../../../src/legal-text/amendment/amendment-apply.js';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import type { ActKind } from '../../../src/legal-text/act/provision.js';
import { commandsOf } from './amendment-fixture.js';
import { read } from '../structure/source-fixture.js';

const ACT = `# О дворах
  Глава 1. Общее
  Статья 1. Двор
  Двор чист.
  Статья 3. Сад
  1. Сад:
  1) зелен;
  3) велик.
  2. Лес:
  1) стар.
  Статья 4. Луг
  Луг:
  1) мал;
  2) тих.
  Поле:
  зелено;
  велико.
  Приложение 1 к Закону
  # Правила
  1. Поле.`;

/** The lines that a command adds or moves, each behind the one it follows («before < line»); or why it fails. */
function put(command: string, lang: 'ru' | 'kk' = 'ru', act = ACT, kind: ActKind = 'law'): string[] {
  const before = read(act, lang, kind).doc;
  const { doc, failed } = applyAmendments(before, before, {
    force: true,
    amendments: commandsOf(`1) ${command}`, lang),
  });
  doc.check();
  if (failed.length > 0) return failed.map(({ code, step }) => [code, step?.kind, step?.number].join(' ').trim());
  const lines = flattenProvisions(doc).map((one) => [one.eId, one.text].join(' ').trim());
  const was = flattenProvisions(before).map((one) => [one.eId, one.text].join(' ').trim());
  return lines.flatMap((line, i) => (was.includes(line) ? [] : [`${lines[i - 1]?.split(' ')[0]} < ${line}`]));
}
const news = (place: string, what: string, content: string): string =>
  `${place} дополнить ${what} следующего содержания:\n«${content}».`.trim();

describe('the place of new provisions', () => {
  it.each([
    [news('статью 1', 'пунктом 1', '1. Дом.'), ['chp_1__art_1 < chp_1__art_1__para_1 Дом.']],
    [news('', 'статьей 2', 'Статья 2. Дом\nДом.'), ['chp_1__art_1 < chp_1__art_2 Дом.']],
    [news('', 'статьей 1-1', 'Статья 1-1. Дом\nДом.'), ['chp_1__art_1 < chp_1__art_1-1 Дом.']],
    [news('', 'статьей 5', 'Статья 5. Дом\nДом.'), ['chp_1__art_4__indent_4 < chp_1__art_5 Дом.']],
    [news('', 'статьей 3', 'Статья 3. Дом\nДом.'), ['already-there article 3']],
    [
      news('', 'главой 2', 'Глава 2. Дом\nСтатья 9. Дом\nДом.'),
      ['chp_1__art_4__indent_4 < chp_2', 'chp_2 < chp_2__art_9 Дом.'],
    ],
    [
      news('', 'разделом 1', 'Раздел 1. Дом\nСтатья 9. Дом\nДом.'),
      ['chp_1__art_4__indent_4 < sec_1', 'sec_1 < sec_1__art_9 Дом.'],
    ],
    [news('статью 3', 'пунктом 1-1', '1-1. Дом.'), ['chp_1__art_3__para_1__point_3 < chp_1__art_3__para_1-1 Дом.']],
    [news('статью 3', 'пунктом 3', '3. Дом.'), ['chp_1__art_3__para_2__point_1 < chp_1__art_3__para_3 Дом.']],
    [news('статью 3', 'подпунктом 2)', '2) дом.'), ['several-places']],
    [
      news('пункт 1 статьи 3', 'подпунктом 2)', '2) дом;'),
      ['chp_1__art_3__para_1__point_1 < chp_1__art_3__para_1__point_2 дом;'],
    ],
    [
      news('пункт 1 статьи 3', 'подпунктом 4)', '4) дом.'),
      ['chp_1__art_3__para_1__point_3 < chp_1__art_3__para_1__point_4 дом.'],
    ],
    [news('пункт 2 статьи 3', 'подпунктом 1)', '1) дом.'), ['already-there point 1']],
    [news('статью 4', 'подпунктом 3)', '3) дом.'), ['chp_1__art_4__point_2 < chp_1__art_4__point_3 дом.']],
    [news('часть первую статьи 4', 'подпунктом 3)', '3) дом.'), ['chp_1__art_4__point_2 < chp_1__art_4__point_3 дом.']],
    [
      news('часть вторую статьи 4', 'подпунктом 1)', '1) дом.'),
      ['chp_1__art_4__indent_4 < chp_1__art_4__point_1_2 дом.'],
    ],
    [
      news('часть вторую статьи 4', 'абзацем вторым', 'дом;'),
      [
        'chp_1__art_4__subpara_2 < chp_1__art_4__indent_3 дом;',
        'chp_1__art_4__indent_3 < chp_1__art_4__indent_4 зелено;',
        'chp_1__art_4__indent_4 < chp_1__art_4__indent_5 велико.',
      ],
    ],
    [
      news('часть вторую статьи 4', 'абзацем четвертым', 'дом.'),
      ['chp_1__art_4__indent_4 < chp_1__art_4__indent_5 дом.'],
    ],
    [news('часть вторую статьи 4', 'абзацем пятым', 'дом.'), ['gap indent 5']],
    [news('статью 4', 'частью третьей', 'Дом.'), ['chp_1__art_4__indent_4 < chp_1__art_4__subpara_3 Дом.']],
    [
      news('статью 4', 'частью второй', 'Дом:\n1) стар.'),
      [
        'chp_1__art_4__point_2 < chp_1__art_4__subpara_2 Дом:',
        'chp_1__art_4__subpara_2 < chp_1__art_4__point_1_2 стар.',
        'chp_1__art_4__point_1_2 < chp_1__art_4__subpara_3 Поле:',
        'chp_1__art_4__subpara_3 < chp_1__art_4__indent_4 зелено;',
        'chp_1__art_4__indent_4 < chp_1__art_4__indent_5 велико.',
      ],
    ],
    [
      news('статью 4', 'частями третьей и четвертой', 'Дом.\nРека.'),
      [
        'chp_1__art_4__indent_4 < chp_1__art_4__subpara_3 Дом.',
        'chp_1__art_4__subpara_3 < chp_1__art_4__subpara_4 Река.',
      ],
    ],
    [news('статью 4', 'частью четвертой', 'Дом.'), ['gap subpara 4']],
    [
      news('статью 1', 'частью второй', 'Дом.'),
      [
        'chp_1 < chp_1__art_1',
        'chp_1__art_1 < chp_1__art_1__subpara_1 Двор чист.',
        'chp_1__art_1__subpara_1 < chp_1__art_1__subpara_2 Дом.',
      ],
    ],
    [news('статью 1', 'абзацем вторым', 'дом.'), ['chp_1__art_1 < chp_1__art_1__indent_2 дом.']],
    [
      news('статью 1', 'частью первой', 'Дом.'),
      [
        'chp_1 < chp_1__art_1',
        'chp_1__art_1 < chp_1__art_1__subpara_1 Дом.',
        'chp_1__art_1__subpara_1 < chp_1__art_1__subpara_2 Двор чист.',
      ],
    ],
    // beside what the command names
    [
      news('статью 3 после пункта 1', 'пунктом 1-1', '1-1. Дом.'),
      ['chp_1__art_3__para_1__point_3 < chp_1__art_3__para_1-1 Дом.'],
    ],
    [news('после статьи 1', 'статьей 2', 'Статья 2. Дом\nДом.'), ['chp_1__art_1 < chp_1__art_2 Дом.']],
    [news('перед статьей 3', 'статьей 2', 'Статья 2. Дом\nДом.'), ['chp_1__art_1 < chp_1__art_2 Дом.']],
    [news('перед статьей 1', 'статьей 0', 'Статья 0. Дом\nДом.'), ['chp_1 < chp_1__art_0 Дом.']],
    [news('перед статьей 4', 'статьей 2', 'Статья 2. Дом\nДом.'), ['beside-differs article 2']],
    [news('после статьи 3', 'статьей 2', 'Статья 2. Дом\nДом.'), ['beside-differs article 2']],
    [news('после статьи 1', 'статьей 5', 'Статья 5. Дом\nДом.'), ['beside-differs article 5']],
    [
      news('после статьи 1', 'статьями 1-1 и 1-2', 'Статья 1-1. Дом\nДом.\nСтатья 1-2. Кот\nКот.'),
      ['chp_1__art_1 < chp_1__art_1-1 Дом.', 'chp_1__art_1-1 < chp_1__art_1-2 Кот.'],
    ],
    [news('после части второй статьи 4', 'частью', 'Дом.'), ['chp_1__art_4__indent_4 < chp_1__art_4__subpara_3 Дом.']],
    [
      news('после части второй статьи 4', 'частью третьей', 'Дом.'),
      ['chp_1__art_4__indent_4 < chp_1__art_4__subpara_3 Дом.'],
    ],
    [news('после части второй статьи 4', 'частью четвертой', 'Дом.'), ['beside-differs subpara 4']],
    [
      news('перед частью первой статьи 4', 'частью', 'Дом.'),
      [
        'chp_1__art_4 < chp_1__art_4__subpara_1 Дом.',
        'chp_1__art_4__subpara_1 < chp_1__art_4__subpara_2 Луг:',
        'chp_1__art_4__point_2 < chp_1__art_4__subpara_3 Поле:',
        'chp_1__art_4__subpara_3 < chp_1__art_4__indent_4 зелено;',
        'chp_1__art_4__indent_4 < chp_1__art_4__indent_5 велико.',
      ],
    ],
    [
      news('в части второй статьи 4 после абзаца второго', 'абзацем', 'дом;'),
      [
        'chp_1__art_4__indent_3 < chp_1__art_4__indent_4 дом;',
        'chp_1__art_4__indent_4 < chp_1__art_4__indent_5 велико.',
      ],
    ],
    [news('приложение 1', 'пунктом 2', '2. Дом.'), ['annex_1__para_1 < annex_1__para_2 Дом.']],
  ])('%s', (command, expected) => expect(put(command)).toEqual(expected));

  it.each([
    [
      '2-тармақтан кейін мынадай мазмұндағы 2-1-тармақпен толықтырылсын:\n«2-1. Үй.»',
      ['art_1__para_2 < art_1__para_2-1 Үй.'],
    ],
    ['1-тармақтан кейін мынадай мазмұндағы 2-1-тармақпен толықтырылсын:\n«2-1. Үй.»', ['beside-differs para 2-1']],
    [
      '2-баптың бірінші бөлігінен кейін мынадай мазмұндағы бөлікпен толықтырылсын:\n«Үй.»',
      ['art_2__subpara_1 < art_2__subpara_2 Үй.', 'art_2__subpara_2 < art_2__subpara_3 Шалғын.'],
    ],
  ])('in Kazakh: %s', (command, expected) =>
    expect(put(command, 'kk', '# Аула\n1-бап. Бақ\n1. Бақ.\n2. Орман.\n2-бап. Дала\nДала.\nШалғын.')).toEqual(expected),
  );

  it.each<[string, string[]]>([
    // the first point stands under the words that announce it
    ['Двор:\nДвор закрыт.', ['art_1__subpara_1 < art_1__point_1 дом;']],
    ['Двор чист.\nДвор:\nмал;\nтих.\nДвор закрыт.', ['art_1__indent_4 < art_1__point_1 дом;']],
    ['Двор:', ['art_1 < art_1__point_1 дом;']],
    ['Двор чист.', ['art_1 < art_1__point_1 дом;']],
    ['Двор чист.\nДвор:', ['art_1__subpara_2 < art_1__point_1 дом;']],
    ['Двор чист.\nДвор закрыт.', ['several-places']],
    ['Двор чист:\nДвор закрыт:', ['several-places']],
    ['Двор:\n2) мал;\n3) тих.\nДвор закрыт.', ['art_1__subpara_1 < art_1__point_1 дом;']],
    ['Двор:\n1) мал.\nСад:\n1) мал.', ['several-places']],
    ['Двор:\n2) мал.\nСад:\n2) мал.', ['several-places']],
  ])('of the first point of «%s»', (words, expected) => {
    const act = `# О дворах\nСтатья 1. Двор\n${words}`;
    expect(put(news('статью 1', 'подпунктом 1)', '1) дом;'), 'ru', act)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['Двор:\n1) мал;\n2) тих.\nДвор закрыт.', 'вторым', ['indent-unclear indent 2']],
    ['Двор:\n1) мал;\n2) тих.\nДвор закрыт.', 'третьим', ['indent-unclear indent 3']],
    ['Двор:\n1) мал;\n2) тих.', 'вторым', ['indent-unclear indent 2']],
    ['Двор:\nмал.', 'третьим', ['art_1__indent_2 < art_1__indent_3 дом;']],
  ])('of a new indent in «%s», as the %s', (words, ordinal, expected) => {
    const act = `# О дворах\nСтатья 1. Двор\n${words}`;
    expect(put(news('статью 1', `абзацем ${ordinal}`, 'дом;'), 'ru', act)).toEqual(expected);
  });

  it('of a new annex is among the others, before the mark of the next', () => {
    const act = '# О дворах\nСтатья 1. Двор\nДвор.\nПриложение 2 к Закону\n# Правила\n1. Поле.';
    const annex = (number: number) => news('', `приложением ${number}`, `Приложение ${number} к Закону\nФорма\n1. Дом`);
    const shown = (command: string): string[] => {
      const before = read(act).doc;
      const { doc, failed } = applyAmendments(before, before, { force: true, amendments: commandsOf(`1) ${command}`) });
      const top: string[] = [];
      doc.forEach((node) => void top.push(node.textContent));
      return failed.length > 0 ? failed.map(({ code }) => code) : top.slice(2);
    };
    const old = ['Приложение 2 к Закону', 'ПравилаПоле.'];
    expect(shown(annex(1))).toEqual(['Приложение 1 к Закону', 'ФормаДом', ...old]);
    expect(shown(annex(3))).toEqual([...old, 'Приложение 3 к Закону', 'ФормаДом']);
    expect(shown(annex(2))).toEqual(['already-there']);
  });
});
