import { render, renderFragment } from '../../client/render';
import { inLanguage } from '../../client/shell/address';
import { assetsFrom } from '../../src/pages/page-assets';
import type { PageContext } from '../../src/pages/page';
import { LANGUAGES } from '../../src/i18n/language';

const context: PageContext = {
  lang: 'ru',
  path: '/drafts?status=open',
  demo: false,
  assets: {
    icon: '/assets/i.svg',
    styles: ['/assets/a.css'],
    script: '/assets/a.js',
    theme: '/assets/t.js',
    fonts: ['/assets/f.woff2'],
  },
};
const error = { status: 404, sentence: 'Нет <такого> проекта', advice: null, reference: null };

describe('a page', () => {
  it('is a whole document in its language', () => {
    for (const lang of LANGUAGES) {
      const html = render('error', error, { ...context, lang });
      expect(html.startsWith(`<!doctype html><html lang="${lang}">`)).toBe(true);
      expect(html).toContain('<main id="main"');
      expect(html).toContain('href="#main"');
    }
  });

  it('carries nothing that a strict policy refuses', () => {
    const html = render('error', error, context);
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style/);
    expect(html.match(/<script[^>]*>/g)?.every((tag) => tag.includes(' src='))).toBe(true);
  });

  it('escapes what it is given', () => {
    const html = render('error', error, context);
    expect(html).toContain('Нет &lt;такого&gt; проекта');
    expect(html).not.toContain('<такого>');
  });

  it('keeps the query in the links to other languages', () => {
    expect(render('error', error, context)).toContain('href="/drafts?status=open&amp;lang=kk"');
    expect(inLanguage('/drafts?lang=kk&q=су#art_1', 'en')).toBe('/drafts?lang=en&q=%D1%81%D1%83');
  });

  it('tells search engines to keep out of unlisted pages only', () => {
    expect(render('error', error, context)).not.toContain('noindex');
    expect(render('error', error, { ...context, unlisted: true })).toContain('noindex');
  });

  it('as a fragment is its body alone', () => {
    const html = renderFragment('error', error, context);
    expect(html).not.toContain('<html');
    expect(html).toContain('<h1>');
  });

  it('of an unknown name is refused', () => {
    expect(() => render('nothing', {}, context)).toThrow('No page nothing');
  });
});

describe('built files', () => {
  const manifest = {
    'client/islands/main.ts': { file: 'assets/main-1.js', css: ['assets/main-2.css'] },
    'client/shell/icon.svg': { file: 'assets/icon-0.svg' },
    'client/theme.ts': { file: 'assets/theme-3.js' },
    a: { file: 'assets/golos-text-cyrillic-wght-normal-4.woff2' },
    b: { file: 'assets/golos-text-cyrillic-ext-wght-normal-5.woff2' },
    c: { file: 'assets/literata-latin-wght-normal-6.woff2' },
  };
  it('are found in the manifest, with the fonts of the language', () => {
    const assets = assetsFrom(manifest, 'kk');
    expect(assets).toMatchObject({
      styles: ['/assets/main-2.css'],
      script: '/assets/main-1.js',
      theme: '/assets/theme-3.js',
    });
    expect(assets.fonts).toEqual([
      '/assets/golos-text-cyrillic-wght-normal-4.woff2',
      '/assets/golos-text-cyrillic-ext-wght-normal-5.woff2',
    ]);
    expect(assetsFrom(manifest, 'en').fonts).toEqual(['/assets/literata-latin-wght-normal-6.woff2']);
  });
  it('that are missing stop the page with the command to run', () => {
    expect(() => assetsFrom({}, 'ru')).toThrow('npm run build');
  });
});
