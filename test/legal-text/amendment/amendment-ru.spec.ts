import { amendmentsOf, commandsOf, told } from './amendment-fixture.js';

const said = (line: string): string[] => commandsOf(`1) ${line}`).map(told);

describe('a Russian command', () => {
  it.each([
    // exclude and repeal
    ['статью 7 исключить;', ['exclude art 7']],
    ['в статьях 2 и 4 пункт 3 исключить;', ['exclude art 2 para 3 & art 4 para 3']],
    [
      'подпункты 1) и 2) пункта 1 статьи 4 исключить, подпункт 3) изложить в следующей редакции:\n«3) сад.»;',
      ['exclude art 4 para 1 point 1 & art 4 para 1 point 2', 'restate art 4 para 1 point 3'],
    ],
    ['статьи 5, 6 и 7-1 исключить;', ['exclude art 5 & art 6 & art 7-1']],
    [
      'подпункты 1) – 3) пункта 2 статьи 5 исключить;',
      ['exclude art 5 para 2 point 1 & art 5 para 2 point 2 & art 5 para 2 point 3'],
    ],
    ['абзац второй пункта 1 статьи 5 исключить;', ['exclude art 5 para 1 abz 2']],
    ['части вторую и третью статьи 5 исключить;', ['exclude art 5 part 2 & art 5 part 3']],
    ['главу 3 признать утратившей силу;', ['repeal chapter 3']],
    ['признать утратившими силу статьи 5 и 6;', ['repeal art 5 & art 6']],
    ['параграф 2 главы 3 исключить;', ['exclude chapter 3 subchapter 2']],
    ['примечание к статье 5 исключить;', ['exclude art 5 note']],
    ['подпункт 2) части первой статьи 5 исключить;', ['exclude art 5 part 1 point 2']],
    ['часть вторую подпункта 2) статьи 5 исключить;', ['exclude art 5 point 2 part 2']],
    // words
    ['в пункте 1 статьи 5 слова «двор» заменить словами «сад»;', ['replace-words art 5 para 1 [instead: двор → сад]']],
    ['в статье 5 слово «двор» заменить словом «сад»;', ['replace-words art 5 [instead: двор → сад]']],
    [
      'в пунктах 1 и 2 статьи 5 цифры «10» заменить цифрами «20»;',
      ['replace-words art 5 para 1 & art 5 para 2 [instead: 10 → 20]'],
    ],
    [
      'в абзаце первом и подпункте 2) пункта 3 статьи 5 слова «двор» исключить;',
      ['exclude-words art 5 para 3 abz 1 & art 5 para 3 point 2 [instead: двор → ]'],
    ],
    [
      'в подпункте 1) пункта 2 и пункте 3 статьи 5 слова «двор» заменить словами «сад»;',
      ['replace-words art 5 para 2 point 1 & art 5 para 3 [instead: двор → сад]'],
    ],
    [
      'в статье 5 слова «двор» и «сад» заменить соответственно словами «лес» и «луг»;',
      ['replace-words art 5 [instead: двор → лес]', 'replace-words art 5 [instead: сад → луг]'],
    ],
    [
      'в статье 5 слова «двор», «сад» заменить словами «лес»;',
      ['replace-words art 5 [instead: двор → лес]', 'replace-words art 5 [instead: сад → лес]'],
    ],
    [
      'в статье 5 слова «двор» заменить словами «сад», слова «забор» исключить;',
      ['replace-words art 5 [instead: двор → сад]', 'exclude-words art 5 [instead: забор → ]'],
    ],
    [
      'пункт 2 статьи 5 после слов «двор» дополнить словами «, сад»;',
      ['insert-words art 5 para 2 [after: двор → , сад]'],
    ],
    ['в статье 5 после слова «двор» дополнить словами «и сад»;', ['insert-words art 5 [after: двор → и сад]']],
    ['в статье 5 перед словом «двор» дополнить словом «большой»;', ['insert-words art 5 [before: двор → большой]']],
    ['статью 5 дополнить словами «и сад»;', ['insert-words art 5 [end:  → и сад]']],
    ['по всему тексту слова «двор» заменить словами «сад»;', ['replace-words [instead every: двор → сад]']],
    [
      'в заголовке и тексте слова «двор» заменить словами «сад»;',
      ['replace-words heading &  [instead every: двор → сад]'],
    ],
    ['в заголовке статьи 5 слово «двор» заменить словом «сад»;', ['replace-words art 5 heading [instead: двор → сад]']],
    [
      'в пункте 1 статьи 5 слова «двор «Восток»» заменить словами «сад»;',
      ['replace-words art 5 para 1 [instead: двор «Восток» → сад]'],
    ],
    ['в абзаце двадцать первом статьи 3 слова "двор" исключить;', ['exclude-words art 3 abz 21 [instead: двор → ]']],
    ['из подпункта 3) статьи 5 слова «двор» исключить;', ['exclude-words art 5 point 3 [instead: двор → ]']],
    // renumber
    ['статью 5 считать статьей 6;', ['renumber art 5 + art 6']],
    ['статью 5 считать статьёй 6;', ['renumber art 5 + art 6']],
    [
      'пункты 2 и 3 статьи 5 считать соответственно пунктами 3 и 4;',
      ['renumber art 5 para 2 & art 5 para 3 + para 3, para 4'],
    ],
    // not understood, and said so
    ['статью 5 привести в порядок;', ['? !words-not-read']],
    ['статью 5 исключить по решению двора;', ['? !words-not-read']],
    ['слова «двор» заменить;', ['? !not-understood']],
    ['в статье 5 слова «а», «б», «в» заменить словами «г» и «д»;', ['? !not-understood']],
    ['подпункты 1-1) – 3-1) статьи 5 исключить;', ['? !words-not-read']],
    ['в статье 5 слова «двор заменить словами «сад»;', ['? !unclosed-quote !words-not-read']],
  ])('%s', (line, expected) => expect(said(line)).toEqual(expected));

  it.each([
    ['статью 5 изложить в следующей редакции:', '«Статья 5. Двор', 'restate art 5'],
    ['пункт 2 статьи 5 изложить в следующей редакции:', '«2. Двор открыт.»;', 'restate art 5 para 2'],
    ['заголовок статьи 5 изложить в следующей редакции:', '«Статья 5. Двор и сад»;', 'restate art 5 heading'],
    ['дополнить статьей 6-4 следующего содержания:', '«Статья 6-4. Сад\nСад открыт.»;', 'add + art 6-4'],
    ['дополнить статьёй 6-4 следующего содержания:', '«Статья 6-4. Сад\nСад открыт.»;', 'add + art 6-4'],
    [
      'главу 2 дополнить статьей 6-4 следующего содержания:',
      '«Статья 6-4. Сад\nСад открыт.»;',
      'add chapter 2 + art 6-4',
    ],
    ['статью 3 дополнить абзацем тридцать первым следующего содержания:', '«сад;»;', 'add art 3 + abz 31'],
    ['статью 3 дополнить частью второй следующего содержания:', '«Сад открыт.»;', 'add art 3 + part 2'],
    ['статью 3 дополнить частью 1-1 следующего содержания:', '«1-1. Сад открыт.»;', 'add art 3 + para 1-1'],
    ['пункт 2 статьи 3 дополнить подпунктом 4) следующего содержания:', '«4) сад.»;', 'add art 3 para 2 + point 4'],
    ['дополнить подразделом 2 следующего содержания:', '«Подраздел 2. Сад', 'add + subsection 2'],
    ['статью 5 дополнить пунктом 4 следующего содержания:', '«5. Сад.»;', 'add art 5 + para 4 !content-differs'],
  ])('%s', (line, content, expected) => {
    expect(commandsOf(`1) ${line}\n${content}\n2) статью 9 исключить.`).map(told)[0]).toBe(expected);
  });

  it('misses its new text', () => {
    expect(said('статью 5 изложить в следующей редакции:')).toEqual(['restate art 5 !no-content']);
  });
});

