import type { Language } from '../../i18n/language.js';
import { LEGAL_ZONE } from '../../platform/clock.js';
import type { TextAnchor } from '../../legal-text/anchor/anchor.js';

/** Decisions as the responses feature stores them. */
export type StoredDecision = 'accepted' | 'partly' | 'rejected' | 'already-covered' | 'out-of-scope';

export interface AnswerRow {
  decision: StoredDecision;
  reason: string;
  lang: Language;
  /** Name of the agency in the reader's language. */
  agency: string;
  role: string;
  edition: number;
  /** The version of the draft that was the latest when this was said. */
  version: number;
  publishedAt: string;
  /** wId of the provision that will be changed, and the day by which that is promised. */
  changedWId: string | null;
  promisedOn: string | null;
  /** How many comments it answers together, when it was given to a cluster. */
  group: number | null;
  /** How many other answers on the draft have the same words; seconds behind. */
  sameAs: number;
  /** By which those answers are found; null for an answer whose words were not compared. */
  sameWords: number | null;
  /** What the author says of it; null while nothing was said. */
  answered: boolean | null;
}

/** An author said that the answer to a group misses the own comment. */
export interface OwnCaseRow {
  words: string;
  askedOn: string;
  /** Day by which it is to be answered by itself; null once it is. */
  dueOn: string | null;
}

/** The one request for another official to look again, and what came of it. */
export interface SecondLookRow {
  /** Why, in the author's words. */
  words: string;
  askedAt: string;
  /** The answer that the author did not accept. */
  before: { decision: StoredDecision; reason: string; lang: Language; publishedAt: string };
  /** Whether the decision stayed; null while the second look waits. */
  outcome: 'upheld' | 'changed' | null;
}

/** Days are YYYY-MM-DD. */
export interface ExtensionRow {
  from: string;
  until: string;
  reason: string;
  lang: Language;
}

export interface CommentRow {
  id: number;
  version: number;
  wId: string;
  lang: Language;
  author: string;
  level: 'guest' | 'email';
  body: string;
  effect: string;
  wish: string;
  proposed: string | null;
  /** The phrase that it is about, in the words of its own version. */
  quote: TextAnchor | null;
  /** The last day was put off, once, for the public reason. */
  extension: ExtensionRow | null;
  dueOn: string;
  createdAt: Date;
  supports: number;
  answer: AnswerRow | null;
  ownCase: OwnCaseRow | null;
  secondLook: SecondLookRow | null;
}

/** Of `comment c`. The account stays in the database: nothing public needs it. */
export const COMMENT_COLUMNS = `
  c.id, c.version, c.w_id as "wId", c.lang, c.public_name as author, c.level, c.body, c.effect, c.wish, c.proposed,
  c.quote, c.due_on as "dueOn", c.created_at as "createdAt",
  (select json_build_object('from', x.was_on, 'until', x.due_on, 'reason', e.reason, 'lang', e.lang)
     from extended_comment x join extension e on e.draft_id = x.draft_id and e.id = x.extension_id
    where x.draft_id = c.draft_id and x.comment_id = c.id) as extension,
  (select json_build_object('words', q.words, 'askedOn', (q.asked_at at time zone '${LEGAL_ZONE}')::date,
                            'dueOn', case when c.waits_for = 'own-answer' then c.due_on end)
     from own_answer_request q where q.draft_id = c.draft_id and q.comment_id = c.id) as "ownCase"`;

/** The latest edition of the answer to `c`; the agency is named in the language `lang`, a parameter such as `$4`. */
export const answerColumn = (lang: string): string => `
  (select json_build_object('decision', r.decision, 'reason', t.reason, 'lang', t.lang, 'role', r.role,
            'edition', r.edition, 'publishedAt', r.published_at, 'answered', (
              select v.answered from verdict v
               where v.draft_id = r.draft_id and v.comment_id = r.comment_id and v.edition = r.edition),
            'version', coalesce((
              select max(v.version) from draft_version v
               where v.draft_id = r.draft_id and v.state = 'published' and v.published_at <= r.published_at), c.version),
            'agency', coalesce(a.name ->> ${lang}, a.name ->> 'ru'),
            'changedWId', r.changed_w_id, 'promisedOn', r.promised_on,
            'group', (select k.comments from cluster_answer k where k.draft_id = r.draft_id and k.text_id = r.text_id),
            'sameAs', coalesce((select greatest(w.answers - 1, 0) from same_words w
                                 where w.draft_id = r.draft_id and w.id = t.same_words_id), 0),
            'sameWords', t.same_words_id)
     from response r join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
     join agency a on a.id = r.agency_id
    where r.draft_id = c.draft_id and r.comment_id = c.id
    order by r.edition desc limit 1) as answer`;

/** Of `comment c`. Upheld is a second look whose decision is the one before; later editions correct its words alone. */
export const SECOND_LOOK_COLUMN = `
  (select json_build_object('words', s.words, 'askedAt', s.asked_at, 'before', json_build_object(
            'decision', b.decision, 'reason', t.reason, 'lang', t.lang, 'publishedAt', b.published_at),
            'outcome', (
              select case when a.decision = b.decision then 'upheld' else 'changed' end from response a
               where a.draft_id = s.draft_id and a.comment_id = s.comment_id and a.edition > s.edition
                 and a.occasion = 'second-look'))
     from second_look s
     join response b on b.draft_id = s.draft_id and b.comment_id = s.comment_id and b.edition = s.edition
     join answer_text t on t.draft_id = b.draft_id and t.id = b.text_id
    where s.draft_id = c.draft_id and s.comment_id = c.id) as "secondLook"`;
