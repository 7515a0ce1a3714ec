import fc from 'fast-check';
import { FormatError } from '../../src/formats/format-error.js';
import { readSource } from '../../src/formats/read-source.js';
import { docxFile, item, abstractNum, num, p } from './docx-file.js';

/** Reads, or is refused in words; anything else that is thrown fails the test. */
async function survives(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const { paragraphs } = await readSource({ name, bytes });
    expect(paragraphs.map(({ index }) => index)).toEqual(paragraphs.map((_, place) => place));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
}

const names = fc.constantFrom('a.docx', 'a.html', 'a.md', 'a.txt');
const text = (value: string) => new TextEncoder().encode(value);
const table = '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
const HTML =
  '<!doctype html><p id=ftn1 style="x">а<sup><a href="#_ftn1">[1]</a></sup><table><tr><td rowspan=2>б</table><ol><li>в';
const MARKDOWN =
  '---\na: b\n---\n# З[^1]\n\n> угол\n\n1\\) **раз**\n\n<table><tr><td>а</td></tr></table>\n\n|а|б|\n|-|-|\n\n[^1]: с';

/** Changes of single bytes, a cut and a doubled piece. */
const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 });
function damaged(bytes: Uint8Array, changes: readonly (readonly [number, number])[], cut: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [at, value] of changes) copy[at % copy.length] = value;
  return cut % 4 === 0 ? copy.subarray(0, cut % copy.length) : copy;
}

describe('files made to break a reader', () => {
  it('random bytes and random letters are read or refused', async () => {
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map(text),
    );
    await fc.assert(
      fc.asyncProperty(names, contents, (name, bytes) => survives(name, bytes)),
      { numRuns: 300 },
    );
  });

  it('damaged files of every format are read or refused', async () => {
    const docx = await docxFile({
      body: item('раз', 1) + table + p('два'),
      numbering: abstractNum(0, [{ text: '%1.' }]) + num(1, 0),
      compression: 'STORE',
    });
    const files: [string, Uint8Array][] = [['a.docx', docx], ['a.html', text(HTML)], ['a.md', text(MARKDOWN)]]; // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, fc.nat(), ([name, bytes], changes, cut) =>
        survives(name, damaged(bytes, changes, cut)),
      ),
      { numRuns: 300 },
    );
  });

  it('any XML in the body of a Word file is read or refused', async () => {
    const tags = fc.constantFrom('w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:tc', 'w:ins', 'w:del', 'w:sdt', 'w:pPr', 'w:rPr', 'w:numPr', 'w:sym', 'w:fldChar', 'w:drawing', 'w:txbxContent'); // prettier-ignore
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('слово', ' ', '1.'),
        fc
          .tuple(tags, fc.array(tie('node'), { maxLength: 4 }))
          .map(([tag, inside]) => `<${tag} w:val="x">${inside.join('')}</${tag}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(node, async (body) => survives('a.docx', await docxFile({ body }))),
      { numRuns: 150 },
    );
  });
});
