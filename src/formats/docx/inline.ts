import type { SourceRun } from '../../legal-text/act/source.js';
import type { RunMarks } from '../runs.js';
import type { SourceBuilder } from '../source-builder.js';
import { attributeOf, childOf, childrenOf, descendantsOf, nameOf } from '../xml.js';
import type { XmlElement } from '../xml-tree.js';
import type { DocxContext } from './context.js';
import type { Style } from './styles.js';
import { symbolOf, UNKNOWN_SYMBOL } from './symbols.js';

/** What a paragraph holds beside its words, read after it. */
export interface Inline {
  runs: SourceRun[];
  textBoxes: XmlElement[];
  footnotes: { number: string; body: XmlElement }[];
}

/** Elements around runs that change nothing about them. `ins` and `moveTo`: a tracked change is read as accepted. */
const TRANSPARENT = new Set([
  'w:hyperlink', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml', 'w:fldSimple', 'w:bdo', 'w:dir', 'w:ins', 'w:moveTo',
  'w:ruby', 'w:rubyBase',
]); // prettier-ignore
const COMMENTS = new Set(['w:commentReference']);
const PICTURES = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Reads the inline content of one paragraph. */
export class InlineReader {
  readonly found: Inline = { runs: [], textBoxes: [], footnotes: [] };
  /** Open fields, innermost last: whether each has come to its result. What stands before is its instruction. */
  private readonly fields: boolean[] = [];
  private argument = '';

  constructor(
    private readonly context: DocxContext,
    private readonly builder: SourceBuilder,
    private readonly paragraphStyles: readonly Style[],
  ) {}

  read(parent: XmlElement): this {
    for (const child of childrenOf(parent)) this.element(child);
    return this;
  }

  /** What was found; words behind the beginning of a field that never ends are told, since nobody sees them. */
  finish(): Inline {
    if (this.argument.trim()) this.builder.tally('format.hidden-text');
    return this.found;
  }

  private element(element: XmlElement): void {
    const name = nameOf(element);
    if (name === 'w:ins' || name === 'w:moveTo') this.builder.tallyPlaces('format.tracked-changes');
    if (name === 'w:r') this.run(element);
    else if (TRANSPARENT.has(name)) this.read(element);
    else if (name === 'w:del' || name === 'w:moveFrom') this.builder.tallyPlaces('format.tracked-changes');
    else if (name === 'mc:AlternateContent') this.alternate(element, (branch) => this.read(branch));
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.formula(element);
    else if (name === 'w:subDoc') this.builder.warn('format.embedded-document', this.builder.next, {}, 'error');
  }

  /** A shape comes twice, for new and old programs: only one of the two is read, the one that has words. */
  private alternate(element: XmlElement, read: (branch: XmlElement) => void): void {
    const branches = [...childrenOf(element, 'mc:Choice'), ...childrenOf(element, 'mc:Fallback')];
    const worded = branches.find((branch) => descendantsOf(branch, 'w:t').length > 0);
    const branch = worded ?? branches[0];
    if (branch) read(branch);
  }

  private formula(element: XmlElement): void {
    const text = descendantsOf(element, 'm:t')
      .map((part) => part.text)
      .join('');
    this.builder.tally('format.formula-flattened');
    this.found.runs.push({ text });
  }

  private run(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    if (this.context.styles.runSwitch(properties, 'w:vanish', this.paragraphStyles)) {
      if (descendantsOf(run, 'w:t').some((part) => part.text.trim())) this.builder.tally('format.hidden-text');
      return;
    }
    const marks = this.marks(properties);
    for (const child of childrenOf(run)) this.runChild(child, marks, properties);
  }

  private marks(properties: XmlElement | undefined): RunMarks {
    const { styles } = this.context;
    const align = styles.runValue(properties, 'w:vertAlign');
    return {
      ...(styles.runSwitch(properties, 'w:b', this.paragraphStyles) && { strong: true }),
      ...(styles.runSwitch(properties, 'w:i', this.paragraphStyles) && { em: true }),
      ...(align === 'superscript' && { sup: true }),
      ...(align === 'subscript' && { sub: true }),
    };
  }

  private runChild(child: XmlElement, marks: RunMarks, properties: XmlElement | undefined): void {
    const name = nameOf(child);
    if (name === 'w:fldChar') return this.field(attributeOf(child, 'fldCharType'));
    // the result of a field that stands inside the instruction of another is an argument, never shown
    if (this.fields.includes(false)) {
      if (name === 'w:t') this.argument += child.text;
      return;
    }
    const words = (text: string) => this.found.runs.push({ text, ...marks });
    if (name === 'w:t') words(this.fromSymbolFont(child.text, properties));
    else if (name === 'w:tab' || name === 'w:ptab') words('\t');
    else if (name === 'w:br') words(['page', 'column'].includes(attributeOf(child, 'type') ?? '') ? ' ' : '\n');
    else if (name === 'w:cr') words('\n');
    else if (name === 'w:noBreakHyphen') words('\u2011');
    else if (name === 'w:sym')
      words(this.symbol(attributeOf(child, 'font') ?? '', Number.parseInt(attributeOf(child, 'char') ?? '', 16)));
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.note(child, name.slice(2, -9));
    else if (PICTURES.has(name)) this.picture(child);
    else if (name === 'mc:AlternateContent') this.alternate(child, (branch) => this.branch(branch, marks, properties));
    else if (COMMENTS.has(name)) this.builder.tally('format.comments-skipped');
  }

  private field(type: string | undefined): void {
    if (type !== 'begin') this.argument = '';
    if (type === 'begin') this.fields.push(false);
    else if (type === 'separate' && this.fields.length) this.fields[this.fields.length - 1] = true;
    else if (type === 'end') this.fields.pop();
  }

  private branch(branch: XmlElement, marks: RunMarks, properties: XmlElement | undefined): void {
    for (const child of childrenOf(branch)) this.runChild(child, marks, properties);
  }

  private note(reference: XmlElement, kind: string): void {
    const { number, body } = this.context.refer(
      kind === 'endnote' ? 'endnote' : 'footnote',
      attributeOf(reference, 'id') ?? '',
    );
    this.found.runs.push({ text: '', footnote: number });
    if (body) this.found.footnotes.push({ number, body });
  }

  private picture(element: XmlElement): void {
    const boxes = outermost(element);
    this.found.textBoxes.push(...boxes);
    if (!boxes.length) this.builder.tally('format.image-skipped');
  }

  private symbol(font: string, code: number): string {
    const sign = Number.isFinite(code) ? symbolOf(font, code) : UNKNOWN_SYMBOL;
    if (sign === UNKNOWN_SYMBOL) this.builder.tally('format.symbol-unknown');
    return sign;
  }

  /** Letters of a symbol font typed as text come from the private area. */
  private fromSymbolFont(text: string, properties: XmlElement | undefined): string {
    if (!/[\ue000-\uf8ff]/.test(text)) return text;
    const font = attributeOf(childOf(properties, 'w:rFonts'), 'ascii') ?? 'Symbol';
    return text.replace(/[\ue000-\uf8ff]/g, (letter) => this.symbol(font, letter.charCodeAt(0)));
  }
}

/** Text boxes of a shape; a box inside a box is read with the outer one, and one of two alternatives only. */
function outermost(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    const name = nameOf(child);
    if (name === 'w:txbxContent') return [child];
    if (name === 'mc:AlternateContent') {
      const branches = childrenOf(child).map(outermost);
      return branches.find((boxes) => boxes.length) ?? [];
    }
    return outermost(child);
  });
}
