import { readSources } from './sources';

const controllers = readSources('src').filter((file) => file.path.endsWith('.controller.ts'));
const HANDLER = /((?:^ {2}@[\s\S]*?\n)+) {2}(?:async )?\w+\(/gm;

test('every route names the policy under which it may be called', () => {
  const open = controllers.flatMap((file) =>
    [...file.text.matchAll(HANDLER)]
      .map((match) => match[1]!)
      .filter((decorators) => /@(Get|Post|Put|Patch|Delete)\(/.test(decorators))
      .filter((decorators) => !/@Allow\(/.test(decorators) && !/^@Allow\(/m.test(file.text))
      .map((decorators) => `${file.path}: ${decorators.trim()}`),
  );
  expect(controllers.length).toBeGreaterThan(3);
  expect(open).toEqual([]);
});

test('every page controller stays out of the description of the API', () => {
  const listed = controllers.filter(
    (file) => file.path.startsWith('src/pages/') && !file.text.includes('@ApiExcludeController()'),
  );
  expect(listed.map((file) => file.path)).toEqual([]);
});
