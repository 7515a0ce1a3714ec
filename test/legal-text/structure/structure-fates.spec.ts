import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import { LANGUAGES } from '../../../src/legal-text/language/language.js';
import { ACT_KINDS } from '../../../src/legal-text/act/provision.js';
import type { SourceParagraph } from '../../../src/legal-text/act/source.js';
import { recogniseAct } from '../../../src/legal-text/structure/structure.js';

const marks = ['', 'Статья 1.', 'Статья 2', '3-бап.', 'Article 4', 'Глава 1.', '2-тарау.', '1.', '1.', '2.', '3-1.'];
const more = ['1)', '2)', '5)', '- ', '* ', 'а)', '«', '«7)', 'Примечание:', 'Сноска.', 'Приложение 1', '__________'];
const words = ['Двор открыт.', 'двор и сад;', 'в следующей редакции:', 'Сад закрыт.»;', 'Министр', 'А. Оразов', ''];

const paragraph = fc
  .tuple(
    fc.constantFrom(...marks, ...more),
    fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 12 })),
    fc.record(
      {
        headingLevel: fc.constant(2),
        corner: fc.boolean(),
        align: fc.constantFrom('center' as const, 'right' as const),
        label: fc.constantFrom('1.', '2)', 'Статья 3.'),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([mark, text, look]): Omit<SourceParagraph, 'index'> => ({
    kind: 'paragraph',
    runs: [{ text: `${mark} ${text}` }],
    ...look,
  }));

const file = fc
  .array(paragraph, { maxLength: 25 })
  .map((list) => list.map((one, index): SourceParagraph => ({ ...one, index })));

const packed = (text: string): string => text.replace(/\s/g, '');

/** Everything printed in the document: labels too. */
function printed(doc: Node): string {
  let text = '';
  doc.descendants((node) => {
    if (node.type.name === 'provision') text += node.attrs.label as string;
    if (node.isText) text += node.text;
    return true;
  });
  return packed(text);
}

describe('fates', () => {
  it('every paragraph has one, and no word is lost', () => {
    fc.assert(
      fc.property(file, fc.constantFrom(...LANGUAGES), fc.constantFrom(...ACT_KINDS), (paragraphs, lang, kind) => {
        const { doc, fates, notes, issues } = recogniseAct(paragraphs, { lang, kind });
        doc.check();
        expect(fates.map((fate) => fate.source)).toEqual(paragraphs.map((one) => one.index));
        const eIds = flattenProvisions(doc).map((one) => one.eId);
        expect(new Set(eIds).size).toBe(eIds.length);
        const text = printed(doc);
        for (const { source, fate, eId } of fates) {
          const one = paragraphs[source]!;
          const own = packed((one.label ?? '') + one.runs.map((run) => run.text).join(''));
          if (fate === 'act') expect(text).toContain(own);
          if (fate === 'note')
            expect(notes.some((note) => note.source === source && packed(note.text) === own)).toBe(true);
          if (fate === 'issue') expect(issues.some((issue) => issue.source === source)).toBe(true);
          if (eId !== null) expect(eIds).toContain(eId);
        }
      }),
      { numRuns: 100 },
    );
  });
});
