import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { demoFile } from '../../src/demo/demo-texts';
import { readAkn } from '../../src/formats/akn/read-akn';
import { writeAkn, type AknAbout } from '../../src/formats/akn/write-akn';
import { detectActKind } from '../../src/formats/detect-act-kind';
import { detectLanguage } from '../../src/formats/detect-language';
import { readSource } from '../../src/formats/read-source';
import { parseXmlText } from '../../src/formats/xml';
import { assignEIds, assignWIds } from '../../src/legal-text/act/eid';
import { schema } from '../../src/legal-text/act/schema';
import { recogniseAct } from '../../src/legal-text/structure/structure';
import { read } from '../legal-text/structure/source-fixture';
import { faultsIn } from './akn-content-models';
import { randomAct } from './random-act';

const about = (doc: Node): AknAbout => ({ lang: doc.attrs.lang, date: '2026-11-21', number: '15-VIII' });
const write = (doc: Node): string => writeAkn(doc, about(doc));
const back = (xml: string): Node => readAkn(xml).documents[0]!.doc;

describe('whatever the act', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(randomAct, (doc) => {
        fc.pre(doc.childCount > 0);
        expect(back(write(doc)).toJSON()).toEqual(doc.toJSON());
      }),
      { numRuns: 150 },
    );
  });

  it('holds to the content models of Akoma Ntoso 3.0', () => {
    fc.assert(
      fc.property(randomAct, (doc) => {
        expect(faultsIn(parseXmlText(write(doc)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

const FILES = ['law-v1', 'law-v2', 'amending-v1', 'rules-v1'].flatMap((name) => [`${name}.ru.md`, `${name}.kk.md`]);

describe('the texts of the demonstration', () => {
  it.each(FILES)('%s comes back and holds to the models', async (name) => {
    const { paragraphs } = await readSource({ name, bytes: demoFile(name) });
    const lang = detectLanguage(paragraphs);
    const { doc } = recogniseAct(paragraphs, { lang, kind: detectActKind(paragraphs, lang) });
    const known = assignWIds(doc, counter());
    for (const one of [doc, known]) {
      expect(back(write(one)).eq(one)).toBe(true);
      expect(faultsIn(parseXmlText(write(one)))).toEqual([]);
    }
  });
});

function counter(): () => string {
  let next = 0;
  return () => `w${next++}`;
}

const ORDER = `# О тарифах
  В соответствии с Законом
  ПРИКАЗЫВАЮ:
  1. Утвердить:
  1) тарифы.
  2. Контроль возложить.
  Министр
  > Приложение к приказу
  # Тарифы
  1. Плата – 5.`;

describe('an order', () => {
  const xml = writeAkn(read(ORDER, 'ru', 'order').doc, {
    ...{ lang: 'ru', title: 'О тарифах', number: '№ 7/Қ', date: '2026-11-21', version: 2 },
    ...{ author: 'Минфин «РК»', uri: 'https://x.kz/drafts/1?a=1&b=2' },
  });

  it.each([
    '<act name="order" contains="singleVersion">',
    '<FRBRuri value="/akn/kz/act/order/2026-11-21/-7-қ"/>',
    '<FRBRthis value="/akn/kz/act/order/2026-11-21/-7-қ/rus@2026-11-21/!main"/>',
    '<FRBRalias value="О тарифах" name="title"/>',
    '<FRBRalias value="https://x.kz/drafts/1?a=1&amp;b=2" name="web"/>',
    '<FRBRnumber value="№ 7/Қ"/>',
    '<FRBRversionNumber value="2"/>',
    '<FRBRlanguage language="rus"/>',
    '<FRBRauthor href="#author"/>',
    'showAs="Минфин «РК»"/>',
    '<p eId="preface__p_1" class="title"><docTitle>О тарифах</docTitle></p>',
    '<formula eId="preamble__formula_1" name="enacting"><p eId="preamble__formula_1__p_1">ПРИКАЗЫВАЮ:</p></formula>',
    '<paragraph eId="para_1">\n<num eId="para_1__num_1">1.</num>\n<intro eId="para_1__intro">',
    '<point eId="para_1__point_1">',
    '<conclusions eId="conclusions">\n<p eId="conclusions__p_1">Министр</p>',
    '<attachment eId="annex_1">\n<heading eId="annex_1__heading_1">Тарифы</heading>\n<doc name="annex"',
    '<FRBRthis value="/akn/kz/act/order/2026-11-21/-7-қ/!annex_1"/>',
    '<p eId="annex_1__preface__p_1" class="annexmark">Приложение к приказу</p>',
    '<paragraph eId="annex_1__para_1">',
  ])('has %s', (piece) => expect(xml).toContain(piece));

  it('says nothing where it knows nothing', () => {
    const bare = writeAkn(read(ORDER, 'kk', 'order').doc, { lang: 'kk' });
    expect(bare).toContain('<FRBRuri value="/akn/kz/act/order/0001-01-01/nn"/>');
    expect(bare).toContain('<FRBRlanguage language="kaz"/>');
    expect(bare).not.toMatch(/author"|FRBRalias|FRBRversionNumber|FRBRnumber|wId/);
  });
});

describe('an amending act', () => {
  const { doc } = read(`# О внесении изменений
    Статья 1. Внести в Закон изменения:
    1) статью 5 изложить в следующей редакции:
    «Статья 5. Праздник
    1. Праздник – выходной.»;
    2) статью 6 исключить.`);

  it('puts the new words into the command that brings them', () => {
    const xml = write(doc);
    expect(xml).toMatch(
      /<p eId="art_1__point_1__p_1"><mod eId="art_1__point_1__mod_1">статью 5 изложить в следующей редакции:<quotedStructure eId="art_1__point_1__mod_1__qstr_1">/,
    );
    expect(xml).toContain('<article eId="art_1__point_1__mod_1__qstr_1__art_5">');
    expect(back(xml).eq(doc)).toBe(true);
  });
});

describe('footnotes', () => {
  const { nodes } = schema;
  const xmlOf = (refs: string, ...numbers: string[]) => {
    const words = [...refs].map((number) => nodes.footnote_ref!.create({ number }));
    const paragraph = nodes.paragraph!.create(null, [schema.text('слово'), ...words]);
    const notes = numbers.map((number) =>
      nodes.footnote!.create({ number }, nodes.paragraph!.create(null, schema.text(`см. ${number}`))),
    );
    const article = nodes.provision!.create({ kind: 'article', number: '1', label: 'Статья 1.' }, [
      paragraph,
      ...notes,
    ]);
    const doc = assignEIds(nodes.act!.create({ lang: 'ru', kind: 'law' }, article));
    const xml = write(doc);
    expect(back(xml).eq(doc)).toBe(true);
    expect(faultsIn(parseXmlText(xml))).toEqual([]);
    return xml;
  };

  it('stand at their words where the text and the notes agree', () => {
    const xml = xmlOf('12', '1', '2');
    expect(xml).toContain('слово<authorialNote eId="fn_1" marker="1" placement="bottom"><p eId="fn_1__p_1">см. 1</p>');
    expect(xml).not.toMatch(/<noteRef|class="footnote"/);
  });

  it('stand apart where they do not, and the reference leads to them', () => {
    const xml = xmlOf('12', '2', '1');
    expect(xml).toContain('слово<noteRef href="#fn_2" marker="1"/><noteRef href="#fn_1" marker="2"/></p>');
    expect(xml).toContain('class="footnote"><authorialNote eId="fn_1" marker="2"');
    expect(xmlOf('1')).toContain('<noteRef href="#" marker="1"/>');
    expect(xmlOf('', '1', '1').match(/eId="fn_1"|eId="art_1__fn_1"/g)).toHaveLength(2);
  });
});
