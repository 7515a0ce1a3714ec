import type { Node } from 'prosemirror-model';
import { escapeXml, tag, type Attributes } from './markup.js';
import { isTidy, runsOf } from './runs-of.js';

const MARK_TAG: Record<string, string> = { strong: 'b', em: 'i', sup: 'sup', sub: 'sub' };

/** `noteOf` gives what stands at a reference to a footnote: the footnote itself, or a reference to where it is. */
export function inlineXml(node: Node, noteOf: (number: string) => string): string {
  return node.children
    .map((child) => {
      if (child.type.name === 'line_break') return '<br/>';
      if (child.type.name === 'footnote_ref') return noteOf(String(child.attrs.number));
      return child.marks.reduceRight(
        (inner, mark) => tag(MARK_TAG[mark.type.name] ?? 'inline', {}, inner),
        escapeXml(child.text ?? ''),
      );
    })
    .join('');
}

/** `xml:space` where white space would otherwise not come back as it is. */
export const spaceOf = (node: Node): Attributes => (isTidy(runsOf(node)) ? {} : { 'xml:space': 'preserve' });

export const spaceOfText = (text: string): Attributes => (isTidy([{ text }]) ? {} : { 'xml:space': 'preserve' });

export const noteRefXml = (number: string, eId: string): string => tag('noteRef', { href: `#${eId}`, marker: number });
