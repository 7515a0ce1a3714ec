import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { diffPieces } from '../comments/diff-pieces.js';
import { findWorkingVersion, ownedDraft, type OwnedDraft } from '../drafts/owned-draft.js';
import { PublishedVersions, textIn } from '../drafts/queries/published-version.js';
import { readDoc } from '../drafts/recognition/recognise-version.js';
import { WORDS_MOST } from '../drafts/wordings/commands/take-wording.js';
import { provisionTexts } from '../drafts/wordings/queries/provision-texts.js';
import {
  WordingList,
  WORDINGS_SHOWN,
  type ListedChange,
  type ListedWording,
} from '../drafts/wordings/queries/wording-list.js';
import type { Language } from '../i18n/language.js';
import { citer } from '../legal-text/citation/citation.js';
import { flattenProvisions } from '../legal-text/act/flatten.js';
import type { Provision } from '../legal-text/act/provision.js';
import { legalDay } from '../platform/clock.js';
import type { RequestFacts } from '../platform/http/actor.js';
import { isDecision } from '../responses/response.rules.js';
import { newKey } from './publisher-pages.js';
import type { Typed } from './publisher-forms.js';
import { typedOver, wordingHref, type RefusedWording } from './wording-page.js';
import { WORDINGS_DONE, type WordingsProps } from './wordings.props.js';

export const wordingsHref = (number: string): string => `/publish/drafts/${encodeURIComponent(number)}/wordings`;
export const editHref = (number: string, eId: string): string =>
  `${wordingsHref(number)}?provision=${encodeURIComponent(eId)}#provision`;

const NO_CHANGES: { changes: ListedChange[]; older: null } = { changes: [], older: null };

interface Citing {
  cite(eId: string): string;
  shorten(eId: string): string;
  provisions: readonly Provision[];
}

/** Gathers the publisher's page of the words of the version in work. */
@Injectable()
export class WordingsPage {
  constructor(
    private readonly source: DataSource,
    private readonly list: WordingList,
    private readonly versions: PublishedVersions,
  ) {}

  async props(
    facts: RequestFacts,
    number: string,
    query: Typed,
    refused: RefusedWording = { typed: {}, errors: {} },
  ): Promise<WordingsProps> {
    const draft = await ownedDraft(this.source, facts.actor, number);
    const working = (await findWorkingVersion(this.source, draft.id))?.version ?? null;
    const before = /^[1-9]\d{0,14}$/.test(query.before ?? '') ? Number(query.before) : null;
    const [{ changes, older }, wordings, citing] = await Promise.all([
      working === null ? NO_CHANGES : this.list.changes(draft.id, working, before),
      this.list.wordings(draft.id, working ?? 0),
      this.citing(draft, facts),
    ]);
    const eId = refused.typed.eId ?? query.provision;
    return {
      ...{ number, title: textIn(draft.title, facts.lang), action: wordingsHref(number), working },
      changes: changes.map((change) => shownChange(number, change, citing)),
      latestHref: before === null ? null : `${wordingsHref(number)}#changes`,
      olderHref: older === null ? null : `${wordingsHref(number)}?before=${older}#changes`,
      wordings: await Promise.all(wordings.map((wording) => this.shownWording(draft, wording, facts.lang))),
      more: wordings.length === WORDINGS_SHOWN,
      places:
        working === null ? [] : citing.provisions.map((one) => ({ eId: one.eId, label: citing.shorten(one.eId) })),
      editing: working === null || !eId ? null : await this.editing(draft.id, working, eId, citing, refused.typed),
      wordsMost: WORDS_MOST,
      errors: refused.errors,
      done: WORDINGS_DONE.find((one) => one === query.done) ?? null,
    };
  }

  private async editing(draftId: number, version: number, eId: string, citing: Citing, typed: Typed) {
    const texts = await provisionTexts(this.source.manager, draftId, version, eId);
    if (texts.length === 0) return null;
    return {
      eId,
      citation: citing.cite(eId) || eId,
      texts: texts.map(({ lang, now, before, changed }) => ({
        ...{ lang, now, changed, ...typedOver(now, typed[`words-${lang}`]) },
        pieces: changed ? diffPieces(before!, now) : null,
      })),
    };
  }

  /** Its provision is named as it was commented: the text in work may have another there, or none. */
  private async shownWording(
    { id, number }: OwnedDraft,
    { commentId, author, version, wId, decision, lang, base, proposed, standsIn, replaced }: ListedWording,
    reader: Language,
  ): Promise<WordingsProps['wordings'][number]> {
    const commented = wId === '' ? null : await this.versions.of(id, version);
    const eId = commented?.byWId.get(wId)?.eId;
    return {
      ...{ id: commentId, author, lang, standsIn, replaced },
      decision: isDecision(decision) ? decision : null,
      citation: commented && eId ? commented.cite(eId, reader) : '',
      pieces: diffPieces(base, proposed),
      href: wordingHref(number, commentId),
      formKey: newKey(),
    };
  }

  /** Places of the newest text are named in the reader's language. */
  private async citing({ id, actKind }: OwnedDraft, { lang }: RequestFacts): Promise<Citing> {
    const rows: { doc: unknown }[] = await this.source.query(
      `select doc from version_text where draft_id = $1
          and version = (select max(version) from version_text where draft_id = $1)
        order by array_position(array['ru', 'kk', 'en'], lang) limit 1`,
      [id],
    );
    const provisions = rows[0] ? flattenProvisions(readDoc(rows[0].doc)) : [];
    return { provisions, ...citer(provisions, actKind, lang) };
  }
}

const shownChange = (
  number: string,
  { changeId, lang, eId, commentId, author, before, after, by, at }: ListedChange,
  citing: Citing,
): WordingsProps['changes'][number] => ({
  ...{ changeId, lang, by, citation: citing.cite(eId) || eId },
  editHref: editHref(number, eId),
  comment: commentId === null ? null : { href: wordingHref(number, commentId), author: author ?? '' },
  pieces: diffPieces(before, after),
  on: legalDay(at),
});
