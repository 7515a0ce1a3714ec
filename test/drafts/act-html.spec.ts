import { actHtml } from '../../src/drafts/act-html.js';
import { read } from '../legal-text/source-fixture.js';

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
