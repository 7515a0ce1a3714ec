import { ClusterComments } from '../../../src/comments/clusters/jobs/cluster-comments.job';
import { CountClusters } from '../../../src/comments/clusters/jobs/count-clusters.job';
import { LeadersInMemory } from '../../../src/comments/clusters/draft-leaders';
import { leaveCluster } from '../../../src/comments/clusters/commands/leave-cluster';
import { Transactions } from '../../../src/platform/database/transactions';
import { startTestApp, type TestApp } from '../../support/app';
import { makeComment, makeScene, type GivenComment, type Scene } from '../../responses/scene';
import { LETTER_KK, LETTER_RU, OTHER_RU, OWN_RU } from './letters';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await makeScene(app);
});

/** A worker as it starts: it knows nothing yet. */
const worker = () => new ClusterComments(app.nest.get(Transactions), new LeadersInMemory());
const cluster = () => app.nest.get(ClusterComments).handle();
const say = (body: string, given: GivenComment = {}) => makeComment(app, scene, { body, ...given });

interface MemberRow {
  id: number;
  cluster: number | null;
  leader: number | null;
  how: string;
}
const members = (): Promise<MemberRow[]> =>
  app.db.query(
    `select comment_id as id, cluster_id as cluster, leader_id as leader, how from cluster_member
      where draft_id = $1 order by comment_id`,
    [scene.draftId],
  );
const clusterOf = async (id: number) => (await members()).find((row) => row.id === id)?.cluster ?? null;

describe('comments that arrive', () => {
  it('are put together with those that say the same, in both languages; others stand alone', async () => {
    const first = await say(LETTER_RU);
    const other = await say(OTHER_RU);
    await cluster();
    expect(await members()).toEqual([
      { id: first, cluster: null, leader: null, how: 'proposed' },
      { id: other, cluster: null, leader: null, how: 'proposed' },
    ]);
    const second = await say(`Здравствуйте! ${LETTER_RU.replace('весной', 'летом')} Ермек`);
    const kazakh = [
      await say(LETTER_KK, { lang: 'kk' }),
      await say(LETTER_KK.toUpperCase(), { lang: 'kk', by: scene.official }),
    ];
    await cluster();
    await app.nest.get(CountClusters).handle();
    const ru = await clusterOf(first);
    expect(ru).not.toBeNull();
    expect(await clusterOf(second)).toBe(ru);
    expect(await clusterOf(other)).toBeNull();
    expect(await clusterOf(kazakh[1]!)).toBe(await clusterOf(kazakh[0]!));
    const shown = await app.db.query(
      `select leader_id as leader, comments, people, state from cluster where draft_id = $1 order by id`,
      [scene.draftId],
    );
    expect(shown).toEqual([
      { leader: first, comments: 2, people: 1, state: 'proposed' },
      { leader: kazakh[0], comments: 2, people: 2, state: 'proposed' },
    ]);
  });

  it('are each written once, and their comments not at all', async () => {
    for (let n = 0; n < 12; n++) await say(n % 2 ? LETTER_RU : `${OWN_RU[n]} ${OWN_RU[n + 1]}`);
    const before = await app.db.query('select id, xmin::text from comment where draft_id = $1 order by id', [
      scene.draftId,
    ]);
    await cluster();
    const first = await app.db.query('select comment_id, xmin::text from cluster_member where draft_id = $1', [
      scene.draftId,
    ]);
    expect(first).toHaveLength(12);
    await say(LETTER_RU);
    await cluster();
    const again = await app.db.query(
      'select comment_id, xmin::text from cluster_member where draft_id = $1 order by changed limit 12',
      [scene.draftId],
    );
    expect(new Set(again.map((row: { xmin: string }) => row.xmin))).toEqual(
      new Set(first.map((row: { xmin: string }) => row.xmin)),
    );
    expect(
      await app.db.query('select id, xmin::text from comment where draft_id = $1 order by id limit 12', [
        scene.draftId,
      ]),
    ).toEqual(before);
  });

  it('cost as many statements in a round, however many they are', async () => {
    const runner = app.db.createQueryRunner();
    const query = jest.spyOn(Object.getPrototypeOf(runner) as { query: (statement: string) => unknown }, 'query');
    const statementsFor = async (count: number): Promise<number> => {
      for (let n = 0; n < count; n++) await say(n % 2 ? LETTER_RU : `${OWN_RU[n % 12]} ${OWN_RU[(n + 5) % 12]}`);
      query.mockClear();
      await worker().round();
      return query.mock.calls.filter(([statement]) => /cluster|comment c/.test(statement)).length;
    };
    const few = await statementsFor(4);
    // clusters of later rounds are founded, or taken in, by one statement each
    await expect(statementsFor(40)).resolves.toBeLessThanOrEqual(few + 3);
    expect(few).toBeGreaterThan(3);
    query.mockRestore();
    await runner.release();
    expect(await members()).toHaveLength(44);
  });

  it('do not come into clusters while they are hidden', async () => {
    const id = await say(LETTER_RU);
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [id]);
    await cluster();
    expect(await members()).toEqual([]);
  });

  it('are not looked at again, and none is missed when a transaction is slow', async () => {
    const slow = app.db.createQueryRunner();
    await slow.startTransaction();
    await slow.query(
      `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
       values ($1, 1, 'w1', 'ru', 1, 'email', 'Автор', $2, 'slow', '2027-01-01')`,
      [scene.draftId, LETTER_RU],
    );
    await say(LETTER_RU);
    await cluster();
    await slow.commitTransaction();
    await slow.release();
    await cluster();
    await cluster();
    expect(new Set((await members()).map((row) => row.cluster)).size).toBe(1);
    expect(await members()).toHaveLength(2);
  });

  it('that send the letter with much of their own are found when the letter is known', async () => {
    const own = (n: number, count: number) =>
      Array.from({ length: count }, (_, at) => OWN_RU[(n + at) % OWN_RU.length]).join(' ');
    const long = await say(`${own(0, 10)} ${LETTER_RU}`);
    const sent = [await say(`${LETTER_RU} ${own(1, 1)}`), await say(LETTER_RU), await say(`${own(7, 2)} ${LETTER_RU}`)];
    await cluster();
    const found = await clusterOf(sent[0]!);
    expect(found).not.toBeNull();
    for (const id of [...sent, long]) expect(await clusterOf(id)).toBe(found);
  });
});

