import { actHtml } from '../../src/drafts/act-html.js';
import { read } from '../legal-text/structure/source-fixture.js';

const links = (text: string, lang: 'ru' | 'kk') => {
  const html = actHtml({ lang, title: '', doc: read(text, lang).doc }, '2026-0001-1', 1);
  return [...html.matchAll(/<a class="ref" href="([^"]+)" title="([^"]+)">(.+?)<\/a>/g)].map((found) => found.slice(1));
};

describe('citations on the reading page', () => {
  it('lead to their provision on the page and say it in full', () => {
    const law = `# О дворах
      # Статья 1. Двор
      1. Двор, кроме указанного в пункте 2, открыт. По настоящей статье и пункту 1 он общий.
      2. Двор и <сад> по статье 2 и статье 9 Закона «О садах».
      # Статья 2. Сад
      Сад по пункту 1 статьи 1 и пункту 7 статьи 1.`;
    expect(links(law, 'ru')).toEqual([
      ['#art_1__para_2', 'пункт 2 статьи 1', 'пункте 2'],
      ['#art_1__para_1', 'пункт 1 статьи 1', 'пункту 1 статьи 1'],
    ]);
  });

  it('are said in the language of the text', () => {
    const law = '# Аулалар туралы\n1-бап. Аула\n1. Аула 2-бапта.\n2-бап. Бақ\nБақ 1-баптың 1-тармағында.';
    expect(links(law, 'kk')).toEqual([
      ['#art_2', '2-бап', '2-бапта'],
      ['#art_1__para_1', '1-баптың 1-тармағы', '1-баптың 1-тармағында'],
    ]);
  });
});

describe('terms on the reading page', () => {
  const terms = (text: string, lang: 'ru' | 'kk') => {
    const html = actHtml({ lang, title: '', doc: read(text, lang).doc }, '2026-0001-1', 1);
    return [...html.matchAll(/<a class="term" href="([^"]+)" title="([^"]+)">(.+?)<\/a>/g)].map((found) =>
      found.slice(1),
    );
  };

  it('lead to their definition and say it, once in each provision', () => {
    const law = `# О садах
      # Статья 1. Основные понятия
      1) сад – <место>;
      2) двор – земля у сада.
      # Статья 2. Сад
      1. Сад и двор; без сада нет двора.
      2. Владелец сада.`;
    const garden = ['#art_1__point_1', 'сад – &lt;место&gt;'];
    expect(terms(law, 'ru')).toEqual([
      [...garden, 'сада'],
      [...garden, 'Сад'],
      ['#art_1__point_2', 'двор – земля у сада', 'двор'],
      [...garden, 'сада'],
    ]);
  });

  it('cut a long meaning at a word', () => {
    const law = `# О садах\n# Статья 1. Основные понятия\n1) сад – ${'место '.repeat(80)}.\n# Статья 2. Сад\nСад.`;
    const [[, title]] = terms(law, 'ru') as [string[]];
    expect(title).toMatch(/^сад – место .*место…$/);
    expect(title!.length).toBeLessThanOrEqual(320 + 'сад – '.length);
  });
});
