import { readSources, type SourceFile } from './sources';

/** Features from left to right: each may import those before it. */
const ORDER = ['accounts', 'agencies', 'dossiers', 'drafts', 'consultations', 'comments', 'responses'];
/** Read-only followers: they import any feature, no feature imports them. */
const FOLLOWERS = ['record', 'notifications', 'open-data'];
const LEGAL_PACKAGES =
  /^(prosemirror-(model|transform|changeset|tables)|approx-string-match|@orama\/stemmers\/(russian|english))$/;

const src = readSources('src');
const client = readSources('client');
const areaOf = (path: string) => /^src\/([^/]+)(\/|$)/.exec(path)?.[1] ?? '';

interface Broken {
  file: string;
  imports: string;
  because: string;
}

function broken(files: SourceFile[], judge: (file: SourceFile, target: string) => string | null): Broken[] {
  return files.flatMap((file) =>
    file.imports.flatMap((target) => {
      const because = judge(file, target);
      return because ? [{ file: file.path, imports: target, because }] : [];
    }),
  );
}

test('the legal core is pure', () => {
  const files = src.filter((file) => file.path.startsWith('src/legal-text/'));
  const faults = broken(files, (_file, target) =>
    target.startsWith('src/legal-text/') || LEGAL_PACKAGES.test(target)
      ? null
      : 'server, browser, worker and command line share the core, so it knows none of them',
  );
  expect(faults).toEqual([]);
});

test('the words know nothing of the project', () => {
  const files = src.filter((file) => file.path.startsWith('src/i18n/'));
  const faults = broken(files, (_file, target) =>
    target.startsWith('src/i18n/') || target === 'intl-messageformat'
      ? null
      : 'catalogues go everywhere, so they bring nothing along',
  );
  expect(faults).toEqual([]);
});

test('formats turn bytes into paragraphs and know no feature', () => {
  const files = src.filter((file) => file.path.startsWith('src/formats/'));
  const faults = broken(files, (_file, target) =>
    !target.startsWith('src/') || /^src\/(formats|legal-text)\//.test(target)
      ? null
      : 'formats serve the command line as well',
  );
  expect(faults).toEqual([]);
});

test('the command line works without a server', () => {
  const files = src.filter((file) => /^src\/cli[./]/.test(file.path));
  const faults = broken(files, (_file, target) =>
    /^(src\/(cli|formats|legal-text|i18n)([./]|$)|node:|prosemirror-model$)/.test(target)
      ? null
      : 'a text is read and compared on any machine, without a database, and at once',
  );
  expect(faults).toEqual([]);
});

test('the platform knows no feature', () => {
  const files = src.filter((file) => file.path.startsWith('src/platform/'));
  const faults = broken(files, (_file, target) =>
    !target.startsWith('src/') || /^src\/(platform|i18n)\//.test(target)
      ? null
      : 'glue that knows a feature cannot serve the next one',
  );
  expect(faults).toEqual([]);
});

test('features import only features to their left', () => {
  const files = src.filter((file) => ORDER.includes(areaOf(file.path)));
  const faults = broken(files, (file, target) => {
    const [from, to] = [areaOf(file.path), areaOf(target)];
    if (FOLLOWERS.includes(to) || to === 'pages')
      return `${to} follows the features; an event or a declared question reaches it`;
    if (!ORDER.includes(to) || ORDER.indexOf(to) <= ORDER.indexOf(from)) return null;
    return 'an earlier feature reaches a later one by an event or by a question that it declares';
  });
  expect(faults).toEqual([]);
});

test('rules and lifecycles are pure', () => {
  const files = src.filter((file) => /\.(rules|lifecycle)\.ts$/.test(file.path));
  const faults = broken(files, (_file, target) =>
    target.startsWith('src/legal-text/') || /\.(rules|lifecycle)$/.test(target) || target.startsWith('src/i18n/')
      ? null
      : 'a rule takes time, settings and data as arguments, so that a table of examples can test it',
  );
  expect(faults).toEqual([]);
});

test('the client takes only types from the server', () => {
  const faults = client.flatMap((file) =>
    file.valueImports
      .filter(
        (target) =>
          target.startsWith('src/') &&
          !/^src\/(legal-text|i18n)\//.test(target) &&
          !/\.props$|\.presenter$|src\/pages\/page$/.test(target),
      )
      .map((target) => ({ file: file.path, imports: target, because: 'server code must not reach the browser' })),
  );
  expect(faults).toEqual([]);
});

test('there are no cycles', () => {
  const all = new Map([...src, ...client].map((file) => [file.path.replace(/\.tsx?$/, ''), file.staticImports]));
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]) => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') return void cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    state.set(path, 'open');
    for (const next of all.get(path) ?? []) if (all.has(next)) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of all.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});
