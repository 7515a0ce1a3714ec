import { readSource } from '../../src/formats/read-source.js';

const read = (bytes: Uint8Array) => readSource({ name: 'a.txt', bytes });
const texts = async (source: string) =>
  (await read(new TextEncoder().encode(source))).paragraphs.map((block) => block.runs[0]!.text);

/** The 256 characters of a code page, to write a text in it. */
function encode(text: string, charset: string, special: Record<string, number> = {}): Uint8Array {
  const table = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  return Uint8Array.from([...text].map((letter) => special[letter] ?? table.indexOf(letter)));
}

const RUSSIAN =
  'Статья 1. Предмет регулирования\r\n\r\n1. Настоящий Закон регулирует отношения по обсуждению проектов.\r\n';

describe('encodings of a text file', () => {
  it.each(['windows-1251', 'koi8-r', 'ibm866'])('tells %s by its letters and says so', async (charset) => {
    const { paragraphs, issues } = await read(encode(RUSSIAN, charset));
    expect(paragraphs[0]!.runs[0]!.text).toBe('Статья 1. Предмет регулирования');
    expect(issues).toEqual([expect.objectContaining({ code: 'format.charset-guessed', params: { charset } })]);
  });

  it('reads the Kazakh code page', async () => {
    const special = { Қ: 0x8d, қ: 0x9d, Ұ: 0xa1, ұ: 0xa2, ә: 0xbc, ө: 0xb4, ғ: 0xba, ү: 0xbf, ң: 0xbe, һ: 0x9e };
    const text =
      '1-бап. Осы Заңның мақсаты\n\nҚазақстан Республикасының аумағында қоғамдық талқылауға ұсынылған жобаларға қатысты қолданылады.';
    const { paragraphs, issues } = await read(encode(text, 'windows-1251', special));
    expect(paragraphs.map((block) => block.runs[0]!.text).join('\n\n')).toBe(text);
    expect(issues[0]).toMatchObject({ params: { charset: 'kz-1048' } });
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('Статья 1')])],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Статья 1', 'utf16le')])],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Статья 1', 'utf16le').swap16()])],
    ['UTF-16 without a mark', Buffer.from('Статья 1. О чём\n1. Что', 'utf16le')],
  ])('reads %s', async (_, bytes) => {
    const { paragraphs, issues } = await read(bytes);
    expect(paragraphs[0]!.runs[0]!.text).toMatch(/^Статья 1/);
    expect(issues).toEqual([]);
  });

  it('counts letters that a damaged file lost', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Настоящий Закон регулирует общественные отношения. '.repeat(8)),
      Buffer.from([0xd0]),
      Buffer.from(' конец'),
    ]);
    const { issues } = await read(bytes);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'format.characters-lost', params: { count: 1 } }));
  });
});

describe('paragraphs of a text file', () => {
  it('takes each line as a paragraph when lines are of their own lengths', async () => {
    expect(
      await texts(
        'Статья 1\n1. Короткая строка.\n2. Другая строка, заметно длиннее первой и ничем не похожая на неё.\nСноска. Изменена.',
      ),
    ).toHaveLength(4);
  });

  it('joins lines wrapped at a width, and opens a new one at a number or an indent', async () => {
    const source = [
      '   Статья 1. Основные понятия',
      '',
      '   1. В настоящем Законе используются следующие понятия, которые',
      'раскрывают содержание предмета регулирования и порядок обсуждения',
      'проектов нормативных правовых актов, размещённых в информацион-',
      'ной системе для общественного обсуждения всеми заинтересованными:',
      '   1) обсуждение – открытое рассмотрение проекта гражданами и их',
      'объединениями в порядке, установленном настоящим Законом;',
      '   2) участник обсуждения – любое лицо, которое направило замечание',
      'или предложение к проекту.',
    ].join('\n');
    const { paragraphs, issues } = await read(new TextEncoder().encode(source));
    expect(paragraphs.map((block) => block.runs[0]!.text.slice(0, 24))).toEqual([
      'Статья 1. Основные понят', '1. В настоящем Законе ис', '1) обсуждение – открытое', '2) участник обсуждения –',
    ]); // prettier-ignore
    expect(issues).toEqual([
      expect.objectContaining({ code: 'format.hyphen-joined', source: 1, params: { count: 1 } }),
    ]);
  });

  // the long number did not fit on the line before, so that the heading looks like a full line of a wrapped text
  it.each([
    ['Статья 1. Общее', '99999999999-1-1-1. Текст'],
    ['Статья 1. Общее', '12345678901234) текст'],
    ['1-бап. Жалпы', '99999999999-1-1-1. Мәтін'],
  ])('a number of any size right under a heading opens a paragraph: %s / %s', async (heading, line) => {
    expect(await texts(`${heading}\n${line}\n\n`.repeat(3))).toEqual([heading, line, heading, line, heading, line]);
  });

  it.each([
    ['Статья 1. О внесении изменений в закон от', '10.05.2001 о дворах города'],
    ['Статья 1. О дворах, построенных до', '2001. года и не принятых городом'],
    ['Порядок, который установлен пунктом', '123456789012345678901234. Текста'],
  ])('a heading goes on with figures: %s / %s', async (first, second) => {
    const wrapped = `${first}\n${second}`;
    expect(await texts(`${wrapped}\n\n`.repeat(3))).toEqual(Array(3).fill(wrapped.replace('\n', ' ')));
  });

  it('drops page numbers beside form feeds and tells how many', async () => {
    const { paragraphs, issues } = await read(
      new TextEncoder().encode('Статья 1\nТекст.\n- 1 -\n\fСтатья 2\nТекст.\n2\n'),
    );
    expect(paragraphs.map((block) => block.runs[0]!.text)).toEqual(['Статья 1', 'Текст.', 'Статья 2', 'Текст.']);
    expect(issues).toEqual([expect.objectContaining({ code: 'format.page-number', params: { count: 2 } })]);
  });

  it('reads a block at the right edge as a corner', async () => {
    const edge = ' '.repeat(40);
    const { paragraphs } = await read(new TextEncoder().encode(`${edge}Утверждены\n${edge}приказом\n\nПравила`));
    expect(paragraphs[0]).toMatchObject({ corner: true, runs: [{ text: 'Утверждены\nприказом' }] });
  });

  it('knows a line of underscores, removes what no act prints', async () => {
    const { paragraphs } = await read(new TextEncoder().encode('сло\u00adво\u200b \u202eа\u0007\n\n_______'));
    expect(paragraphs.map(({ kind, runs }) => [kind, runs[0]!.text])).toEqual([
      ['paragraph', 'слово а'],
      ['rule', '_______'],
    ]);
  });
});
