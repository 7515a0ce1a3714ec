import type { Mark as FormatMark, Node } from 'prosemirror-model';
import type { Language } from './language.js';
import type { Line } from './lines.js';
import type { ActKind } from './provision.js';
import { schema } from './schema.js';
import type { SourceCell, SourceRun } from './source.js';
import { isProvision, type DraftChild, type DraftProvision } from './structure-draft.js';

const { nodes, marks } = schema;

/** The finished draft as a document of the schema; ids are assigned afterwards. */
export function toDocument(act: DraftProvision, lang: Language, kind: ActKind): Node {
  return nodes.act.createChecked({ lang, kind }, act.children.map(childNode));
}

function childNode(child: DraftChild): Node {
  if (isProvision(child)) return provisionNode(child);
  if (child.is === 'quoted') return nodes.quoted.createChecked(null, child.children.map(childNode));
  if (child.is === 'text') return nodes.paragraph.createChecked({ role: child.role }, inline(child.line.runs));
  return child.is === 'table' ? tableNode(child.line.source.rows ?? []) : footnoteNode(child.line);
}

function provisionNode(provision: DraftProvision): Node {
  const { kind, number, label, headings } = provision;
  const heading = headings.length > 0 ? [headingNode(headings)] : [];
  return nodes.provision.createChecked({ kind, number, label: label.slice(0, 200) }, [
    ...heading,
    ...provision.children.map(childNode),
  ]);
}

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
  return runs.flatMap((run) => {
    if (run.footnote !== undefined) return [nodes.footnote_ref.create({ number: run.footnote.slice(0, 200) })];
    const lines = run.text.split(/\r?\n/);
    return lines.flatMap((text, i) => [
      ...(i > 0 ? [nodes.line_break.create()] : []),
      ...(text ? [schema.text(text, formatMarks(run))] : []),
    ]);
  });
}

function formatMarks(run: SourceRun): FormatMark[] {
  const kept: FormatMark[] = [];
  if (run.strong) kept.push(marks.strong.create());
  if (run.em) kept.push(marks.em.create());
  if (run.sup) kept.push(marks.sup.create());
  else if (run.sub) kept.push(marks.sub.create());
  return kept;
}
