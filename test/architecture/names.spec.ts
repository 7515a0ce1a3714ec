import { readSources } from './sources';

const files = [...readSources('src'), ...readSources('client'), ...readSources('test')];

test('files are kebab-case and none is called helper, util, manager, common or misc', () => {
  const bad = files
    .map((file) => file.path)
    .filter((path) => {
      const name = path.split('/').at(-1)!;
      return !/^[a-z0-9.-]+\.tsx?$/.test(name) || /(^|[-.])(helpers?|utils?|managers?|common|misc)([-.]|$)/.test(name);
    });
  expect(bad).toEqual([]);
});

// median and largest as in the plan; a file over the limit says why at its top with the word "long"
const LIMIT = 400;

test('files have the sizes of code that is read with pleasure', () => {
  const sizes = files
    .filter((file) => !file.path.startsWith('test/') && !file.path.includes('/catalogues/'))
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length }));
  expect(sizes.filter((file) => file.lines > LIMIT)).toEqual([]);
  const sorted = sizes.map((file) => file.lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90);
});

test('words that the glossary replaced do not come back as names', () => {
  const bad = files
    .filter((file) => file.path.startsWith('src/'))
    .flatMap((file) =>
      [...file.text.matchAll(/\bclass (\w*(?:User|Ministry|Helper|Manager|Util)\w*)/g)].map(
        (m) => `${file.path}: ${m[1]}`,
      ),
    );
  expect(bad).toEqual([]);
});

test('no source names a folder of somebody’s machine', () => {
  const folder = new RegExp(`["'\`( ]/(${['root', 'home', 'work'].join('|')})/`);
  expect(files.filter((file) => folder.test(file.text)).map((file) => file.path)).toEqual([]);
});
