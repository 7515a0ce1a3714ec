import { readAkn, readAknSources } from '../../src/formats/akn/read-akn';
import { readSource } from '../../src/formats/read-source';
import { aknFile, metaOf, outlineOf, readBody, readOne } from './akn-file';

const p = (words: string) => `<p>${words}</p>`;
const content = (words: string) => `<content>${p(words)}</content>`;
const body = (xml: string, meta = {}) => outlineOf(readBody(xml, meta).doc);
const abroad = { country: 'ie', language: 'eng' };

describe('what the elements become', () => {
  it('follows the hierarchy of an act of Kazakhstan', () => {
    const xml = `<section><num>Раздел I</num><heading>Общее</heading><chapter><num>1-тарау.</num>
      <article><num>Статья 3-1.</num><heading>О  чём</heading>
        <paragraph><num>1.</num><intro>${p('Вводная:')}</intro>
          <point><num>1)</num>${content('первое;')}</point><wrapUp>${p('Итог.')}</wrapUp></paragraph>
        <subparagraph>${content('Часть.')}</subparagraph><indent>${content('строка;')}</indent></article></chapter></section>`;
    expect(body(xml)).toEqual([
      'section I [Раздел I]',
      '  = Общее',
      '  chapter 1 [1-тарау.]',
      '    article 3-1 [Статья 3-1.]',
      '      = О чём',
      '      para 1 [1.]',
      '        Вводная:',
      '        point 1 [1)]',
      '          первое;',
      '        Итог.',
      '      subpara  []',
      '        Часть.',
      '      indent  []',
      '        строка;',
    ]);
  });

  it('takes the section for the unit where there is no article, and numbered paragraphs in it for points', () => {
    const xml = `<part><num>PART ONE</num><section><num>7.</num><subsection><num>(1)</num>
      <paragraph><num>(a)</num><subparagraph><num>(i)</num>${content('deep')}</subparagraph></paragraph></subsection></section></part>`;
    expect(body(xml, abroad)).toEqual([
      'part ONE [PART ONE]',
      '  article 7 [7.]',
      '    para 1 [(1)]',
      '      point a [(a)]',
      '        point i [(i)]',
      '          deep',
    ]);
    const both = `<section><num>1</num><article><num>2</num>${content('x')}</article></section>`;
    expect(body(both, abroad)).toEqual(['section 1 [1]', '  article 2 [2]', '    x']);
  });

  it.each([
    ['book', 'part 1 [1]'],
    ['title', 'section 1 [1]'],
    ['subchapter', 'subchapter 1 [1]'],
    ['rule', 'article 1 [1]'],
    ['clause', 'article 1 [1]'],
    ['level', 'para 1 [1]'],
    ['alinea', 'para 1 [1]'],
    ['transitional', 'para 1 [1]'],
  ])('reads %s', (name, expected) => {
    expect(body(`<${name}><num>1</num>${content('x')}</${name}>`, abroad)).toEqual([expected, '  x']);
  });

  it.each([
    ['schedule', 'annex 2 [Schedule 2]'],
    ['regulation', 'article 2 [Schedule 2]'],
    ['crossheading', 'subchapter 2 [Schedule 2]'],
    ['note', 'note 2 [Schedule 2]'],
    ['anything', 'para 2 [Schedule 2]'],
  ])('reads hcontainer %s', (name, expected) => {
    const xml = `<hcontainer name="${name}"><num>Schedule 2</num>${content('x')}</hcontainer>`;
    expect(body(xml, abroad)).toEqual([expected, '  x']);
  });

  it('keeps the words of a container that has neither number nor heading where they stand', () => {
    expect(
      body(`<article><num>1</num>${content('x')}</article><hcontainer name="text">${content('y')}</hcontainer>`),
    ).toEqual(['article 1 [1]', '  x', 'y']);
  });

  it('reads lists: items with a number are points, others lines of a list', () => {
    const list = `<article><num>1</num><content><blockList><listIntroduction>Are:</listIntroduction>
      <item><num>(a)</num>${p('one')}</item><item><num>-</num>${p('two')}</item><listWrapUp>So.</listWrapUp></blockList>
      <ul><li>three<ul><li>four</li></ul></li></ul></content></article>`;
    expect(body(list, abroad)).toEqual([
      'article 1 [1]',
      '  Are:',
      '  point a [(a)]',
      '    one',
      '  indent  [-]',
      '    two',
      '  So.',
      '  indent  []',
      '    three',
      '    indent  []',
      '      four',
    ]);
  });

  it('reads preface, preamble, conclusions and annexes into their roles', () => {
    const xml =
      aknFile(`<preface><longTitle><p>An <docTitle>Act</docTitle></p></longTitle><p><docDate date="2026-01-01">1 January</docDate></p></preface>
      <preamble><recitals><recital><num>(1)</num>${p('Whereas')}</recital></recitals><citations><citation>${p('Having regard')}</citation></citations>
      <formula name="enacting">${p('ENACTS:')}</formula></preamble>
      <body><article><num>1</num>${content('x')}</article></body><conclusions>${p('President')}</conclusions>
      <attachments><attachment><heading>Tariffs</heading><doc name="annex">${metaOf()}<preface><p class="annexmark">Приложение</p></preface>
      <mainBody>${p('words')}<point><num>1</num>${content('y')}</point></mainBody></doc></attachment></attachments>`);
    expect(outlineOf(readOne(xml).doc)).toEqual([
      'title: An Act',
      'date: 1 January',
      'preamble  []',
      '  para 1 [(1)]',
      '    Whereas',
      '  Having regard',
      '  enacting: ENACTS:',
      'article 1 [1]',
      '  x',
      'signature: President',
      'annexmark: Приложение',
      'annex  []',
      '  = Tariffs',
      '  words',
      '  point 1 [1]',
      '    y',
    ]);
  });

  it('keeps the words of another act apart, without addresses here', () => {
    const { doc } =
      readBody(`<article><num>1</num><content><p>Add: <mod>as <quotedText>follows</quotedText> <quotedStructure>
      <article eId="art_9"><num>9</num>${content('new')}</article></quotedStructure></mod></p></content></article>`);
    expect(outlineOf(doc)).toEqual([
      'article 1 [1]',
      '  Add: as follows',
      '  quoted',
      '    article 9 [9]',
      '      new',
    ]);
    const quoted = doc.firstChild!.child(1).firstChild!;
    expect(quoted.attrs).toMatchObject({ eId: '', wId: '' });
  });

  it('reads formatting, line breaks and tables with spans', () => {
    const { doc } = readBody(`<article><num>1</num><content><p>a<b>b<i>c</i></b><br/>H<sub>2</sub>O<sup>2</sup></p>
      <table><caption>Fees</caption><tr><th colspan="2">h</th></tr><tr><td>x</td><td rowspan="0">${p('y')}${p('z')}</td></tr></table></content></article>`);
    expect(outlineOf(doc)).toEqual(['article 1 [1]', '  abc/H2O2', '  Fees', '  table', '    | h', '    | x | yz']);
    const marks = doc.firstChild!.firstChild!.children.map((node) => [
      node.text,
      node.marks.map((mark) => mark.type.name),
    ]);
    expect(marks).toEqual([
      ['a', []],
      ['b', ['strong']],
      ['c', ['strong', 'em']],
      [undefined, []],
      ['H', []],
      ['2', ['sub']],
      ['O', []],
      ['2', ['sup']],
    ]);
    const table = doc.firstChild!.child(2);
    expect(table.firstChild!.firstChild!.type.name).toBe('table_header');
    expect(table.firstChild!.firstChild!.attrs.colspan).toBe(2);
    expect(table.child(1).child(1).attrs.rowspan).toBe(1);
  });
});

