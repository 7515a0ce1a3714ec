import { placeFootnotes } from '../footnotes.js';
import { SourceBuilder } from '../source-builder.js';
import { HtmlWalker, type HtmlOptions } from './walker.js';
import { isElement, type HtmlElement } from './elements.js';
import { elementsNamed, htmlTree } from './tree.js';

/** Reads a page: its text blocks, tables and notes. Nothing else of the HTML survives. */
export function readHtml(source: string): { builder: SourceBuilder; title?: string } {
  const builder = new SourceBuilder();
  const root = readHtmlInto(builder, source, { keepLines: false, page: true });
  placeFootnotes(builder);
  const title = elementsNamed(root, 'title')[0]?.textContent?.replace(/\s+/g, ' ').trim();
  return { builder, ...(title && { title }) };
}

/** Reads a page or a piece of one into a builder; returns the root of what was read. */
export function readHtmlInto(
  builder: SourceBuilder,
  source: string,
  options: HtmlOptions & { page?: boolean },
): HtmlElement {
  // conditional comments of Word: `<![if !supportLists]>` is no tag to this parser and would be read as words
  const root = htmlTree(source.replace(/<!\[[^\]>]{0,100}\]>/g, ''), () => builder.countElement());
  new HtmlWalker(builder, options).read(options.page ? mainPart(builder, root) : root);
  return root;
}

/** A page of a legal database keeps the act in one `article` or `main`; what stands around it is told, not read. */
function mainPart(builder: SourceBuilder, root: HtmlElement): HtmlElement {
  const all = lengthOf(root);
  for (const name of ['article', 'main']) {
    const found = elementsNamed(root, name);
    const only = found[0];
    if (found.length !== 1 || !only || lengthOf(only) < all / 2) continue;
    if (all > lengthOf(only)) builder.warn('format.outside-skipped', null, { count: all - lengthOf(only) });
    return only;
  }
  return root;
}

function lengthOf(element: HtmlElement): number {
  let length = 0;
  const visit = (node: HtmlElement): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) length += (child.nodeValue ?? '').trim().length;
      else if (isElement(child) && !['script', 'style', 'head', 'nav'].includes(child.localName)) visit(child);
    }
  };
  visit(element);
  return length;
}
