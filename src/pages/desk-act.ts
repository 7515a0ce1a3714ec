import { Injectable } from '@nestjs/common';
import { WHOLE_ACT } from '../comments/target.js';
import { shownLanguage, textIn, type PublishedVersion } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { DeskOverview, type DeskDraft } from '../responses/queries/desk-overview.js';
import { PlacesOfDraft } from '../responses/queries/places-of-draft.js';
import { deskHref, type DeskChoice } from './desk-filter.js';
import type { DeskAct as ActProps, DeskWords } from './desk.props.js';

/** More lines are read in the draft itself, to which a link leads. */
const LINES = 60;

/** The act beside the desk's list: its contents with what is unanswered, and the words of the chosen provision. */
@Injectable()
export class DeskAct {
  constructor(
    private readonly places: PlacesOfDraft,
    private readonly overview: DeskOverview,
  ) {}

  /** null where no draft is chosen. `wIds` are those of the chosen provision; of an unknown one there are none. */
  async of(
    draft: DeskDraft | undefined,
    choice: DeskChoice,
    lang: Language,
  ): Promise<{ act: ActProps; wIds: string[] | null } | null> {
    const version = draft && (await this.places.newest(draft.id));
    if (!version) return null;
    const chosen = choice.provision;
    const [contents, wIds] = await Promise.all([
      this.overview.provisions(version, lang),
      chosen === null ? null : this.places.of(version, chosen),
    ]);
    const at = (provision: string | null) => deskHref('/desk', { ...choice, draft: draft.number, provision });
    const read = shownLanguage(version.langs, lang);
    const act: ActProps = {
      number: draft.number,
      title: draft.title,
      lang: read,
      contents: contents.map((row) => ({ ...row, href: at(row.eId) })),
      chosen: chosen === null ? null : wordsOf(version, { eId: chosen, number: draft.number }, { read, lang }),
      wholeHref: at(null),
      draftsHref: deskHref('/desk', { ...choice, draft: null, provision: null }),
    };
    return { act, wIds: chosen === null ? null : (wIds ?? []) };
  }
}

function wordsOf(
  version: PublishedVersion,
  { eId, number }: { eId: string; number: string },
  { read, lang }: { read: Language; lang: Language },
): DeskWords | null {
  const found = version.byEId.get(eId);
  if (eId === WHOLE_ACT)
    return { citation: '', heading: textIn(version.title, read), href: null, lines: [], more: false };
  if (!found) return null;
  const levels = new Map([[found.wId, 0]]);
  const lines: DeskWords['lines'][number][] = [];
  for (const one of version.provisions) {
    const above = levels.get(one.parentWId);
    if (one.wId !== found.wId && above === undefined) continue;
    if (one.wId !== found.wId) levels.set(one.wId, above! + 1);
    const text = [one.wId === found.wId ? '' : textIn(one.heading, read), textIn(one.body, read)]
      .filter(Boolean)
      .join(' ');
    if (!text) continue;
    const label = one.wId === found.wId ? '' : textIn(one.label, read);
    lines.push({ eId: one.eId, label, level: Math.max(0, (levels.get(one.wId) ?? 0) - 1), text });
    if (lines.length > LINES) break;
  }
  return {
    citation: version.cite(eId, lang),
    heading: textIn(found.heading, read),
    href: `/drafts/${encodeURIComponent(number)}/versions/${version.version}#${eId}`,
    lines: lines.slice(0, LINES),
    more: lines.length > LINES,
  };
}