describe('notes', () => {
  it('puts footnotes behind the paragraph that refers to them, from wherever they are kept', () => {
    const notes = `<notes source="#s"><note eId="n2">${p('kept apart')}</note></notes>`;
    const xml = `<article><num>1</num>${content(
      `one<authorialNote marker="*">${p('at the word')}</authorialNote> two<noteRef href="#n2" marker="2"/> again<noteRef href="#n2" marker="2"/>`,
    )}</article>`;
    expect(body(xml, { notes })).toEqual([
      'article 1 [1]',
      '  one^* two^2 again^2',
      '  ^* at the word',
      '  ^2 kept apart',
    ]);
  });

  it('keeps remarks of the editors out of the act', () => {
    const read =
      readBody(`<article eId="art_1"><num>1</num><content>${p('<remark>[amended]</remark>')}${p('x')}</content></article>
      <article eId="art_2"><num>2</num>${content('y <remark>[sic]</remark>')}</article>`);
    expect(outlineOf(read.doc)).toEqual(['article 1 [1]', '  x', 'article 2 [2]', '  y']);
    expect(read.notes.map(({ text, after }) => [text, after])).toEqual([
      ['[amended]', 'art_1'],
      ['[sic]', 'art_2'],
    ]);
    expect(read.fates.filter(({ fate }) => fate === 'note')).toHaveLength(2);
  });

  it('takes inserted words, leaves deleted ones and says which', () => {
    const read = readBody(`<article><num>1</num>${content('a <ins>new</ins> <del>old</del> b')}</article>`);
    expect(outlineOf(read.doc)).toEqual(['article 1 [1]', '  a new b']);
    expect(read.issues).toMatchObject([
      { code: 'format.akn-deleted', params: { words: 'old' } },
      { code: 'format.tracked-changes', params: { count: 2 } },
      { code: 'structure.no-title' },
    ]);
  });

  it('keeps the words of elements it does not know, and names them', () => {
    const read = readBody(
      `<article><num>1</num><content><p>a <gizmo>b</gizmo> c</p><gadget>${p('d')}</gadget><gadget>${p('e')}</gadget></content></article>`,
    );
    expect(outlineOf(read.doc)).toEqual(['article 1 [1]', '  a b c', '  d', '  e']);
    expect(read.issues[0]).toMatchObject({ code: 'format.akn-elements', params: { names: 'gizmo, gadget', count: 3 } });
  });
});

