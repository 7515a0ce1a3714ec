import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import type { AmendmentAddress } from '../../legal-text/amendment/amendment-effects.js';
import { citer } from '../../legal-text/citation/citation.js';
import type { ActKind, Provision, ProvisionKind } from '../../legal-text/act/provision.js';
import { shortAddress } from '../amendment.presenter.js';
import { Kept } from './kept.js';

/** A text by language; a language in which the version does not exist is absent. */
export type Texts = Readonly<Partial<Record<Language, string>>>;

export interface PublishedProvision {
  wId: string;
  eId: string;
  kind: ProvisionKind;
  number: string;
  ordinal: number;
  /** '' at the top. */
  parentWId: string;
  label: Texts;
  heading: Texts;
  body: Texts;
}

/** A published version with its provisions: it never changes, so it is kept in memory. */
export interface PublishedVersion {
  draftId: number;
  version: number;
  actKind: ActKind;
  title: Texts;
  /** Languages of its texts. */
  langs: readonly Language[];
  provisions: readonly PublishedProvision[];
  byEId: ReadonlyMap<string, PublishedProvision>;
  byWId: ReadonlyMap<string, PublishedProvision>;
  /** Where provisions of earlier versions stand here: older wId → wId; '' is the act as a whole. */
  placedAt: ReadonlyMap<string, string>;
  /** The other way round, the provision itself among them. */
  originsOf(wId: string): readonly string[];
  /** The provision in words; '' for the act as a whole. */
  cite(eId: string, lang: Language): string;
  /** The same; of a command also what it changes: «подпункт 4) статьи 1 → ст. 6, пп. 1-2) Закона «…»». */
  locate(eId: string, lang: Language): string;
  /** The same, short, for lists; of a command also what it changes: «ст. 1, пп. 4) → ст. 6, пп. 1-2) Закона «…»». */
  shorten(eId: string, lang: Language): string;
}

/** The text in the wanted language, else in the one that most readers of the country share, else in any. */
export const textIn = (texts: Texts, lang: Language): string => texts[lang] || texts.ru || texts.kk || texts.en || '';

/** Language of the text that a reader of `lang` is shown. */
export const shownLanguage = (langs: readonly Language[], lang: Language): Language =>
  [lang, 'ru' as const, 'kk' as const, 'en' as const].find((candidate) => langs.includes(candidate)) ?? lang;

// about 2 MB each for an act of 300 articles in two languages
const KEPT_VERSIONS = 24;
// the most that its column holds; an address may name any number
const LAST_VERSION = 2 ** 31 - 1;

interface Row {
  actKind: ActKind;
  title: Texts;
  langs: Language[];
  provisions: PublishedProvision[] | null;
  placements: [string, string][] | null;
  addresses: { eId: string; lang: Language; address: AmendmentAddress }[] | null;
}

const SQL = `
  select d.act_kind as "actKind", d.title,
         (select json_agg(t.lang order by t.lang) from version_text t
           where t.draft_id = v.draft_id and t.version = v.version) as langs,
         (select json_agg(json_build_object('wId', p.w_id, 'eId', p.e_id, 'kind', p.kind, 'number', p.number,
                   'ordinal', p.ordinal, 'parentWId', coalesce(p.parent_w_id, ''), 'label', p.label,
                   'heading', p.heading, 'body', p.body) order by p.ordinal)
            from provision p where p.draft_id = v.draft_id and p.version = v.version) as provisions,
         (select json_agg(json_build_array(m.w_id, m.placed_w_id)) from provision_placement m
           where m.draft_id = v.draft_id and m.version = v.version) as placements,
         (select json_agg(json_build_object('eId', e.e_id, 'lang', e.lang, 'address', e.address) order by e.ordinal)
            from amendment_effect e
           where e.draft_id = v.draft_id and e.version = v.version and e.address is not null) as addresses
    from draft_version v join draft d on d.id = v.draft_id
   where v.draft_id = $1 and v.version = $2 and v.state = 'published'`;

/** Provisions as the pure core knows them, in one language. */
function provisionsIn(list: readonly PublishedProvision[], lang: Language): Provision[] {
  const eIdOf = new Map(list.map(({ wId, eId }) => [wId, eId]));
  return list.map(({ wId, eId, kind, number, ordinal, parentWId, ...texts }) => ({
    ...{ wId, eId, kind, number, ordinal },
    label: textIn(texts.label, lang),
    heading: textIn(texts.heading, lang),
    text: textIn(texts.body, lang),
    parent: eIdOf.get(parentWId) ?? null,
  }));
}

function assemble(draftId: number, version: number, row: Row): PublishedVersion {
  const provisions = row.provisions ?? [];
  const byWId = new Map(provisions.map((provision) => [provision.wId, provision]));
  const placedAt = new Map(row.placements ?? []);
  const origins = new Map<string, string[]>();
  for (const wId of ['', ...byWId.keys()]) origins.set(wId, [wId]);
  for (const [from, to] of placedAt) if (from !== to) origins.get(to)?.push(from);
  const citers = new Map<Language, ReturnType<typeof citer>>();
  const citerIn = (lang: Language) => {
    const known = citers.get(lang) ?? citer(provisionsIn(provisions, lang), row.actKind, lang);
    citers.set(lang, known);
    return known;
  };
  const addresses = row.addresses ?? [];
  // both texts name the same places; the title of the act is given in the reader's language where there is one
  const changedBy = (eId: string, lang: Language): string => {
    const own = addresses.filter((one) => one.eId === eId);
    const read = textLanguage(own, lang);
    const words = own.filter((one) => one.lang === read).map(({ address }) => shortAddress(address, lang));
    return [...new Set(words)].join('; ');
  };
  return {
    draftId,
    version,
    actKind: row.actKind,
    title: row.title,
    langs: row.langs ?? [],
    provisions,
    byEId: new Map(provisions.map((provision) => [provision.eId, provision])),
    byWId,
    placedAt,
    originsOf: (wId) => origins.get(wId) ?? [],
    cite: (eId, lang) => citerIn(lang).cite(eId),
    locate: (eId, lang) => [citerIn(lang).cite(eId), changedBy(eId, lang)].filter(Boolean).join(' → '),
    shorten: (eId, lang) => [citerIn(lang).shorten(eId), changedBy(eId, lang)].filter(Boolean).join(' → '),
  };
}

const textLanguage = (list: readonly { lang: Language }[], lang: Language): Language =>
  shownLanguage(
    list.map((one) => one.lang),
    lang,
  );

@Injectable()
export class PublishedVersions {
  private readonly kept = new Kept<PublishedVersion | null>(KEPT_VERSIONS);

  constructor(private readonly source: DataSource) {}

  /** null where no such version is published. */
  of(draftId: number, version: number): Promise<PublishedVersion | null> {
    if (version > LAST_VERSION) return Promise.resolve(null);
    const load = async () => {
      const rows: Row[] = await this.source.query(SQL, [draftId, version]);
      return rows[0] ? assemble(draftId, version, rows[0]) : null;
    };
    return this.kept.get(`${draftId}/${version}`, load, (found) => found !== null);
  }
}
