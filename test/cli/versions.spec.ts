import { LAW, NEXT_LAW } from './acts';
import { folderWith, json, talqy } from './talqy';

const kazakh = '# Бақтар туралы\n\n1-бап. Бақ\n\nБақ барлығына ашық және әркім оған кіре алады.\n';
const { folder, remove } = folderWith({ 'old.md': LAW, 'new.md': NEXT_LAW, 'kk.md': kazakh, 'bad.pdf': '%PDF-1.7' });
afterAll(remove);

const given = ['--lang', 'ru', '--kind', 'law'];

test('match tells what became of each provision', async () => {
  const [data, words] = await Promise.all([
    talqy(['match', 'old.md', 'new.md', '--json', ...given], { folder }),
    talqy(['match', 'old.md', 'new.md', ...given], { folder }),
  ]);
  expect(data).toMatchObject({ code: 0, err: '' });
  const rows = json<{ old: string | null; new: string | null; outcome: string; score: number }[]>(data);
  expect(rows.map((one) => [one.old, one.new, one.outcome])).toEqual([
    ['art_1', 'art_1', 'same'],
    ['art_1__para_1', 'art_1__para_1', 'same'],
    ['art_1__para_2', 'art_1__para_2', 'same'],
    ['art_1__para_2__point_1', 'art_1__para_2__point_1', 'same'],
    ['art_1__para_2__point_2', 'art_1__para_2__point_2', 'reworded'],
    [null, 'art_1__para_2__point_3', 'added'],
    ['art_2', 'art_2', 'reworded'],
    ['art_3', null, 'removed'],
  ]);
  expect(rows[4]!.score).toBeGreaterThan(0.5);
  expect(words.out).not.toContain('same    ');
  expect(words.out).toMatch(/\nadded +– +art_1__para_2__point_3 +– +3\) оставлять мусор\.\n/);
  expect(words.out).toMatch(/\n\n4 same, 2 reworded, 1 added, 1 removed\n$/);
});

test('diff marks the words that changed', async () => {
  const [data, words] = await Promise.all([
    talqy(['diff', 'old.md', 'new.md', '--json', ...given], { folder }),
    talqy(['diff', 'old.md', 'new.md', ...given], { folder }),
  ]);
  const rows = json<{ new: string | null; outcome: string; text: { op: string; text: string }[] }[]>(data);
  expect(rows.find((one) => one.new === 'art_2')).toMatchObject({
    outcome: 'reworded',
    text: expect.arrayContaining([{ op: 'same', text: 'Вода подаётся из арыка ' }]) as unknown,
  });
  expect(words.out).toMatch(
    /reworded {2}Статья 2\. {2}art_2\n {4}Вода\n {4}Вода подаётся из арыка .*\[-[^\n]*и вечером ?-\]/,
  );
  expect(words.out).toContain('added  3)  art_1__para_2__point_3\n    {+оставлять мусор.+}\n');
  expect(words.out).not.toContain('Сад открыт');
});

test('bad input is one sentence and the code 1', async () => {
  const cases: [string[], RegExp][] = [
    [['match', 'old.md', 'none.md'], /^There is no file “none.md”\.\n$/],
    [['match', 'old.md', 'kk.md'], /^The two texts are in different languages \(ru and kk\)[^\n]+\n$/],
    [['diff', 'bad.pdf', 'old.md'], /^bad.pdf: This is a PDF file[^\n]+\n$/],
  ];
  const said = await Promise.all(cases.map(([words]) => talqy(words, { folder })));
  said.forEach((one, i) => {
    expect(one).toMatchObject({ code: 1, out: '' });
    expect(one.err).toMatch(cases[i]![1]);
  });
});
