import { LAW } from './acts';
import { folderWith, json, talqy } from './talqy';

const AMENDING = `# О внесении изменений в Закон Республики Казахстан «О садах»

Статья 1. Внести в Закон Республики Казахстан от 5 мая 2010 года «О садах» следующие изменения:

1) пункт 2 статьи 1 дополнить подпунктом 3) следующего содержания:

«3) оставлять мусор.»;

2) статью 9 исключить.

Статья 2. Настоящий Закон вводится в действие со дня его первого официального опубликования.
`;
const CITING = LAW.replace('Вода подаётся', 'С учётом пункта 2 статьи 1 и статьи 8 вода подаётся');
const { folder, remove } = folderWith({ 'law.md': LAW, 'amending.md': AMENDING, 'citing.md': CITING, 'empty.md': ' ' });
afterAll(remove);

const lang = ['--lang', 'ru', '--kind', 'law'];

test('amend prints the amended text, and what could not be applied beside it', async () => {
  const [data, words] = await Promise.all([
    talqy(['amend', 'law.md', 'amending.md', '--json', ...lang], { folder }),
    talqy(['amend', 'law.md', 'amending.md', '--to', 'md', ...lang], { folder }),
  ]);
  const result = json<{
    provisions: { wId: string; eId: string; text: string }[];
    applied: { command: string; operation: string }[];
    failed: { command: string; code: string; message: string }[];
  }>(data);
  expect(result.provisions.find((one) => one.eId === 'art_1__para_2__point_3')).toMatchObject({
    text: 'оставлять мусор.',
  });
  expect(result.provisions.every((one) => one.wId !== '')).toBe(true);
  expect(result.applied).toMatchObject([{ command: 'art_1__point_1', operation: 'add' }]);
  expect(result.failed).toMatchObject([
    { command: 'art_1__point_2', code: 'no-place', message: 'Not applied: the act has no such place (article 9).' },
  ]);
  expect(words.out).toContain('\n\n2\\) ходить по клумбам');
  expect(words.out).toContain('\n\n3\\) оставлять мусор.\n');
  expect(words.err).toContain('note: 1 command applied, 1 not\n');
  expect(words.err).toContain('note: art_1__point_2: Not applied: the act has no such place (article 9).\n');
});

test('cite tells where citations lead, and how each provision is cited', async () => {
  const [data, words] = await Promise.all([
    talqy(['cite', 'citing.md', '--json', ...lang], { folder }),
    talqy(['cite', 'citing.md', ...lang], { folder }),
  ]);
  const { provisions, citations } = json<{
    provisions: { eId: string; citation: string }[];
    citations: { at: string; text: string; target: string | null; reason: string | null }[];
  }>(data);
  expect(provisions).toContainEqual({ eId: 'art_1__para_2__point_1', citation: 'подпункт 1) пункта 2 статьи 1' });
  expect(citations).toMatchObject([
    { at: 'art_2', text: 'пункта 2 статьи 1', target: 'art_1__para_2', reason: null },
    { at: 'art_2', text: 'статьи 8', target: null, reason: 'no-such-provision' },
  ]);
  expect(words.out).toMatch(/\n2 citations in the text, 1 of them leads? to a provision\n/);
  expect(words.out).toMatch(/art_2 +пункта 2 статьи 1 +→ art_1__para_2\n/);
});

test('bad input is one sentence and the code 1', async () => {
  const cases: [string[], RegExp][] = [
    [['amend', 'law.md', 'law.md'], /^law\.md: no command that amends an act was found in it\.\n$/],
    [['amend', 'law.md', 'none.md'], /^There is no file “none\.md”\.\n$/],
    [['cite', 'empty.md'], /^empty\.md: The file is empty\. [^\n]+\n$/],
  ];
  const said = await Promise.all(cases.map(([words]) => talqy(words, { folder })));
  said.forEach((one, i) => {
    expect(one).toMatchObject({ code: 1, out: '' });
    expect(one.err).toMatch(cases[i]![1]);
  });
});
