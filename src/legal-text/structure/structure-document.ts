import type { Mark as FormatMark, Node } from 'prosemirror-model';
import { EIdNames, Siblings } from '../act/eid.js';
import type { Language } from '../language/language.js';
import type { Line } from './lines.js';
import type { ActKind, ProvisionKind } from '../act/provision.js';
import { schema, type ParagraphRole } from '../act/schema.js';
import type { SourceCell, SourceRun } from '../act/source.js';
import { isProvision, type DraftChild, type DraftProvision } from './structure-draft.js';

const { nodes, marks } = schema;

/** The document, and where the drafts and the source paragraphs ended in it. */
export interface PlacedDocument {
  doc: Node;
  eIds: Map<DraftProvision, string>;
  /** eId of the provision in which a source paragraph ended; null in the act but outside of any provision. */
  sources: Map<number, string | null>;
}

/** The finished draft as a document of the schema, with readable addresses. The draft is used up: files may be large. */
export function toDocument(act: DraftProvision, lang: Language, kind: ActKind): PlacedDocument {
  const maker = new DocumentMaker();
  const doc = nodes.act.createChecked({ lang, kind }, maker.childrenOf(act, ''));
  return { doc, eIds: maker.eIds, sources: maker.sources };
}

class DocumentMaker {
  private readonly names = new EIdNames();
  readonly eIds = new Map<DraftProvision, string>();
  readonly sources = new Map<number, string | null>();

  childrenOf(holder: { children: DraftChild[] }, eId: string): Node[] {
    const siblings = new Siblings();
    const made = holder.children.map((child) => this.childNode(child, eId, siblings));
    holder.children = [];
    return made;
  }

  private childNode(child: DraftChild, eId: string, siblings: Siblings): Node {
    if (isProvision(child)) return this.provisionNode(child, eId, siblings);
    if (child.is === 'quoted') return nodes.quoted.createChecked(null, this.quotedChildren(child.children, eId));
    this.settle(child.line.source.index, eId);
    if (child.is === 'text') {
      if (child.role === 'text') siblings.passWords();
      return paragraphNode(child.role, child.line.runs);
    }
    return child.is === 'table' ? tableNode(child.line.source.rows ?? []) : footnoteNode(child.line);
  }

  private provisionNode(provision: DraftProvision, parent: string, siblings: Siblings): Node {
    const { kind, number, label, headings, source } = provision;
    const eId = this.names.name(parent, siblings.step(kind as ProvisionKind, number));
    this.eIds.set(provision, eId);
    if (source !== null) this.settle(source, eId);
    for (const heading of headings) this.settle(heading.source.index, eId);
    const heading = headings.length > 0 ? [headingNode(headings)] : [];
    const attrs = { kind, number, label: label.slice(0, 200), eId };
    return nodes.provision.createChecked(attrs, [...heading, ...this.childrenOf(provision, eId)]);
  }

  /** Quoted provisions belong to another act: they have no address, their sources count as the command's. */
  private quotedChildren(children: DraftChild[], eId: string): Node[] {
    return children.map((child) => {
      if (!isProvision(child)) return this.childNode(child, eId, new Siblings());
      const { kind, number, label, headings, source } = child;
      if (eId) this.eIds.set(child, eId);
      if (source !== null) this.settle(source, eId);
      for (const heading of headings) this.settle(heading.source.index, eId);
      const heading = headings.length > 0 ? [headingNode(headings)] : [];
      const own = this.quotedChildren(child.children, eId);
      return nodes.provision.createChecked({ kind, number, label: label.slice(0, 200) }, [...heading, ...own]);
    });
  }

  /** The first place counts: a paragraph that opens a provision is that provision's, whatever else it holds. */
  private settle(source: number, eId: string): void {
    if (!this.sources.has(source)) this.sources.set(source, eId || null);
  }
}

/** Attributes that are the schema's defaults are shared by all nodes: an act has a hundred thousand paragraphs. */
const paragraphNode = (role: ParagraphRole, runs: readonly SourceRun[]): Node =>
  nodes.paragraph.createChecked(role === 'text' ? null : { role }, inline(runs));

/** A heading printed in several lines stays one heading; bold is its look, not its meaning. */
function headingNode(lines: readonly Line[]): Node {
  const content = lines.flatMap((line, i) => {
    const plain = line.runs.every((run) => run.strong || !run.text.trim());
    const runs = plain ? line.runs.map((run) => ({ ...run, strong: false })) : line.runs;
    return lines[i - 1]?.text ? [nodes.line_break.create(), ...inline(runs)] : inline(runs);
  });
  return nodes.heading.createChecked(null, content);
}

function footnoteNode(line: Line): Node {
  const paragraph = nodes.paragraph.createChecked(null, inline(line.runs));
  return nodes.footnote.createChecked({ number: (line.source.number ?? '').slice(0, 200) }, paragraph);
}

/** Rows of a source table as a node of the schema. */
export function tableNode(rows: readonly SourceCell[][]): Node {
  const rowNodes = rows.map((row) => nodes.table_row.create(null, row.map(cellNode)));
  return nodes.table.createChecked(null, rowNodes);
}

function cellNode(cell: SourceCell): Node {
  const type = cell.header ? nodes.table_header : nodes.table_cell;
  const paragraphs = cell.paragraphs.length > 0 ? cell.paragraphs : [[]];
  return type.create(
    { colspan: cell.colspan, rowspan: cell.rowspan },
    paragraphs.map((runs) => nodes.paragraph.createChecked(null, inline(runs))),
  );
}

/** Runs as inline nodes; `\n` inside a run is a line break. */
export function inline(runs: readonly SourceRun[]): Node[] {
  const made: Node[] = [];
  for (const run of runs) {
    if (run.footnote !== undefined) made.push(nodes.footnote_ref.create({ number: run.footnote.slice(0, 200) }));
    else
      run.text.split(/\r?\n/).forEach((text, i) => {
        if (i > 0) made.push(nodes.line_break.create());
        if (text) made.push(schema.text(text, formatMarks(run)));
      });
  }
  return made;
}

function formatMarks(run: SourceRun): FormatMark[] {
  const kept: FormatMark[] = [];
  if (run.strong) kept.push(marks.strong.create());
  if (run.em) kept.push(marks.em.create());
  if (run.sup) kept.push(marks.sup.create());
  else if (run.sub) kept.push(marks.sub.create());
  return kept;
}
