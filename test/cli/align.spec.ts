import { folderWith, json, talqy } from './talqy';

const RU = `# О садах

Статья 1. Сады

1. Сад открыт для всех жителей города.

2. Заявка рассматривается в течение 5 рабочих дней.

Статья 2. Вода

Вода подаётся из арыка утром и вечером.
`;
const KK = `# Бақтар туралы

1-бап. Бақтар

1. Бақ қаланың барлық тұрғындары үшін ашық.

2. Өтінім 7 жұмыс күні ішінде қаралады.
`;
const { folder, remove } = folderWith({ 'ru.md': RU, 'kk.md': KK });
afterAll(remove);

test('align lays two languages side by side by number and tells what differs', async () => {
  const [data, words, same, none] = await Promise.all([
    talqy(['align', 'ru.md', 'kk.md', '--json'], { folder }),
    talqy(['align', 'ru.md', 'kk.md'], { folder }),
    talqy(['align', 'ru.md', 'ru.md'], { folder }),
    talqy(['align', 'ru.md', 'none.md'], { folder }),
  ]);
  const { pairs, differences } = json<{
    pairs: { ru: string | null; kk: string | null; outcome: string }[];
    differences: { code: string; ru: string; kk: string }[];
  }>(data);
  expect(pairs).toEqual([
    { ru: 'art_1', kk: 'art_1', outcome: 'aligned' },
    { ru: 'art_1__para_1', kk: 'art_1__para_1', outcome: 'aligned' },
    { ru: 'art_1__para_2', kk: 'art_1__para_2', outcome: 'aligned' },
    { ru: 'art_2', kk: null, outcome: 'only-ru' },
  ]);
  expect(differences).toContainEqual(
    expect.objectContaining({ code: 'numbers', ru: 'art_1__para_2', kk: 'art_1__para_2' }),
  );
  expect(words.out).toMatch(/^3 of 4 provisions aligned\n[\s\S]*only-ru +art_2 +–\n[\s\S]*other numbers/);
  expect(same).toMatchObject({ code: 1, out: '' });
  expect(same.err).toMatch(/^Both texts are in one language \(ru\)[^\n]+\n$/);
  expect(none).toEqual({ code: 1, out: '', err: 'There is no file “none.md”.\n' });
});
