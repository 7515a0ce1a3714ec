import type { Node } from 'prosemirror-model';
import { flattenProvisions } from '../legal-text/act/flatten.js';
import type { Language } from '../legal-text/language/language.js';
import type { ProvisionKind } from '../legal-text/act/provision.js';

export interface ActText {
  lang: Language;
  title: string;
  doc: Node;
}

/** A provision with its words in every language of the version. */
export interface ProvisionRow {
  wId: string;
  eId: string;
  kind: ProvisionKind;
  number: string;
  ordinal: number;
  parentWId: string | null;
  label: Partial<Record<Language, string>>;
  heading: Partial<Record<Language, string>>;
  body: Partial<Record<Language, string>>;
}

/** The provisions of all texts, joined by their shared ids; what only a later language has follows at the end. */
export function provisionRows(texts: readonly ActText[]): ProvisionRow[] {
  const rows = new Map<string, ProvisionRow>();
  for (const { lang, doc } of texts) {
    const provisions = flattenProvisions(doc);
    const wIds = new Map(provisions.map(({ eId, wId }) => [eId, wId]));
    for (const { wId, eId, kind, number, parent, label, heading, text } of provisions) {
      const parentWId = parent === null ? null : wIds.get(parent)!;
      const row = rows.get(wId) ?? {
        ...{ wId, eId, kind, number, parentWId, ordinal: rows.size },
        ...{ label: {}, heading: {}, body: {} },
      };
      row.label[lang] = label;
      row.heading[lang] = heading;
      row.body[lang] = text;
      rows.set(wId, row);
    }
  }
  return [...rows.values()];
}
