import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { dueDay, type Term, type WorkingCalendar } from '../agencies/working-calendar.rules.js';
import { sameness } from '../comments/comment.rules.js';
import { anchorOf } from '../legal-text/anchor/anchor.js';
import { legalDay } from '../platform/clock.js';
import type { DemoCast } from './demo-people.js';
import type { DemoComment } from './demo-texts.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FIRST_HOUR = 7;
const HOURS = 16;

export interface CommentSetting {
  draftId: number;
  version: number;
  calendar: WorkingCalendar;
  term: Term;
  now: Date;
  cast: DemoCast;
}

interface Place {
  w_id: string;
  body: Record<string, string>;
}

/** Somewhere in the waking hours of its day; the same for every load, and never in the future. */
function momentOf(comment: DemoComment, order: number, now: Date): Date {
  const midnight = now.getTime() - (now.getTime() % DAY_MS) - comment.daysAgo * DAY_MS;
  const minutes = ((order * 37) % (HOURS * 60)) + FIRST_HOUR * 60;
  return new Date(Math.min(midnight + (minutes / 60) * HOUR_MS, now.getTime() - HOUR_MS));
}

/** Stores comments with their dates, and the voices that support them. Returns the id of each by its key. */
export async function loadComments(
  em: EntityManager,
  comments: readonly DemoComment[],
  setting: CommentSetting,
): Promise<Map<string, number>> {
  const rows: ({ e_id: string } & Place)[] = await em.query(
    'select e_id, w_id, body from provision where draft_id = $1 and version = $2',
    [setting.draftId, setting.version],
  );
  const places = new Map(rows.map((row) => [row.e_id, row]));
  const dated = comments.map((comment, order) => ({ comment, at: momentOf(comment, order, setting.now), order }));
  dated.sort((a, b) => a.at.getTime() - b.at.getTime());
  const ids = new Map<string, number>();
  for (const { comment, at, order } of dated) {
    const place = places.get(comment.at);
    if (!place) throw new Error(`The demo comment ${comment.key} stands at ${comment.at}, which is not in the act`);
    const id = await insertComment(em, comment, place, at, setting, order);
    ids.set(comment.key, id);
    await insertSupports(em, id, comment, at, setting, order);
  }
  return ids;
}

function authorOf({ author }: DemoComment, { cast }: CommentSetting, order: number) {
  const account = cast.accounts.get(author);
  if (account) return { account, level: 'email', name: cast.names.get(author)! };
  return { account: cast.guests[order % cast.guests.length]!, level: 'guest', name: order % 2 ? 'Қонақ' : 'Гость' };
}

function quoteOf(comment: DemoComment, words: string): string | null {
  const start = comment.quote ? words.indexOf(comment.quote) : -1;
  return start < 0 ? null : JSON.stringify(anchorOf(words, start, start + comment.quote!.length));
}

async function insertComment(
  em: EntityManager,
  comment: DemoComment,
  place: Place,
  at: Date,
  setting: CommentSetting,
  order: number,
): Promise<number> {
  const author = authorOf(comment, setting, order);
  const proposed = comment.suggestion ?? null;
  const hash = createHash('sha256')
    .update(sameness({ body: comment.text, proposed }))
    .digest();
  const rows: { id: number }[] = await em.query(
    `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, effect, wish, proposed,
                          quote, text_hash, due_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      setting.draftId,
      setting.version,
      place.w_id,
      comment.lang,
      author.account,
      author.level,
      author.name,
      comment.text,
      comment.effect ?? '',
      comment.wish ?? '',
      proposed,
      quoteOf(comment, place.body[comment.lang] ?? ''),
      hash,
      dueDay(legalDay(at), setting.term, setting.calendar),
      at,
    ],
  );
  return rows[0]!.id;
}

async function insertSupports(
  em: EntityManager,
  id: number,
  comment: DemoComment,
  at: Date,
  { draftId, cast, now }: CommentSetting,
  order: number,
): Promise<void> {
  const voices = [...cast.accounts.values(), ...cast.guests].filter(
    (voice) => voice !== cast.accounts.get(comment.author),
  );
  const chosen = voices.map((_, n) => voices[(n * 7 + order * 13) % voices.length]!);
  const distinct = [...new Set(chosen)].slice(0, comment.supports);
  const span = now.getTime() - at.getTime();
  await em.query(
    `insert into comment_support (draft_id, comment_id, account_id, created_at)
     select $1, $2, account, to_timestamp($4::float8 + (row_number() over ()) * $5::float8)
       from unnest($3::bigint[]) as account on conflict do nothing`,
    [draftId, id, distinct, at.getTime() / 1000, span / 1000 / (distinct.length + 1)],
  );
}
