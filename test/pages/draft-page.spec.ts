import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '../../client/render';
import { markHtml, plainHtml } from '../../src/pages/act-slots';
import { ACT_PLACE } from '../../src/pages/page';
import { PageRenderer } from '../../src/pages/page-renderer';
import { context, draft } from './fixtures';

describe('the reading page', () => {
  const html = render('draft', draft, context);

  it('has one place for the act, and the panel waits hidden', () => {
    expect(html.split(ACT_PLACE)).toHaveLength(2);
    expect(html).toMatch(/<aside class="panel" id="panel" hidden/);
  });

  it('gives the reader island its draft and version', () => {
    expect(html).toContain(
      'data-island="reader" data-props="{&quot;number&quot;:&quot;2026-014&quot;,&quot;version&quot;:1}"',
    );
  });

  it('says the days left and the number of comments in words', () => {
    expect(html).toContain('осталось 23 дня');
    expect(render('draft', draft, { ...context, lang: 'kk' })).toContain('23 күн қалды');
  });

  it('leads from an earlier version to the newest', () => {
    expect(html).toContain('Открыть новую редакцию');
    const newest = { ...draft, version: 2 };
    expect(render('draft', newest, context)).not.toContain('Открыть новую редакцию');
  });

  it('tells that the text is in another language', () => {
    expect(render('draft', draft, { ...context, lang: 'kk' })).toContain('орыс тілінде көрсетілген');
    expect(html).not.toContain('на русском');
  });
});

describe('marks and plain words in the act', () => {
  it('a mark prints its number, and none is drawn without comments', () => {
    const mark = {
      href: '/drafts/1/provisions/art_1',
      citation: 'Статья 1',
      comments: 64,
      answered: true,
      heat: 4 as const,
    };
    expect(markHtml(mark, 'ru')).toMatch(/^<a class="mk h4 ans" href="\/drafts\/1\/provisions\/art_1" .*>64<\/a>$/);
    expect(markHtml({ ...mark, comments: 0 }, 'ru')).toBe('');
  });

  it('plain words are escaped and warn when the text has changed', () => {
    const plain = plainHtml({ paragraphs: ['a < b'], who: 'всех', outdated: true }, 'ru');
    expect(plain).toContain('<p>a &lt; b</p>');
    expect(plain).toContain('Кого касается: всех');
    expect(plain).toContain('Текст изменился');
  });
});

describe('PageRenderer', () => {
  const home = process.cwd();
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
    await mkdir(join(folder, 'dist/renderer'), { recursive: true });
    await mkdir(join(folder, 'dist/client/.vite'), { recursive: true });
    const script = `exports.render = (page, props, context) => page + '|' + props.title + '${ACT_PLACE}' + context.assets.script;`;
    await writeFile(join(folder, 'dist/renderer/render.js'), script);
    const manifest = {
      'client/islands/main.ts': { file: 'assets/main.js' },
      'client/theme.ts': { file: 'assets/theme.js' },
      'client/shell/icon.svg': { file: 'assets/icon.svg' },
    };
    await writeFile(join(folder, 'dist/client/.vite/manifest.json'), JSON.stringify(manifest));
    process.chdir(folder);
  });
  afterAll(async () => {
    process.chdir(home);
    await rm(folder, { recursive: true });
  });

  it('cuts the page where the act goes', async () => {
    const shell = await new PageRenderer().renderShell('draft', draft, { lang: 'ru', path: '/', demo: false });
    expect(shell).toEqual({ before: 'draft|О летних площадках', after: '/assets/main.js' });
  });
});
