import type { TestApp } from '../support/app';
import { makeComment, type Scene } from '../responses/scene';

export type Random = () => number;

/** Mulberry32: the same seed, the same data. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DECISIONS = ['accepted', 'partly', 'rejected', 'already-covered', 'out-of-scope'];
const DAY_MS = 86_400_000;

/** Comments with answers, editions, second looks, verdicts and groups as they may come, written past the commands. */
export async function givenRandomRecord(app: TestApp, scene: Scene, random: Random, comments: number): Promise<void> {
  const below = (most: number) => Math.floor(random() * most);
  const chance = (share: number) => random() < share;
  const instant = (day: number) => new Date(Date.UTC(2026, 8, 1) + day * DAY_MS + below(DAY_MS));
  const day = (at: number) => new Date(Date.UTC(2026, 8, 1) + at * DAY_MS).toISOString().slice(0, 10);
  const { draftId, agencyId, official } = scene;
  const one = async (sql: string, values: unknown[]) => {
    const rows: { id: number }[] = await app.db.query(sql, values);
    return rows[0]!.id;
  };
  const extension = await one(
    `insert into extension (draft_id, agency_id, account_id, scope, days, unit, reason, lang, comments, extended_at)
     values ($1, $2, $3, 'comments', 5, 'working', 'Ждём заключения экспертов о воде.', 'ru', 1, now()) returning id`,
    [draftId, agencyId, official.accountId],
  );
  const extend = (id: number, on: string) =>
    app.db.query(
      `insert into extended_comment (draft_id, comment_id, extension_id, owed, was_on, due_on)
       values ($1, $2, $3, $4, $5::date, $5::date + 5)`,
      [draftId, id, extension, ['answer', 'own-answer', 'second-look'][below(3)], on],
    );
  const texts: number[] = [];
  for (let n = 0; n < 8; n++) {
    const id = await one(
      `insert into answer_text (draft_id, agency_id, account_id, reason, lang) values ($1, $2, $3, $4, 'ru') returning id`,
      [draftId, agencyId, official.accountId, `Ответ под номером ${n}, с обоснованием.`],
    );
    texts.push(id);
    await app.db.query('update answer_text set same_words_id = $2 where id = $1', [id, texts[below(texts.length)]]);
  }
  const clusters: number[] = [];
  for (const state of ['confirmed', 'confirmed', 'proposed'])
    clusters.push(
      await one(
        `insert into cluster (draft_id, leader_id, state, confirmed_place) values ($1, 1, $2, 1) returning id`,
        [draftId, state],
      ),
    );
  for (let n = 0; n < comments; n++) {
    const made = below(70);
    const id = await makeComment(app, scene, { dueOn: day(made + 5 + below(20)), wId: chance(0.5) ? 'w1' : 'w2' });
    await app.db.query(`update comment set created_at = $2, state = $3 where id = $1`, [
      ...[id, instant(made), chance(0.1) ? 'hidden' : 'public'],
    ]);
    const cluster = chance(0.4) ? clusters[below(3)]! : null;
    if (cluster)
      await app.db.query('insert into cluster_member (draft_id, comment_id, cluster_id) values ($1, $2, $3)', [
        ...[draftId, id, cluster],
      ]);
    if (chance(0.3)) {
      if (chance(0.3)) await extend(id, day(made));
      continue;
    }
    let at = made;
    const editions = 1 + below(4);
    let waits: string | null = null;
    for (let edition = 1; edition <= editions; edition++) {
      at += below(15);
      const asked = edition === 2 ? ['own-answer', 'second-look', 'edition'][below(3)]! : 'edition';
      const occasion = edition === 1 ? 'answer' : asked;
      await app.db.query(
        `insert into response (draft_id, comment_id, edition, agency_id, account_id, role, decision, text_id, occasion,
                               due_on, cluster_id, published_at)
         values ($1, $2, $3, $4, $5, 'official', $6, $7, $8, $9, $10, $11)`,
        [
          ...[draftId, id, edition, agencyId, official.accountId, DECISIONS[below(5)], texts[below(texts.length)]],
          ...[occasion, occasion === 'edition' ? null : day(at - 5 + below(12))],
          ...[edition === 1 && chance(0.3) ? clusters[below(2)] : null, instant(at)],
        ],
      );
      if (chance(0.4))
        await app.db.query('insert into verdict values ($1, $2, $3, $4, $5)', [
          ...[draftId, id, edition, chance(0.5), instant(at + 1)],
        ]);
      const last = edition === editions;
      if (occasion === 'own-answer' || (last && edition === 1 && chance(0.2))) {
        await app.db.query(
          `insert into own_answer_request (draft_id, comment_id, words, due_on, asked_at) values ($1, $2, 'Моё', $3, $4)`,
          [draftId, id, day(at), instant(at - 1)],
        );
        if (occasion !== 'own-answer') waits = 'own-answer';
      } else if (occasion === 'second-look' || (last && chance(0.2))) {
        const unasked = occasion === 'second-look';
        await app.db.query(
          `insert into second_look (draft_id, comment_id, edition, words, due_on, asked_at) values ($1, $2, $3, 'Нет', $4, $5)
           on conflict do nothing`,
          [draftId, id, unasked ? edition - 1 : edition, day(at), instant(at - 1)],
        );
        if (!unasked) waits = 'second-look';
      }
    }
    if (chance(0.3)) await extend(id, day(at));
    await app.db.query('update comment set waits_for = $2, due_on = $3 where id = $1', [
      id,
      waits,
      day(at + below(30)),
    ]);
  }
}
