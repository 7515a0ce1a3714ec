import type { Language } from '../../i18n/language.js';
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
  dueOn: string;
  createdAt: Date;
  supports: number;
  answer: AnswerRow | null;
}

/** Of `comment c`. The account stays in the database: nothing public needs it. */
export const COMMENT_COLUMNS = `
  c.id, c.version, c.w_id as "wId", c.lang, c.public_name as author, c.level, c.body, c.effect, c.wish, c.proposed,
  c.quote, c.due_on as "dueOn", c.created_at as "createdAt"`;

/** The latest edition of the answer to `c`; the agency is named in the language `lang`, a parameter such as `$4`. */
export const answerColumn = (lang: string): string => `
  (select json_build_object('decision', r.decision, 'reason', t.reason, 'lang', t.lang, 'role', r.role,
            'edition', r.edition, 'publishedAt', r.published_at, 'version', coalesce((
              select max(v.version) from draft_version v
               where v.draft_id = r.draft_id and v.state = 'published' and v.published_at <= r.published_at), c.version),
            'agency', coalesce(a.name ->> ${lang}, a.name ->> 'ru'))
     from response r join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
     join agency a on a.id = r.agency_id
    where r.draft_id = c.draft_id and r.comment_id = c.id
    order by r.edition desc limit 1) as answer`;
