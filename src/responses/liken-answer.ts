import type { EntityManager } from 'typeorm';
import { AppError } from '../platform/errors/app-error.js';
import { comparedWords, sameWords, sameWordsKeys } from './same-words.rules.js';

export interface LikenedAnswer {
  draftId: number;
  draftNumber: string;
  reason: string;
  /** What placeholders stood for: another value makes no other answer. */
  values: readonly string[];
  commentIds: readonly number[];
  clusterId: number | null;
  /** The official has been told of the others and sends it all the same. */
  confirmed: boolean;
}

/** Told by name; the rest only by number. */
const TOLD = 20;
const COUNTED = 1_000;

/** What an answer is given to: a group, a confirmed cluster whose members are answered one by one, or one comment. */
export const UNIT = `coalesce(r.cluster_id, k.id, -r.comment_id)`;
/** The latest editions on draft $1 whose words are of the kind $2. */
export const LATEST_OF_KIND = `
  from answer_text t
  join response r on r.draft_id = t.draft_id and r.text_id = t.id
   and not exists (select from response n where n.draft_id = r.draft_id and n.comment_id = r.comment_id
                      and n.edition > r.edition)
  left join cluster_member m on m.draft_id = r.draft_id and m.comment_id = r.comment_id
  left join cluster k on k.draft_id = m.draft_id and k.id = m.cluster_id and k.state = 'confirmed'
 where t.draft_id = $1 and t.same_words_id = $2`;

/**
 * Finds the answers of a draft that say the same, by keys of which each text has a few, however many answers there
 * are. Unless the official has confirmed it, words that answer somebody else already are refused with their list. Gives
 * the kind to which the text belongs. Waits for others that look at the draft's answers, so that of two at once the
 * second sees the first.
 */
export async function likenAnswer(em: EntityManager, answer: LikenedAnswer): Promise<number | null> {
  const { draftId, confirmed } = answer;
  await em.query(`select pg_advisory_xact_lock(hashtextextended('talqy.same-words', $1))`, [draftId]);
  const words = comparedWords(answer.reason, answer.values);
  const candidates: { id: number; words: string }[] = await em.query(
    `select w.id, w.words from same_words w
      where w.draft_id = $1 and w.id in (select same_words_id from same_words_band
                                          where draft_id = $1 and band = any($2::bigint[]))
      order by w.id`,
    [draftId, sameWordsKeys(words)],
  );
  const found = candidates.find((one) => one.words === words) ?? candidates.find((one) => sameWords(one.words, words));
  if (found && !confirmed) await refuseSame(em, answer, found.id);
  return found?.id ?? null;
}

async function refuseSame(em: EntityManager, answer: LikenedAnswer, sameWordsId: number): Promise<void> {
  const { draftId, draftNumber, commentIds, clusterId } = answer;
  const rows: { unit: number; id: number }[] = await em.query(
    `with own as (
       select k.id from cluster_member m
         join cluster k on k.draft_id = m.draft_id and k.id = m.cluster_id and k.state = 'confirmed'
        where m.draft_id = $1 and m.comment_id = any($3::bigint[]))
     select ${UNIT} as unit, min(r.comment_id) as id ${LATEST_OF_KIND}
        and r.comment_id <> all($3::bigint[]) and ${UNIT} is distinct from $4
        and ${UNIT} not in (select id from own)
      group by 1 order by 2 limit ${COUNTED}`,
    [draftId, sameWordsId, commentIds, clusterId],
  );
  if (rows.length === 0) return;
  const answers = rows.slice(0, TOLD).map(({ id }) => `${draftNumber}/${id}`);
  throw new AppError(
    'response.same-words',
    409,
    { count: rows.length, list: answers.join(', ') },
    { field: 'sameText', answers },
  );
}

/** Notes of which kind a stored text is; the first of its kind is what later ones are compared with. */
export async function noteLikeness(
  em: EntityManager,
  { draftId, reason, values }: Pick<LikenedAnswer, 'draftId' | 'reason' | 'values'>,
  { textId, kind }: { textId: number; kind: number | null },
): Promise<void> {
  await em.query('update answer_text set same_words_id = $3 where draft_id = $1 and id = $2', [
    draftId,
    textId,
    kind ?? textId,
  ]);
  if (kind !== null) return;
  const words = comparedWords(reason, values);
  await em.query('insert into same_words (draft_id, id, words) values ($1, $2, $3)', [draftId, textId, words]);
  await em.query('insert into same_words_band (draft_id, band, same_words_id) select $1, unnest($2::bigint[]), $3', [
    draftId,
    sameWordsKeys(words),
    textId,
  ]);
}

/** Counts afresh how many answers have the words of these kinds. */
export async function countSameWords(em: EntityManager, draftId: number, kinds: readonly number[]): Promise<void> {
  for (const kind of kinds)
    await em.query(
      `update same_words set answers = (select count(distinct ${UNIT})::int ${LATEST_OF_KIND})
        where draft_id = $1 and id = $2`,
      [draftId, kind],
    );
}
