import { randomUUID } from 'node:crypto';
import { leaveCluster } from '../../../src/comments/clusters/commands/leave-cluster';
import { ClusterMarks } from '../../../src/comments/clusters/queries/cluster-marks';
import { startTestApp, type TestActor, type TestApp } from '../../support/app';
import { makeComment, makeScene, type Scene } from '../../responses/scene';

let app: TestApp;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await makeScene(app);
});

/** A cluster of comments, likened to the first of them, as the job leaves it. */
async function given(bodies: readonly string[]): Promise<{ id: number; members: number[] }> {
  const members: number[] = [];
  for (const body of bodies) members.push(await makeComment(app, scene, { body, by: await app.asCitizen() }));
  const [{ id }] = await app.db.query(
    'insert into cluster (draft_id, leader_id, comments, people) values ($1, $2, $3, $3) returning id',
    [scene.draftId, members[0], members.length],
  );
  for (const member of members) await join(id, member, members[0]!);
  return { id, members };
}

const join = (cluster: number, comment: number, leader: number) =>
  app.db.query(
    `insert into cluster_member (draft_id, comment_id, cluster_id, leader_id, similarity)
     values ($1, $2, $3, nullif($4::bigint, $2), 0.9)`,
    [scene.draftId, comment, cluster, leader],
  );

interface Detail {
  state: string;
  generation: number;
  comments: number;
  people: number;
  leader: { commentId: number };
  members: { commentId: number; how: string; newcomer: boolean; differs: { kind: string; text: string }[] }[];
}

const at = (path = '') => `/api/v1/drafts/${scene.number}/clusters${path}`;
const detail = async (id: number, as: TestActor = scene.official) =>
  (await app.get(at(`/${id}`), { as })).json<Detail>();
const post = (path: string, body: unknown, as: TestActor = scene.official, key: string = randomUUID()) =>
  app.post(at(path), body, { as, headers: { 'idempotency-key': key } });
const clusterOf = async (comment: number) =>
  (await app.nest.get(ClusterMarks).of(scene.draftId, [comment])).get(comment)?.clusterId ?? null;

describe('a cluster', () => {
  it('is listed and shown with what each member says other than the leader', async () => {
    const { id, members } = await given(['Вода дорогая.', 'Вода очень дорогая.']);
    await makeComment(app, scene, { body: 'Другое' });
    const list = (await app.get(at(), { as: scene.official })).json<{ counts: object; items: object[] }>();
    expect(list.counts).toEqual({ comments: 3, people: 3, clusters: 1, alone: 1, arguments: 2 });
    expect(list.items).toMatchObject([
      { clusterId: id, comments: 2, people: 2, unanswered: 2, excerpt: 'Вода дорогая.' },
    ]);
    const shown = await detail(id);
    expect(shown).toMatchObject({ state: 'proposed', leader: { commentId: members[0] } });
    expect(shown.members).toHaveLength(1);
    expect(shown.members[0]).toMatchObject({ commentId: members[1], how: 'proposed', newcomer: false });
    expect(shown.members[0]!.differs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: expect.stringContaining('очень') as string },
    ]);
  });

  it('is counted among all comments of the draft, of a large one once a minute', async () => {
    await given(['Раз', 'Раз']);
    const counted = async () => {
      const list = (await app.get(at(), { as: scene.official })).json<{ counts: { comments: number } }>();
      return list.counts.comments;
    };
    const shown = (comments: number) =>
      app.db.query(
        `insert into draft_count (draft_id, comments) values ($1, $2)
         on conflict (draft_id) do update set comments = excluded.comments`,
        [scene.draftId, comments],
      );
    app.setNow('2026-11-24T06:00:00Z');
    await shown(19_999);
    expect(await counted()).toBe(2);
    await makeComment(app, scene);
    expect(await counted()).toBe(3);
    await shown(20_000);
    expect(await counted()).toBe(3);
    await makeComment(app, scene);
    expect(await counted()).toBe(3);
    app.setNow('2026-11-24T06:00:59Z');
    expect(await counted()).toBe(3);
    app.setNow('2026-11-24T06:01:00Z');
    expect(await counted()).toBe(4);
  });

  it('is not there for officials of other agencies, and closed to everybody else', async () => {
    const { id, members } = await given(['Раз', 'Раз']);
    const requests = (as: TestActor) => [
      app.get(at(), { as }),
      app.get(at(`/${id}`), { as }),
      post(`/${id}/confirm`, { read: 1e9 }, as),
      post(`/${id}/split`, { comments: [members[0]], into: 'alone' }, as),
      post(`/${id}/merge`, { from: [id] }, as),
    ];
    for (const reply of await Promise.all(requests(scene.stranger))) expect(reply.status).toBe(404);
    for (const reply of await Promise.all(requests(scene.citizen))) expect(reply.status).toBe(403);
    expect(await detail(id)).toMatchObject({ state: 'proposed', comments: 2 });
  });

  it('loses hidden comments, the leader too', async () => {
    const { id, members } = await given(['Раз', 'Раз', 'Раз']);
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [members[0]]);
    expect(await detail(id)).toMatchObject({ comments: 2, people: 2, leader: { commentId: members[1] } });
    expect((await detail(id)).members.map(({ commentId }) => commentId)).toEqual([members[2]]);
  });
});