describe('several workers', () => {
  it('place each comment once, and as one would', async () => {
    for (let n = 0; n < 40; n++) await say(`${[LETTER_RU, OTHER_RU, LETTER_KK][n % 3]} ${OWN_RU[n % 12]}`);
    const workers = [worker(), worker(), worker()];
    await Promise.all(workers.map((one) => one.handle()));
    for (let n = 0; n < 6; n++) {
      await say(`${OWN_RU[n]} ${[LETTER_RU, OTHER_RU][n % 2]}`);
      await workers[n % 3]!.handle();
    }
    await workers[0]!.handle();
    const rows = await members();
    expect(rows).toHaveLength(46);
    expect(new Set(rows.map((row) => row.cluster)).size).toBe(3);
  });

  it('know after a restart what was known before', async () => {
    const first = await say(LETTER_RU);
    const second = await say(`${LETTER_RU} ${OWN_RU[3]}`);
    await worker().handle();
    const third = await say(`${OWN_RU[4]} ${LETTER_RU}`);
    const same = await say(`${LETTER_RU} ${OWN_RU[3]}`, { by: scene.official });
    await worker().handle();
    const found = await clusterOf(first);
    for (const id of [second, third, same]) expect(await clusterOf(id)).toBe(found);
  });

  it('leave no trace of a round that failed', async () => {
    await say(LETTER_RU);
    const one = worker();
    const run: Transactions['run'] = (work) =>
      app.db.transaction(async (em) => {
        await work(em);
        throw new Error('lost');
      });
    const failing = { run } as Transactions;
    const memory = new LeadersInMemory();
    await expect(new ClusterComments(failing, memory).handle()).rejects.toThrow('lost');
    expect(await members()).toEqual([]);
    const again = await say(LETTER_RU, { by: scene.official });
    await new ClusterComments(app.nest.get(Transactions), memory).handle();
    await one.handle();
    expect(await members()).toHaveLength(2);
    expect(await clusterOf(again)).not.toBeNull();
  });
});

describe('what people have decided', () => {
  const post = async (path: string, body: unknown) => {
    const reply = await app.post(`/api/v1/drafts/${scene.number}/clusters/${path}`, body, { as: scene.official });
    expect(reply.status).toBe(200);
    return reply.json<Record<string, { clusterId: number } | null>>();
  };

  it('holds for newcomers: they follow who was split off, and nobody is proposed back', async () => {
    const edited = LETTER_RU.replace('бесплатную воду для школ и больниц', 'платную воду для всех заводов')
      .replace('Сначала почините водопровод, потом вводите', 'Сначала введите')
      .replace('вдвое больше, а трубы останутся прежними', 'меньше, чем с посёлков у реки');
    const ids = [await say(LETTER_RU), await say(edited), await say(LETTER_RU, { by: scene.official })];
    await cluster();
    const from = await clusterOf(ids[0]!);
    expect(await clusterOf(ids[1]!)).toBe(from);
    await post(`${from}/split`, { comments: [ids[1]], into: 'alone' });
    const late = [await say(edited, { by: scene.stranger }), await say(LETTER_RU, { by: scene.stranger })];
    await cluster();
    expect(await clusterOf(late[1]!)).toBe(from);
    const own = await clusterOf(late[0]!);
    expect(own).not.toBe(from);
    expect(await clusterOf(ids[1]!)).toBe(own);
  });

  it('holds for merged clusters: newcomers of either come into the one', async () => {
    const ids = [await say(LETTER_RU), await say(LETTER_RU, { by: scene.official }), await say(OTHER_RU)];
    ids.push(await say(`${OTHER_RU} Асель`));
    await cluster();
    const [one, two] = [await clusterOf(ids[0]!), await clusterOf(ids[2]!)];
    await post(`${one}/merge`, { from: [two] });
    const late = await say(`Здравствуйте! ${OTHER_RU}`);
    await cluster();
    expect(await clusterOf(late)).toBe(one);
  });

  it('holds for authors who said that theirs is different', async () => {
    const ids = [await say(LETTER_RU), await say(LETTER_RU, { by: scene.official })];
    ids.push(await say(LETTER_RU, { by: scene.stranger }));
    await cluster();
    await app.db.transaction((em) => leaveCluster(em, { draftId: scene.draftId, commentId: ids[0]! }));
    const late = await say(`${LETTER_RU} Асель`);
    await cluster();
    expect(await clusterOf(ids[0]!)).toBeNull();
    expect(await clusterOf(late)).toBe(await clusterOf(ids[1]!));
    expect(await clusterOf(late)).not.toBeNull();
  });
});
