import type { EntityManager } from 'typeorm';
import { textIn, type PublishedVersions, type Texts } from '../drafts/queries/published-version.js';
import { formatDay } from '../i18n/format.js';
import type { Language } from '../i18n/language.js';
import type { PlaceholderValues } from './placeholder.rules.js';

interface Asked {
  draftId: number;
  draftNumber: string;
  /** The one comment that is answered; of a group only the common provision is known. */
  commentIds: readonly number[];
  /** A group of one is a group: others may join it. */
  group: boolean;
  lang: Language;
  promise: string | null;
}

interface Row {
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
  { draftId, draftNumber, commentIds, group, lang, promise }: Asked,
): Promise<PlaceholderValues> {
  const rows: Row[] = await em.query(
    `select min(public_name) as author, min(id) as number, min(due_on) as "dueOn",
            max(version) as version, array_agg(distinct w_id) as "wIds",
            (select title from draft where id = $1) as title
       from comment where draft_id = $1 and id = any($2::bigint[])`,
    [draftId, commentIds],
  );
  const { author, number, dueOn, version, title, wIds } = rows[0]!;
  const text = wIds?.length === 1 ? await versions.of(draftId, version) : null;
  const eId = text?.byWId.get(wIds[0]!)?.eId;
  return {
    author: group ? null : author,
    number: group ? null : `${draftNumber}/${number}`,
    deadline: group ? null : formatDay(dueOn, lang),
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