describe('addresses', () => {
  const ids = (xml: string) => {
    const found: string[] = [];
    readBody(xml).doc.descendants((node) => {
      if (node.type.name === 'provision') found.push(`${node.attrs.eId} ${node.attrs.wId}`.trim());
    });
    return found;
  };
  const article = (attributes: string, number: number) =>
    `<article ${attributes}><num>${number}</num>${content('x')}</article>`;

  it('derives its own, and keeps what the file calls a provision where that is another name', () => {
    expect(
      ids(article('eId="art_1"', 1) + article('eId="article-2"', 2) + article('eId="art_3" wId="art_2"', 3)),
    ).toEqual(['art_1', 'art_2 article-2', 'art_3 art_2']);
    expect(ids(article('id="a1"', 1) + article('', 2))).toEqual(['art_1 a1', 'art_2']);
  });

  it('keeps no name twice, and none that is no id', () => {
    expect(ids(article('wId="x"', 1) + article('wId="x"', 2) + article('wId="a b/c"', 3))).toEqual([
      'art_1 x',
      'art_2',
      'art_3',
    ]);
  });

  it('gives the same names to the same file', () => {
    const xml = article('eId="a"', 1) + article('eId="a"', 1) + article('', 7);
    expect(ids(xml)).toEqual(ids(xml));
    expect(ids(xml)).toEqual(['art_1 a', 'art_1_2', 'art_7']);
  });
});

