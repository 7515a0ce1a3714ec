import { setImmediate as otherRequests } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Kept } from '../../drafts/queries/kept.js';
import { PublishedVersions, type PublishedVersion } from '../../drafts/queries/published-version.js';
import { Successions } from '../../drafts/queries/successions.js';
import { heirsOf } from '../../drafts/succession.rules.js';
import type { AnchorPlace } from '../../legal-text/anchor/anchor.js';
import { phraseCarrier, type CarriedAnchor, type PhrasePart } from '../../legal-text/anchor/carry.js';
import { targetByWId } from '../target.js';
import type { CommentRow } from './comment-row.js';

/** Where the phrase of a comment stands in a version. */
export interface PhrasePlace {
  /** `own`: it is the version on which the comment was made. */
  outcome: AnchorPlace['outcome'] | 'own';
  /** The provision that holds the words; null where they were not found. Offsets are those of its words. */
  wId: string | null;
  start: number;
  end: number;
  /** As they read there. */
  words: string;
}

type Said = Pick<CommentRow, 'id' | 'version' | 'wId' | 'lang' | 'quote'>;
type Carrier = ReturnType<typeof phraseCarrier>;

// a place is a hundred bytes
const KEPT_PLACES = 20_000;
/**
 * Letters of a provision, then and now, up to which phrases are looked for: a phrase takes 25 ms at most there. The
 * longest provisions of real acts have a quarter of it; of a longer one nothing is said.
 */
const LONGEST = 40_000;

/**
 * Carries the phrases of the comments that a page shows into the version that it shows: by the matches of the versions
 * between, so never to another provision than the matched one or its parts. Both versions are frozen, so that what was
 * found once holds, and is kept.
 */
@Injectable()
export class CarriedPhrases {
  private readonly kept = new Kept<PhrasePlace | null>(KEPT_PLACES);

  constructor(
    private readonly versions: PublishedVersions,
    private readonly successions: Successions,
  ) {}

  /** By comment. Absent: no phrase, a version before the comment's, or a language that the version does not have. */
  async of(said: readonly Said[], version: PublishedVersion): Promise<ReadonlyMap<number, PhrasePlace>> {
    const carriers = new Map<string, Promise<Carrier | null>>();
    const places = new Map<number, PhrasePlace>();
    for (const one of said) {
      if (one.quote === null || one.version > version.version) continue;
      const find = () => this.find(one, version, carriers);
      const place = await this.kept.get(`${version.draftId}/${version.version}/${one.id}`, find);
      if (place) places.set(one.id, place);
    }
    return places;
  }

  private async find(said: Said, version: PublishedVersion, carriers: Map<string, Promise<Carrier | null>>) {
    const quote = said.quote!;
    const { exact: words, start, end } = quote;
    if (said.version === version.version) return { outcome: 'own', wId: said.wId, start, end, words } as const;
    const key = `${said.version} ${said.wId} ${said.lang}`;
    const carrier = carriers.get(key) ?? this.carrierOf(said, version);
    carriers.set(key, carrier);
    const carry = await carrier;
    if (!carry) return null;
    await otherRequests(); // a page of phrases must not hold up everybody else
    return placeIn(version, said, carry(quote));
  }

  private async carrierOf({ version: made, wId, lang }: Said, version: PublishedVersion): Promise<Carrier | null> {
    const then = await this.versions.of(version.draftId, made);
    const origin = then && wordsIn(then, wId, lang);
    if (!origin || !version.langs.includes(lang)) return null;
    const heirs = heirsOf(await this.successions.between(version.draftId, made, version.version), wId);
    const parts = heirs.flatMap((heir) => wordsIn(version, heir, lang) ?? []);
    const letters = parts.reduce((sum, { text }) => sum + text.length, origin.text.length);
    return letters > LONGEST ? null : phraseCarrier(origin.text, parts);
  }
}

/** What is read and commented as the words of a provision; null where the version has none in this language. */
function wordsIn(version: PublishedVersion, wId: string, lang: CommentRow['lang']): PhrasePart | null {
  const provision = version.byWId.get(wId);
  if (provision?.body[lang] === undefined) return null;
  const { eId, words } = targetByWId(version, wId, lang)!;
  return { eId, text: words, ordinal: provision.ordinal };
}

function placeIn(version: PublishedVersion, { lang }: Said, found: CarriedAnchor): PhrasePlace {
  const { outcome, eId, start, end } = found;
  const holder = eId === null ? undefined : version.byEId.get(eId);
  if (!holder) return { outcome: 'not-found', wId: null, start: 0, end: 0, words: '' };
  const words = wordsIn(version, holder.wId, lang)!.text.slice(start, end);
  return { outcome, wId: holder.wId, start, end, words };
}
