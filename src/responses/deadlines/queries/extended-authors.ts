import type { EntityManager } from 'typeorm';
import type { Language } from '../../../i18n/language.js';

/** An author whose comments got another last day; one with an address, for guests read it on the page. */
export interface ExtendedAuthor {
  accountId: number;
  comments: { id: number; from: string; to: string }[];
}

export interface ExtensionOfMail {
  agency: Record<Language, string>;
  reason: string;
}

export async function extensionOfMail(
  em: EntityManager,
  { draftId, extensionId }: { draftId: number; extensionId: number },
): Promise<ExtensionOfMail | null> {
  const rows: ExtensionOfMail[] = await em.query(
    `select a.name as agency, e.reason from extension e join agency a on a.id = e.agency_id
      where e.draft_id = $1 and e.id = $2`,
    [draftId, extensionId],
  );
  return rows[0] ?? null;
}

/**
 * The next comments of the extension after one, in the order of their numbers: `last` of them, null at the end, and the
 * authors whose first comment of the extension is among them, with all that they made. So each author comes once, and a
 * round costs what its comments cost, however many the extension has.
 */
export async function extendedAuthors(
  em: EntityManager,
  { draftId, extensionId }: { draftId: number; extensionId: number },
  page: { after: number; most: number },
): Promise<{ last: number | null; authors: ExtendedAuthor[] }> {
  const next: { id: number }[] = await em.query(
    `select comment_id as id from extended_comment
      where draft_id = $1 and extension_id = $2 and comment_id > $3 order by comment_id limit $4`,
    [draftId, extensionId, page.after, page.most],
  );
  const authors: ExtendedAuthor[] = await em.query(AUTHORS, [draftId, extensionId, next.map(({ id }) => id)]);
  return { last: next.length < page.most ? null : next.at(-1)!.id, authors };
}

/** Comments of an author on the draft that the extension gave more time; each table by its key, whatever is known of it. */
const OF_AUTHOR = `
  (select id from comment where account_id = c.account_id and draft_id = $1 and state = 'public' offset 0) o
   cross join lateral (
     select was_on, due_on from extended_comment
      where draft_id = $1 and comment_id = o.id and extension_id = $2 offset 0) y`;

const AUTHORS = `
  select c.account_id as "accountId", own.comments
    from (select distinct account_id
            from unnest($3::bigint[]) as one (id)
           cross join lateral (
             select account_id from comment where draft_id = $1 and id = one.id and state = 'public' offset 0) o) c
    cross join lateral (
      select min(o.id) as first,
             json_agg(json_build_object('id', o.id, 'from', y.was_on, 'to', y.due_on) order by o.id) as comments
        from ${OF_AUTHOR}) own
   where own.first = any($3) and exists (select from email_identity e where e.account_id = c.account_id)
   order by own.first`;
