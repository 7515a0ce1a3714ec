import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { translator, type MessageKey } from '../../i18n/messages.js';
import { citer } from '../../legal-text/citation/citation.js';
import { flattenProvisions } from '../../legal-text/act/flatten.js';
import type { ActKind, Provision } from '../../legal-text/act/provision.js';
import { renderAct } from '../../legal-text/render/render.js';
import type { EditorialNote, Issue, SourceFate, SourceParagraph } from '../../legal-text/act/source.js';
import { readabilityOf } from '../../legal-text/readability/readability.js';
import { readingAdvice, type ReadingAdvice } from '../reading-advice.js';
import { readDoc } from '../recognition/recognise-version.js';

/** A paragraph of the uploaded file and where it went. */
export interface ReviewedParagraph {
  index: number;
  kind: SourceParagraph['kind'];
  text: string;
  fate: SourceFate['fate'];
  /** eId of its provision; null where it has none. */
  eId: string | null;
}

export interface ReviewedIssue {
  code: string;
  severity: Issue['severity'];
  sentence: string;
  source: number | null;
  eId: string | null;
  /** The provision in words; null where the issue has none. */
  citation: string | null;
}

export interface TextIssues {
  lang: Language;
  issues: number;
}

/** One text of the version in work, beside its source. */
export interface ReviewedText {
  lang: Language;
  html: string;
  paragraphs: ReviewedParagraph[];
  issues: ReviewedIssue[];
  counts: { act: number; note: number; issue: number; provisions: number };
  reading: ReadingAdvice;
}

interface Row {
  lang: Language;
  doc: unknown;
  source: SourceParagraph[];
  notes: EditorialNote[];
  issues: Issue[];
  fates: SourceFate[];
}

export interface WorkingText {
  text: ReviewedText;
  provisions: Provision[];
  cite: (eId: string) => string;
  shorten: (eId: string) => string;
}

@Injectable()
export class ReviewQuery {
  constructor(private readonly source: DataSource) {}

  /** Languages of the text in work, Russian first as in matching. */
  async langs(draftId: number, version: number): Promise<Language[]> {
    return (await this.texts(draftId, version)).map(({ lang }) => lang);
  }

  /** The texts in work, each with the number of its issues: what is wrong in one is not seen in the other. */
  texts(draftId: number, version: number): Promise<TextIssues[]> {
    return this.source.query(
      `select lang, jsonb_array_length(issues) as issues from version_text where draft_id = $1 and version = $2
        order by array_position(array['ru', 'kk', 'en'], lang)`,
      [draftId, version],
    );
  }

  /** `reader` is the language of the sentences, `lang` that of the text. */
  async text(draftId: number, version: number, lang: Language, reader: Language): Promise<WorkingText | null> {
    const rows: Row[] = await this.source.query(
      'select lang, doc, source, notes, issues, fates from version_text where draft_id = $1 and version = $2 and lang = $3',
      [draftId, version, lang],
    );
    return rows[0] ? reviewed(rows[0], reader) : null;
  }
}

function reviewed(row: Row, reader: Language): WorkingText {
  const doc = readDoc(row.doc);
  const provisions = flattenProvisions(doc);
  const kind = doc.attrs.kind as ActKind;
  const own = citer(provisions, kind, row.lang);
  const read = citer(provisions, kind, reader);
  const t = translator(reader);
  const sources = new Map<string, number>();
  for (const { eId, source } of row.fates) if (eId && !sources.has(eId)) sources.set(eId, source);
  const html = renderAct(doc, {
    lang: row.lang,
    labels: { comment: (citation) => t('publish.to-source', { citation }), table: t('draft.table') },
    citationOf: own.cite,
    hrefOf: (_wId, eId) => (sources.has(eId) ? `#source-${sources.get(eId)}` : `#${eId}`),
  });
  const issues = row.issues.map(({ code, severity, source, eId, params }) => ({
    ...{ code, severity, source, eId },
    sentence: t(code as MessageKey, params),
    citation: eId === null ? null : read.cite(eId) || null,
  }));
  const count = (fate: SourceFate['fate']) => row.fates.filter((one) => one.fate === fate).length;
  const counts = { act: count('act'), note: count('note'), issue: count('issue'), provisions: provisions.length };
  const reading = readingAdvice(readabilityOf(doc), read.cite, reader);
  const text = { lang: row.lang, html, paragraphs: paragraphsOf(row), issues, counts, reading };
  return { text, provisions, cite: read.cite, shorten: read.shorten };
}

function paragraphsOf({ source, fates }: Row): ReviewedParagraph[] {
  const fate = new Map(fates.map((one) => [one.source, one]));
  return source.map((paragraph) => ({
    index: paragraph.index,
    kind: paragraph.kind,
    text: [paragraph.label, wordsOf(paragraph)].filter(Boolean).join(' '),
    fate: fate.get(paragraph.index)?.fate ?? 'act',
    eId: fate.get(paragraph.index)?.eId ?? null,
  }));
}

function wordsOf({ runs, rows }: SourceParagraph): string {
  if (!rows) return runs.map(({ text }) => text).join('');
  const cell = (paragraphs: SourceParagraph['runs'][]) =>
    paragraphs.map((inner) => inner.map(({ text }) => text).join('')).join(' ');
  return rows.map((row) => row.map(({ paragraphs }) => cell(paragraphs)).join(' | ')).join('\n');
}
