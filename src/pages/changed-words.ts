import { Injectable } from '@nestjs/common';
import type { CreditRow } from '../comments/queries/comment-history.js';
import { targetByWId } from '../comments/target.js';
import { PublishedVersions, shownLanguage } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import type { ChangedWords } from './comment.props.js';
import { diffPieces } from '../comments/diff-pieces.js';

/** The words that a comment changed, before and after. */
@Injectable()
export class ChangedWordsQuery {
  constructor(private readonly versions: PublishedVersions) {}

  async of(draft: { id: number; number: string }, credits: readonly CreditRow[], lang: Language) {
    const found = await Promise.all(credits.map((credit) => this.one(draft, credit, lang)));
    return found.filter((one) => one !== null);
  }

  private async one(draft: { id: number; number: string }, { version, wId }: CreditRow, lang: Language) {
    const [before, after] = await Promise.all([
      this.versions.of(draft.id, version - 1),
      this.versions.of(draft.id, version),
    ]);
    const textLang = after && shownLanguage(after.langs, lang);
    const now = after && textLang && targetByWId(after, wId, textLang);
    if (!now || !textLang) return null;
    // a provision that the version before did not have is all new
    const then = before && targetByWId(before, wId, textLang);
    return {
      version,
      citation: wId === '' ? null : after.cite(now.eId, lang),
      href: `/drafts/${draft.number}/provisions/${now.eId}?version=${version}`,
      pieces: diffPieces(then?.words ?? '', now.words),
    } satisfies ChangedWords;
  }
}