describe('the lines of a Russian amending act', () => {
  it('lie in the places that are named above them', () => {
    const found = commandsOf(`1) в статье 26:
      пункт 1 дополнить подпунктом 7-2) следующего содержания:
      «7-2) сад;»;
      в пункте 2:
      в абзаце первом слова «двор» исключить;
      подпункт 3) исключить;
      дополнить подпунктом 4) следующего содержания:
      «4) лес.»;
      пункт 3 исключить;
      2) в пункте 4 слова «двор» исключить.`);
    expect(found.map((one) => [one.command, told(one)])).toEqual([
      ['art_1__point_1__indent_2', 'add art 26 para 1 + point 7-2'],
      ['art_1__point_1__indent_4', 'exclude-words art 26 para 2 abz 1 [instead: двор → ]'],
      ['art_1__point_1__indent_5', 'exclude art 26 para 2 point 3'],
      ['art_1__point_1__indent_6', 'add art 26 para 2 + point 4'],
      ['art_1__point_1__indent_7', 'exclude art 26 para 3'],
      ['art_1__point_2', 'exclude-words para 4 [instead: двор → ]'],
    ]);
  });

  it('change the act that is named above them', () => {
    const found = amendmentsOf(`# О внесении изменений
      Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:
      1. В Кодекс Республики Казахстан от 5 июля 2014 года «О садах» (Ведомости, 2014 г., № 1, ст. 2):
      1) статью 5 исключить;
      2) статью 6 исключить.
      2. В Закон Республики Казахстан от 13 декабря 2001 года № 267 «О дворах»:
      статью 7 исключить.
      Статья 2. Настоящий Закон вводится в действие с 1 июля.`);
    expect(found.map((one) => [told(one), one.act?.form, one.act?.title, one.act?.date, one.act?.number])).toEqual([
      ['exclude art 5', 'кодекс', 'О садах', '2014-07-05', null],
      ['exclude art 6', 'кодекс', 'О садах', '2014-07-05', null],
      ['exclude art 7', 'закон', 'О дворах', '2001-12-13', '267'],
    ]);
  });

  it('change one place named with the act', () => {
    const [one] = amendmentsOf(`# О внесении дополнения
      Статья 1. Внести в статью 5 Закона Республики Казахстан от 5 мая 2010 года «О дворах» (Ведомости, ст. 3) изменение, изложив ее в следующей редакции:
      «Статья 5. Сад
      Сад открыт.».`);
    expect([told(one!), one!.act?.title]).toEqual(['restate art 5', 'О дворах']);
  });

  it('may repeal whole acts', () => {
    const found = amendmentsOf(`# О признании
      Статья 1. Признать утратившими силу:
      1) Закон Республики Казахстан от 5 мая 2010 года «О дворах»;
      2) Закон Республики Казахстан от 6 мая 2010 года «О садах».
      Статья 2. Признать утратившим силу Указ от 7 мая 2010 года № 12 «О лесах».
      Статья 3. Исключить риски следует министерству.`);
    expect(found.map((one) => [told(one), one.act?.title, one.act?.form])).toEqual([
      ['repeal', 'О дворах', 'закон'],
      ['repeal', 'О садах', 'закон'],
      ['repeal', 'О лесах', 'указ'],
    ]);
  });

  it('name approved rules as the annex of their order', () => {
    const found = amendmentsOf(`# О внесении изменений
      1. Внести в приказ Министра садов от 5 мая 2010 года № 12 «Об утверждении Правил дворов» следующие изменения:
      в Правилах дворов, утвержденных указанным приказом:
      пункт 3 исключить;
      приложение 2 к указанному приказу изложить в редакции согласно приложению 1 к настоящему приказу.
      2. Департаменту дворов обеспечить опубликование.`);
    expect(found.map(told)).toEqual(['exclude annex para 3', 'restate annex 2 !no-content']);
  });

  it('has no commands in English', () => {
    expect(amendmentsOf('# On yards\nArticle 1. Article 7 shall be excluded.', 'en')).toEqual([]);
  });
});

describe('new text', () => {
  const content = (lines: string) => commandsOf(lines)[0]!.content.map((node) => node.toJSON() as unknown);
  it('is read as provisions of the other act, without the marks around it', () => {
    expect(
      commandsOf(`1) статью 1 дополнить подпунктами 3) и 5) следующего содержания:
      «3) двор «Восток»;»;
      «5) сад:
      яблони;
      груши;»;`)[0]!.content.map((node) => [node.attrs.label, node.attrs.number, node.textContent]),
    ).toEqual([
      ['3)', '3', 'двор «Восток»;'],
      ['5)', '5', 'сад:яблони;груши;'],
    ]);
  });
  it('keeps words that end with a quotation of their own', () => {
    expect(content('1) пункт 1 изложить в следующей редакции:\n«1. Двор «Восток».».')).toMatchObject([
      { attrs: { label: '1.' }, content: [{ content: [{ text: 'Двор «Восток».' }] }] },
    ]);
  });
});
