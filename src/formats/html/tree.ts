import { Parser } from 'htmlparser2';
import { FormatError } from '../format-error.js';
import { LIMITS } from '../limits.js';
import { DROPPED, type HtmlElement, type HtmlNode } from './elements.js';

/** An element with no more than reading needs: a page of ten megabytes becomes a million of them. */
class TreeElement implements HtmlElement {
  readonly nodeType = 1;
  readonly nodeValue = null;
  readonly childNodes: HtmlNode[] = [];
  readonly bare: boolean;

  constructor(
    readonly localName: string,
    private readonly attributes: Readonly<Record<string, string>>,
  ) {
    this.bare = Object.keys(attributes).length === 0;
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.attributes, name) ? this.attributes[name]! : null;
  }

  get textContent(): string {
    return this.childNodes
      .map((child) => (child instanceof TreeElement ? child.textContent : child.nodeValue))
      .join('');
  }
}

/** What is dropped with everything inside it; a title is kept, since it may name the act. */
const UNKEPT = new Set([...DROPPED].filter((name) => !['head', 'title', 'meta', 'link', 'base'].includes(name)));
/** Words hold nothing; one list for all of them, since a page may have a million. */
const NOTHING: readonly HtmlNode[] = [];

/**
 * Reads HTML into a tree of what may hold words, in one pass. Nesting is bounded while the tree grows, and so is the
 * number of elements by `count`, which is called for each and may throw: a page past them costs no more.
 */
export function htmlTree(source: string, count: () => void): HtmlElement {
  const root = new TreeElement('html', {});
  const open = [root];
  let unkept = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      count();
      if (unkept > 0 || UNKEPT.has(name)) {
        unkept++;
        return;
      }
      const element = new TreeElement(name, attributes);
      open.at(-1)!.childNodes.push(element);
      open.push(element);
      if (open.length > LIMITS.htmlDepth) throw new FormatError('format.too-deep');
    },
    // every element is closed once, also one that has no end tag
    onclosetag() {
      if (unkept > 0) unkept--;
      else open.pop();
    },
    ontext(text) {
      if (unkept === 0) addText(open.at(-1)!, text);
    },
  });
  parser.end(source);
  return root;
}

/** The parser hands out words in pieces, cut at entities: they are one text to a reader. */
function addText(parent: TreeElement, text: string): void {
  const last = parent.childNodes.at(-1);
  if (last?.nodeType === 3) last.nodeValue += text;
  else parent.childNodes.push({ nodeType: 3, nodeValue: text, childNodes: NOTHING });
}

/** All elements of a name, in reading order. */
export function elementsNamed(root: HtmlElement, name: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (node: HtmlNode): void => {
    if (node.nodeType !== 1) return;
    if ((node as HtmlElement).localName === name) found.push(node as HtmlElement);
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return found;
}
