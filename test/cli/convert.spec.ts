import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAW } from './acts';
import { folderWith, json, talqy } from './talqy';

const { folder, remove } = folderWith({ 'law.md': LAW, 'kept.html': 'kept', 'bad.docx': 'PK\x03\x04 not a package' });
afterAll(remove);

const given = ['--lang', 'ru', '--kind', 'law'];
const structureOf = async (name: string) =>
  json<{ provisions: unknown[] }>(await talqy(['structure', name, '--json', ...given], { folder })).provisions;

test('an act goes through every format and stays the same', async () => {
  for (const [from, to] of [
    ['law.md', 'law.docx'],
    ['law.docx', 'law.html'],
    ['law.html', 'law.txt'],
  ] as const)
    expect(await talqy(['convert', from, to, ...given], { folder })).toMatchObject({ code: 0 });
  const [first, docx, html, txt] = await Promise.all(['law.md', 'law.docx', 'law.html', 'law.txt'].map(structureOf));
  expect(docx).toEqual(first);
  expect(html).toEqual(first);
  expect(txt).toEqual(first);
  expect(readFileSync(join(folder, 'law.docx')).subarray(0, 2).toString()).toBe('PK');
});

test('tells what it wrote and what it left out; - writes to the standard output', async () => {
  const [said, words, out] = await Promise.all([
    talqy(['convert', 'law.md', 'told.md', '--json', ...given], { folder }),
    talqy(['convert', 'law.md', 'words.html', ...given], { folder }),
    talqy(['convert', '-', '-', '--to', 'txt', ...given], { folder, input: LAW.slice(2) }),
  ]);
  expect(json(said)).toMatchObject({
    in: 'law.md',
    out: 'told.md',
    format: 'md',
    title: 'О садах',
    provisions: 7,
    issues: 0,
  });
  expect(words.out).toMatch(/^words\.html: 7 provisions, [\d,]+ bytes\n$/);
  expect(words.err).toBe('note: 1 editorial note not part of the act, left out\n');
  expect(out.out).toMatch(/^О садах\n\nСтатья 1\. Сады\n\n1\. Сад открыт для всех\.\n/);
});

test('never replaces a file unless asked, and leaves nothing half written', async () => {
  const refused = await talqy(['convert', 'law.md', 'kept.html', ...given], { folder });
  expect(refused).toEqual({ code: 1, out: '', err: '“kept.html” exists already; add --force to replace it.\n' });
  expect(readFileSync(join(folder, 'kept.html'), 'utf8')).toBe('kept');
  expect((await talqy(['convert', 'law.md', 'kept.html', '--force', ...given], { folder })).code).toBe(0);
  expect(readFileSync(join(folder, 'kept.html'), 'utf8')).toContain('<html lang="ru">');
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});

test('bad input is one sentence and the code 1', async () => {
  const cases: [string[], RegExp][] = [
    [['convert', 'law.md', 'law.pdf'], /^“law.pdf” does not tell its format; [^\n]+\n$/],
    [['convert', 'law.md', '-'], /^Name the format with --to: docx, html, md, [^\n]+\n$/],
    [['convert', 'law.md', 'no/law.html'], /^The folder of “no\/law.html” does not exist\.\n$/],
    [['convert', 'bad.docx', 'new.html'], /^bad.docx: [^\n]+\n$/],
  ];
  const said = await Promise.all(cases.map(([words]) => talqy(words, { folder })));
  said.forEach((one, i) => {
    expect(one).toMatchObject({ code: 1, out: '' });
    expect(one.err).toMatch(cases[i]![1]);
  });
  expect(existsSync(join(folder, 'new.html'))).toBe(false);
});
