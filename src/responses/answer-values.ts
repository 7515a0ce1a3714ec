import type { EntityManager } from 'typeorm';
import { textIn, type PublishedVersions, type Texts } from '../drafts/queries/published-version.js';
import { formatDay } from '../i18n/format.js';
import type { Language } from '../i18n/language.js';
import type { PlaceholderValues } from './placeholder.rules.js';

interface Asked {
  draftId: number;
  draftNumber: string;
  /** The one comment that is answered; of several only their common provision is known. */
  commentIds: readonly number[];
  lang: Language;
  promise: string | null;
}

interface Row {
  comments: number;
  author: string;
  number: number;
  dueOn: string;
  version: number;
  title: Texts;
  wIds: string[];
}

/** What the placeholders of a template stand for in the answer to these comments, in its language. */
export async function answerValues(
  em: Pick<EntityManager, 'query'>,
  versions: PublishedVersions,
  { draftId, draftNumber, commentIds, lang, promise }: Asked,
): Promise<PlaceholderValues> {
  const rows: Row[] = await em.query(
    `select count(*)::int as comments, min(public_name) as author, min(id) as number, min(due_on) as "dueOn",
            max(version) as version, array_agg(distinct w_id) as "wIds",
            (select title from draft where id = $1) as title
       from comment where draft_id = $1 and id = any($2::bigint[])`,
    [draftId, commentIds],
  );
  const { comments, author, number, dueOn, version, title, wIds } = rows[0]!;
  const alone = comments === 1;
  const text = wIds?.length === 1 ? await versions.of(draftId, version) : null;
  const eId = text?.byWId.get(wIds[0]!)?.eId;
  return {
    author: alone ? author : null,
    number: alone ? `${draftNumber}/${number}` : null,
    deadline: alone ? formatDay(dueOn, lang) : null,
    draft: textIn(title, lang),
    provision: text && eId ? text.cite(eId, lang) : null,
    promised: promise && formatDay(promise, lang),
  };
}

/** What of a comment may stand in an answer without making it another one. */
export const ownValues = (values: PlaceholderValues): string[] =>
  [values.author, values.number, values.deadline, values.provision, values.draft, values.promised].filter(
    (value) => value !== null,
  );
