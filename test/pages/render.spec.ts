import { render, renderFragment } from '../../client/render';
import { inLanguage } from '../../client/shell/address';
import { assetsFrom } from '../../src/pages/page-assets';
import { LANGUAGES } from '../../src/i18n/language';
import { context, sampleNames, samples } from './fixtures';

const { error } = samples;

describe.each(sampleNames)('page %s', (name) => {
  it.each(LANGUAGES)('is a whole document in %s that a strict policy accepts', (lang) => {
    const html = render(name, samples[name], { ...context, lang });
    expect(html.startsWith(`<!doctype html><html lang="${lang}">`)).toBe(true);
    expect(html).toContain('<main id="main"');
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style/);
    expect(html.match(/<script[^>]*>/g)?.every((tag) => tag.includes(' src='))).toBe(true);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('names each id once', () => {
    const ids = [...render(name, samples[name], context).matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a page', () => {
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

describe('the list of drafts', () => {
  const html = render('drafts', samples.drafts, context);
  it('shows the filter as it was asked', () => {
    expect(html).toContain('value="кафе"');
    expect(html).toMatch(/<option value="2" selected/);
    expect(html).toMatch(/<option value="open" selected/);
  });
  it('leads on to older drafts only', () => {
    expect(html).toContain('href="/drafts?before=x"');
    expect(html).not.toContain('rel="prev"');
  });
  it('says what to do when nothing is found', () => {
    const empty = render('drafts', { ...samples.drafts, drafts: [], older: null }, context);
    expect(empty).toContain('По этим условиям ничего не нашлось');
    expect(empty).toContain('href="/drafts"');
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
    expect(assets).toMatchObject({ styles: ['/assets/main-2.css'], script: '/assets/main-1.js' });
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
