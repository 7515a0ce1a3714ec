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

/** The next authors after an account, in the order of their accounts. */
export const extendedAuthors = (
  em: EntityManager,
  { draftId, extensionId }: { draftId: number; extensionId: number },
  page: { after: number; most: number },
): Promise<ExtendedAuthor[]> =>
  em.query(
    `select c.account_id as "accountId",
            json_agg(json_build_object('id', c.id, 'from', x.was_on, 'to', x.due_on) order by c.id) as comments
       from extended_comment x
       join comment c on c.draft_id = x.draft_id and c.id = x.comment_id and c.state = 'public'
       join email_identity e on e.account_id = c.account_id
      where x.draft_id = $1 and x.extension_id = $2 and c.account_id > $3
      group by 1 order by 1 limit $4`,
    [draftId, extensionId, page.after, page.most],
  );
