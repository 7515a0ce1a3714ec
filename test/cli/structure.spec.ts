import { LAW } from './acts';
import { folderWith, json, talqy } from './talqy';

interface Structure {
  lang: string;
  kind: string;
  title: string;
  provisions: {
    wId: string;
    eId: string;
    kind: string;
    number: string;
    heading: string;
    text: string;
    parent: string | null;
    ordinal: number;
  }[];
  notes: { text: string; after: string | null }[];
  issues: { code: string; source: number | null; eId: string | null; message: string }[];
}

const doubtful = LAW.replace('2. В саду', '4. В саду');
const { folder, remove } = folderWith({
  'law.md': LAW,
  'doubtful.md': doubtful,
  'picture.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]),
  'empty.txt': '',
});
afterAll(remove);

test('tells the provisions of a file beside the caller, and what it guessed on the other stream', async () => {
  const [said, given] = await Promise.all([
    talqy(['structure', 'law.md', '--json'], { folder }),
    talqy(['structure', '-', '--lang=ru', '--kind', 'code', '--json'], { folder, input: LAW }),
  ]);
  expect(said.code).toBe(0);
  expect(said.err).toBe('note: law.md: detected language ru (--lang) and kind law (--kind)\n');
  const { provisions, notes, issues, ...about } = json<Structure>(said);
  expect(about).toEqual({ lang: 'ru', kind: 'law', title: 'О садах' });
  expect(provisions.map((one) => one.eId)).toEqual([
    ...['art_1', 'art_1__para_1', 'art_1__para_2', 'art_1__para_2__point_1', 'art_1__para_2__point_2'],
    ...['art_2', 'art_3'],
  ]);
  expect(provisions[3]).toEqual({
    ...{ wId: 'art_1__para_2__point_1', eId: 'art_1__para_2__point_1', kind: 'point', number: '1', label: '1)' },
    ...{ heading: '', text: 'ломать деревья;', parent: 'art_1__para_2', ordinal: 3 },
  });
  expect(notes).toMatchObject([{ after: 'art_3' }]);
  expect(issues).toEqual([]);
  expect(given).toMatchObject({ code: 0, err: '' });
  expect(json<Structure>(given)).toMatchObject({ kind: 'code', provisions });
});

test('draws the tree for people, uncut where the output is no terminal, with its doubts in words', async () => {
  const [law, english, kazakh] = await Promise.all([
    talqy(['structure', 'law.md'], { folder }),
    talqy(['structure', 'doubtful.md'], { folder }),
    talqy(['structure', 'doubtful.md', '--messages', 'kk'], { folder }),
  ]);
  expect(law.out).toBe(`О садах
law · ru · 7 provisions

art_1        Статья 1. Сады
  para_1       1. Сад открыт для всех.
  para_2       2. В саду нельзя:
    point_1      1) ломать деревья;
    point_2      2) ходить по клумбам.
art_2        Статья 2. Вода
art_3        Статья 3. Заборы

1 editorial note
  after art_3  Сноска. Статья 3 с изменениями, внесенными законом.
`);
  expect(english.out).toContain(
    '1 issue\n  warning  paragraph 4, art_1__para_4  “1.” is followed at once by “4.”. Check that nothing is missing. [structure.number-gap]\n',
  );
  expect(kazakh.out).toContain('«1.» нөмірінен кейін бірден «4.» тұр.');
});

test('bad input is one sentence and the code 1', async () => {
  const cases: [string[], RegExp][] = [
    [['structure', 'nothing.md'], /^There is no file “nothing.md”\.\n$/],
    [['structure', '.'], /^“.” is a folder, not a file\.\n$/],
    [['structure', 'picture.md'], /^picture.md: This is a picture\. [^\n]+\n$/],
    [['structure', 'empty.txt'], /^empty.txt: The file is empty\. [^\n]+\n$/],
    [['structure', '-'], /^standard input: The file is empty\. [^\n]+\n$/],
    [['structure', 'law.md', '--lang', 'de'], /^The option --lang does not know “de”; [^\n]+\n$/],
  ];
  const said = await Promise.all(cases.map(([words]) => talqy(words, { folder })));
  said.forEach((one, i) => {
    expect(one).toMatchObject({ code: 1, out: '' });
    expect(one.err).toMatch(cases[i]![1]);
  });
});

test('a reader that leaves early is no error, and help is English', async () => {
  const long = `# О садах\n\n${Array.from({ length: 4000 }, (_, i) => `${i + 1}. Сад номер ${i + 1} открыт для всех.`).join('\n\n')}\n`;
  const [left, help] = await Promise.all([
    talqy(['structure', '-', '--lang', 'ru', '--kind', 'rules', '--json'], { input: long, leaves: true }),
    talqy(['structure', '--help']),
  ]);
  expect(left).toMatchObject({ code: 0, err: '' });
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toMatch(
    /Usage: npm run -s talqy -- structure FILE \[OPTIONS\]\n[\s\S]*--kind KIND +kind of the act/,
  );
});

test('a file beyond the limit of the product is refused in its words', async () => {
  const said = await talqy(['structure', '-'], { input: new Uint8Array(10 * 1024 * 1024 + 1).fill(65) });
  expect(said).toMatchObject({ code: 1, out: '' });
  expect(said.err).toMatch(/^standard input: The file is larger than 10 MB\. [^\n]+\n$/);
});