describe('confirming', () => {
  it('marks those that come later as new', async () => {
    const { id, members } = await given(['Раз', 'Раз']);
    const { generation } = await detail(id);
    expect((await post(`/${id}/confirm`, { read: generation })).json()).toMatchObject({
      comments: 2,
      people: 2,
      generation,
    });
    const late = await makeComment(app, scene, { body: 'Раз', by: await app.asCitizen() });
    await join(id, late, members[0]!);
    const shown = await detail(id);
    expect(shown.state).toBe('confirmed');
    expect(shown.members.map(({ commentId, how, newcomer }) => ({ commentId, how, newcomer }))).toEqual([
      { commentId: members[1], how: 'confirmed', newcomer: false },
      { commentId: late, how: 'proposed', newcomer: true },
    ]);
  });

  it('is refused, with the newcomers, when the cluster grew since it was read; a hidden newcomer does not count', async () => {
    const { id, members } = await given(['Раз', 'Раз']);
    const { generation } = await detail(id);
    const late = await makeComment(app, scene, { body: 'Раз' });
    await join(id, late, members[0]!);
    const refused = await post(`/${id}/confirm`, { read: generation });
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'cluster.grown', newcomers: [late] });
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [late]);
    expect((await post(`/${id}/confirm`, { read: generation })).status).toBe(200);
  });
});

describe('splitting', () => {
  it('puts the chosen into a cluster of their own; a repeated request changes nothing', async () => {
    const { id, members } = await given(['Раз', 'Раз', 'Раз', 'Раз']);
    const chosen = { comments: [members[2], members[0]], into: 'cluster' };
    const key = randomUUID();
    const first = await post(`/${id}/split`, chosen, scene.official, key);
    const { made, rest } = first.json<{ made: { clusterId: number; comments: number }; rest: object }>();
    expect([made.comments, rest]).toEqual([2, expect.objectContaining({ clusterId: id, comments: 2 })]);
    expect((await post(`/${id}/split`, chosen, scene.official, key)).json()).toEqual(first.json());
    expect(await detail(made.clusterId)).toMatchObject({
      leader: { commentId: members[0] },
      members: [{ commentId: members[2], how: 'moved' }],
    });
    expect(await detail(id)).toMatchObject({ leader: { commentId: members[1] }, members: [{ commentId: members[3] }] });
  });

  it('leaves the chosen alone, and no cluster of one', async () => {
    const { id, members } = await given(['Раз', 'Раз', 'Раз']);
    const reply = await post(`/${id}/split`, { comments: [members[0], members[1]], into: 'alone' });
    expect(reply.json()).toEqual({ made: null, rest: null });
    for (const member of members) expect(await clusterOf(member)).toBeNull();
    expect((await post(`/${id}/confirm`, { read: 1e9 })).json()).toMatchObject({ code: 'cluster.dissolved' });
  });

  it('is refused in words for nobody, for all, and for comments that are not in it', async () => {
    const { id, members } = await given(['Раз', 'Раз']);
    const other = await makeComment(app, scene);
    const split = async (comments: number[]) => {
      const { status, json } = await post(`/${id}/split`, { comments, into: 'alone' });
      return [status, json<{ code: string }>().code];
    };
    expect(await split([])).toEqual([422, 'cluster.nobody-chosen']);
    expect(await split(members)).toEqual([422, 'cluster.all-chosen']);
    expect(await split([members[0]!, other])).toEqual([409, 'cluster.not-members']);
    expect(await detail(id)).toMatchObject({ comments: 2 });
  });
});

describe('merging', () => {
  it('takes the others in, who are newcomers there', async () => {
    const one = await given(['Раз', 'Раз']);
    const two = await given(['Два', 'Два', 'Два']);
    const { generation } = await detail(one.id);
    expect((await post(`/${one.id}/merge`, { from: [two.id] })).json()).toMatchObject({
      clusterId: one.id,
      comments: 5,
    });
    expect(await detail(one.id)).toMatchObject({ comments: 5, leader: { commentId: one.members[0] } });
    const refused = await post(`/${one.id}/confirm`, { read: generation });
    expect(refused.json<{ newcomers: number[] }>().newcomers.sort()).toEqual(two.members);
    const gone = await post(`/${two.id}/confirm`, { read: 1e9 });
    expect(gone.json()).toMatchObject({ code: 'cluster.merged', clusterId: one.id });
    const list = (await app.get(at(), { as: scene.official })).json<{ items: { clusterId: number }[] }>();
    expect(list.items.map(({ clusterId }) => clusterId)).toEqual([one.id]);
  });

  it('needs another cluster, and one of the same draft', async () => {
    const { id } = await given(['Раз', 'Раз']);
    expect((await post(`/${id}/merge`, { from: [id] })).json()).toMatchObject({ code: 'cluster.nothing-to-merge' });
    expect((await post(`/${id}/merge`, { from: [999_999] })).status).toBe(404);
  });
});

describe('"mine is different"', () => {
  const leave = (commentId: number) =>
    app.db.transaction((em) => leaveCluster(em, { draftId: scene.draftId, commentId }));

  it('takes the comment out for good', async () => {
    const { id, members } = await given(['Раз', 'Раз', 'Раз']);
    expect(await leave(members[1]!)).toBe(id);
    expect(await clusterOf(members[1]!)).toBeNull();
    expect(await detail(id)).toMatchObject({ comments: 2, people: 2 });
    expect(await leave(members[1]!)).toBeNull();
    expect(await app.db.query('select how from cluster_member where comment_id = $1', [members[1]])).toEqual([
      { how: 'left' },
    ]);
  });

  it('of the last but one dissolves the cluster, and of a comment that nobody has looked at is kept', async () => {
    const { members } = await given(['Раз', 'Раз']);
    await leave(members[0]!);
    expect(await clusterOf(members[1]!)).toBeNull();
    const unseen = await makeComment(app, scene);
    expect(await leave(unseen)).toBeNull();
    expect(await app.nest.get(ClusterMarks).together(app.db, scene.draftId, [unseen, members[1]!])).toBe(false);
  });
});
