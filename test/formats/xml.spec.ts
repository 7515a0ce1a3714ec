import { FormatError } from '../../src/formats/format-error.js';
import { LIMITS } from '../../src/formats/limits.js';
import { xmlTree, type XmlNode } from '../../src/formats/xml-tree.js';
import { attributeOf, childOf, childrenOf, descendantsOf, nameOf, parseXmlText } from '../../src/formats/xml.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A tree in brackets: `a{urn:x}[b 'words']`. */
const shown = (node: XmlNode): string => {
  if (typeof node === 'string') return `'${node}'`;
  const { local, namespace } = node.name;
  return `${local}${namespace && `{${namespace}}`}[${node.children.map(shown).join(' ')}]`;
};

const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatError) return error.code;
  }
  return 'read';
};

describe('the tree of an XML file', () => {
  it.each([
    ['words and elements in their order', '<a>б<c/>г<d>д</d></a>', "a['б' c[] 'г' d['д']]"],
    ['no words outside the root', '<?xml version="1.0"?>\n<!-- x -->\n<a/>\n<?p x?>', 'a[]'],
    ['entities of XML itself, and by number', '<a>&lt;&amp;&#1179;&#x20;</a>', "a['<&қ ']"],
    ['CDATA as it stands', '<a><![CDATA[<б>&amp;]]></a>', "a['<б>&amp;']"],
    ['line ends of any system as one', '<a>б\r\nв\rг</a>', "a['б\nв\nг']"],
    ['the namespace around, and the one of a prefix', '<a xmlns="u"><b/><p:c xmlns:p="v"><d/></p:c></a>', 'a{u}[b{u}[] c{v}[d{u}[]]]'], // prettier-ignore
    ['a default taken back', '<a xmlns="u"><b xmlns=""><c/></b><d/></a>', 'a{u}[b[c[]] d{u}[]]'],
    ['a prefix that means another thing inside', '<p:a xmlns:p="u"><p:b xmlns:p="v"/><p:c/></p:a>', 'a{u}[b{v}[] c{u}[]]'], // prettier-ignore
    ['xml as a prefix of its own, declared or not', '<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:id="x"/>', 'a[]'], // prettier-ignore
  ])('holds %s', (_, text, expected) => expect(shown(xmlTree(text))).toBe(expected));

  it('drops comments and instructions between words', () =>
    expect(xmlTree('<a>б<!-- в -->г<?д е?>ё</a>').text).toBe('бгё'));

  it('keeps attributes in order, with and without their prefix', () => {
    const root = xmlTree('<a z="1" xml:space="preserve" b="&quot;"/>');
    expect(root.attributes.map(({ name, value }) => [name.whole, name.local, value])).toEqual([
      ['z', 'z', '1'],
      ['xml:space', 'space', 'preserve'],
      ['b', 'b', '"'],
    ]);
    expect(root.attribute('xml:space')).toBe('preserve');
    expect(root.attribute('space')).toBeUndefined();
    expect(attributeOf(root, 'space')).toBe('preserve');
  });

  it('gives all words inside', () => expect(xmlTree('<a>б<c>в<d>г</d></c><c/>д</a>').text).toBe('бвгд'));

  it('names elements as Word does, whatever prefix the file uses', () => {
    const root = parseXmlText(`<q:document xmlns:q="${WORD}"><q:p>а</q:p><x/><q:p><q:p/></q:p></q:document>`);
    expect(nameOf(root)).toBe('w:document');
    expect(childrenOf(root).map(nameOf)).toEqual(['w:p', 'x', 'w:p']);
    expect(childrenOf(root, 'w:p')).toHaveLength(2);
    expect(childOf(root, 'w:p')?.text).toBe('а');
    expect(childOf(root, 'p')).toBeUndefined();
    expect(descendantsOf(root, 'w:p')).toHaveLength(3);
  });
});

describe('XML that is refused', () => {
  it.each([
    ['an element left open', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['no root', '<!-- a -->'],
    ['words after the root', '<a/>б'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an entity nobody declared', '<a>&nbsp;</a>'],
    ['a control character', '<a>&#1;</a>'],
    ['a prefix nobody declared', '<p:a/>'],
    ['a prefix of an attribute nobody declared', '<a p:b="1"/>'],
    ['a prefix used behind its element', '<a><b xmlns:p="u"/><p:c/></a>'],
    ['one attribute under two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ['a prefix taken back', '<a xmlns:p=""/>'],
    ['another meaning of xml', '<a xmlns:xml="u"/>'],
    ['another prefix for what xml means', '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>'],
    ['xmlns declared', '<a xmlns:xmlns="u"/>'],
    ['the namespace of xmlns declared', '<a xmlns:p="http://www.w3.org/2000/xmlns/"/>'],
    ['a name with two colons', '<a:b:c xmlns:a="u"/>'],
    ['a name that begins with a colon', '<:a/>'],
    ['a name that ends with a colon', '<a: xmlns:a="u"/>'],
  ])('%s', (_, text) => expect(refusal(() => parseXmlText(text))).toBe('format.damaged'));

  it('one attribute name under prefixes of two namespaces is fine', () =>
    expect(shown(xmlTree('<a xmlns:p="u" xmlns:q="v" b="0" p:b="1" q:b="2"/>'))).toBe('a[]'));

  const limits = { xmlDepth: 3, xmlTags: 10, xmlAttributes: 4 };
  it.each([
    ['nesting up to the limit', '<a><a><a><b/></a></a></a>', 'read'],
    ['nesting past it', '<a><a><a><b></b></a></a></a>', 'format.too-deep'],
    ['tags up to the limit', '<a><b/><b/><b/><b/><b/><b/><b/><b/></a>', 'read'],
    ['tags past it', '<a><b/><b/><b/><b/><b/><b/><b/><b/><b/></a>', 'format.too-many-parts'],
    ['ends count as beginnings do', '<a><b></b><b></b><b></b><b></b><b/></a>', 'format.too-many-parts'],
    ['attributes up to the limit', '<a b="" c=""><d b="" c=""/></a>', 'read'],
    ['attributes past it', '<a b="" c=""><d b=""/><d b="" c=""/></a>', 'format.too-many-parts'],
    ['refused where it goes too far, whatever follows', '<a><a><a><a><<<', 'format.too-deep'],
  ])('%s', (_, text, expected) => expect(refusal(() => xmlTree(text, limits))).toBe(expected));

  it('is held to the limits of an upload', () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
    expect(refusal(() => parseXmlText(nested(LIMITS.xmlDepth)))).toBe('read');
    expect(refusal(() => parseXmlText(nested(LIMITS.xmlDepth + 1)))).toBe('format.too-deep');
  });
});