describe('files', () => {
  const xml = (root: string, namespace: string) =>
    `<${root} xmlns="${namespace}"><act>${metaOf()}<body><article id="x"><num>1</num>${content('y')}</article></body></act></${root}>`;

  it.each([
    'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
    'http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13',
    'http://www.akomantoso.org/2.0',
    '',
  ])('reads the namespace "%s"', (namespace) =>
    expect(outlineOf(readOne(xml('akomaNtoso', namespace)).doc)).toEqual(['article 1 [1]', '  y']),
  );

  it('gives each document of a collection, whose ids may repeat', () => {
    const part = (kind: string, words: string) =>
      `<component><${kind} name="${words}">${metaOf()}<preface><p><docTitle>${words}</docTitle></p></preface>
       <${kind === 'doc' ? 'mainBody' : 'body'}><article eId="art_1"><num>1</num>${content(words)}</article></${kind === 'doc' ? 'mainBody' : 'body'}></${kind}></component>`;
    const file = `<akomaNtoso><documentCollection name="set">${metaOf()}<collectionBody>${part('doc', 'memo')}${part('bill', 'law')}</collectionBody></documentCollection></akomaNtoso>`;
    const { documents } = readAkn(file);
    expect(documents.map(({ name, title, kind }) => [name, title, kind])).toEqual([
      ['memo', 'memo', 'law'],
      ['law', 'law', 'law'],
    ]);
    expect(documents.map(({ doc }) => doc.lastChild!.attrs.eId)).toEqual(['art_1', 'art_1']);
  });

  it('uploads the act of a collection and names the rest', async () => {
    const file = `<akomaNtoso><documentCollection name="set">${metaOf()}<preface><p>Cover</p></preface><collectionBody><component><doc name="memo">${metaOf()}<mainBody>${p('m')}</mainBody></doc></component>
      <component><bill name="order">${metaOf()}<body><article><num>1</num>${content('b')}</article></body></bill></component></collectionBody></documentCollection></akomaNtoso>`;
    const source = await readSource({ name: 'x.xml', bytes: Buffer.from(file) });
    expect(source.format).toBe('akn');
    expect(source.paragraphs.map(({ label, runs }) => [label, runs[0]!.text])).toEqual([['1', 'b']]);
    expect(source.issues).toMatchObject([
      { code: 'format.akn-collection', params: { taken: 'order', others: 'set; memo' } },
    ]);
  });

  it('takes kind and language from the file, and says where it cannot', () => {
    expect(readBody('<article><num>1</num></article>', { name: 'order', language: 'kk' })).toMatchObject({
      kind: 'order',
      lang: 'kk',
    });
    const foreign = readBody('<article><num>1</num></article>', { language: 'swa', name: 'statute' });
    expect(foreign).toMatchObject({ kind: 'law', lang: 'en' });
    expect(foreign.issues[0]).toMatchObject({ code: 'format.akn-language', params: { language: 'swa' } });
  });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE akomaNtoso [<!ENTITY a "b">]><akomaNtoso>&a;</akomaNtoso>', 'format.doctype'],
    ['another XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'format.xml'],
    ['another namespace', '<akomaNtoso xmlns="urn:x"><act/></akomaNtoso>', 'format.xml'],
    ['an unknown entity', '<akomaNtoso><act><body><p>&nbsp;</p></body></act></akomaNtoso>', 'format.damaged'],
    ['a broken file', '<akomaNtoso><act><body><p>x</body></act></akomaNtoso>', 'format.damaged'],
    ['junk', 'junk', 'format.damaged'],
    ['nothing in it', '<akomaNtoso><act><body/></act></akomaNtoso>', 'format.no-text'],
    ['no document', '<akomaNtoso/>', 'format.no-text'],
    [
      'deep nesting',
      `<akomaNtoso>${'<section>'.repeat(100_000)}${'</section>'.repeat(100_000)}</akomaNtoso>`,
      'format.too-deep',
    ],
    ['50 MB', `<akomaNtoso>${' '.repeat(50_000_000)}</akomaNtoso>`, 'format.too-large'],
  ])('refuses %s', (_name, text, code) => {
    expect(() => readAknSources(text)).toThrow(expect.objectContaining({ code }));
  });
});
