import JSZip from 'jszip';
import { MakePaper } from '../../../src/responses/papers/jobs/make-paper.job';
import { FailAbandonedPapers } from '../../../src/responses/papers/jobs/fail-abandoned-papers.job';
import { NOBODY, startTestApp, type TestActor, type TestApp } from '../../support/app';
import { makeComment, makeScene, type Scene } from '../scene';

const REASON = 'Добавлен порядок проверки воды.';

interface Paper {
  id: number;
  state: string;
  bytes: number;
  outdated: boolean;
  publishedAt: string | null;
  file: string | null;
}

describe('papers', () => {
  let app: TestApp;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp();
    app.setNow('2026-11-23T06:00:00Z');
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    scene = await makeScene(app);
  });

  const base = () => `/api/v1/drafts/${scene.number}/papers`;
  const order = (body: object, as: TestActor = scene.official) => app.post(base(), body, { as });
  const answer = (id: number, decision = 'rejected') =>
    app.post(
      `/api/v1/drafts/${scene.number}/comments/${id}/response`,
      { decision, reason: REASON, sameText: true },
      { as: scene.official },
    );
  const show = async (id: number): Promise<Paper> =>
    (await app.get(`${base()}/${id}`, { as: scene.official })).json<Paper>();

  async function make(kind: string, format: string, lang = 'ru'): Promise<Paper> {
    const { id } = (await order({ kind, format, lang })).json<Paper>();
    await app.runJobs();
    return show(id);
  }
  async function fileOf(paper: Paper, as: TestActor = scene.official): Promise<Buffer> {
    const reply = await app.nest.inject({ method: 'GET', url: paper.file!, headers: as.headers });
    expect(reply.statusCode).toBe(200);
    return reply.rawPayload;
  }
  const wordsOf = async (paper: Paper) => {
    const zip = await JSZip.loadAsync(await fileOf(paper), { checkCRC32: true });
    return (await zip.file('word/document.xml')!.async('string')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  };

  it('makes the report with every public comment, its provision in words, answer, decision and reason', async () => {
    const first = await makeComment(app, scene, { wId: 'w2', body: 'Второе', dueOn: '2026-11-20' });
    await makeComment(app, scene, { wId: 'w1', body: 'Первое' });
    const hidden = await makeComment(app, scene, { body: 'Скрытое' });
    await app.db.query(`update comment set state = 'hidden' where id = $1`, [hidden]);
    expect((await answer(first)).status).toBe(201);
    const paper = await make('report', 'docx');
    expect(paper).toMatchObject({ state: 'done', outdated: false, publishedAt: null });
    const words = await wordsOf(paper);
    expect(words).toContain('проекта Закона Республики Казахстан «О воде»');
    expect(words).toMatch(/Всего комментариев 2 .*Участников 1 .*Дано ответов 1 из них в срок 0 из них с опозданием 1/);
    expect(words).toMatch(
      /Статья 1 Айгүл .*Первое .*Статья 2 Айгүл .*Второе Отклонено .*с опозданием Добавлен порядок/,
    );
    expect(words).not.toContain('Скрытое');
    expect(words).toContain('срок — 4 декабря 2026');
    expect((await fileOf(paper)).length).toBe(paper.bytes);
  });

  it('makes the comparative table of own wordings only, in the language asked for', async () => {
    await makeComment(app, scene, { proposed: 'Вода должна быть питьевой.', body: 'Пить нечего' });
    await makeComment(app, scene, { body: 'Без редакции' });
    const words = await wordsOf(await make('proposals', 'docx', 'kk'));
    expect(words).toContain('САЛЫСТЫРМАЛЫ КЕСТЕ');
    expect(words).toMatch(/1-бап Вода должна быть чистой/);
    expect(words).toContain('питьевой');
    expect(words).not.toContain('Без редакции');
  });

  it.each(['pdf', 'html', 'xlsx', 'csv'])('makes %s, sent as what it is', async (format) => {
    await makeComment(app, scene, { body: '=HYPERLINK("x")' });
    const paper = await make('report', format);
    const reply = await app.get(paper.file!, { as: scene.official });
    expect(reply.status).toBe(200);
    expect(reply.headers['content-disposition']).toBe(
      `${format === 'html' ? 'inline' : 'attachment'}; filename="${scene.number}-report-ru.${format}"`,
    );
    expect(reply.headers['content-type']).toContain({ xlsx: 'spreadsheetml', csv: 'text/csv' }[format] ?? format);
    if (format === 'pdf') expect(reply.text.slice(0, 8)).toBe('%PDF-1.7');
    if (format === 'csv') expect(reply.text).toContain(`"'=HYPERLINK(""x"")"`);
    if (format === 'html') expect(reply.headers['content-security-policy']).toContain("style-src 'sha256-");
  });

  it('is for officials and publishers of the agency until it is published', async () => {
    const body = { kind: 'report', format: 'csv', lang: 'ru' };
    expect((await order(body, NOBODY)).status).toBe(401);
    expect((await order(body, scene.citizen)).status).toBe(403);
    expect((await order(body, scene.stranger)).status).toBe(404);
    const publisher = await app.withRole('publisher', scene.agencyId);
    expect((await order(body, publisher)).status).toBe(201);
    const paper = await make('report', 'csv');
    expect((await app.get(paper.file!, { as: publisher })).status).toBe(200);
    for (const as of [NOBODY, scene.citizen, scene.stranger])
      expect((await app.get(paper.file!, { as })).status).toBe(404);
    expect((await app.get(`${base()}/${paper.id}`, { as: scene.stranger })).status).toBe(404);
    const publish = (kind: string, as = scene.official) => app.post(`${base()}/publication`, { kind }, { as });
    expect((await publish('report', scene.stranger)).status).toBe(404);
    expect((await publish('proposals')).status).toBe(409);
    expect((await publish('report')).json()).toEqual({ published: 1 });
    expect((await app.get(paper.file!, { as: NOBODY })).status).toBe(200);
    expect((await show(paper.id)).publishedAt).not.toBeNull();
  });

  it('refuses what it does not know, and drafts without anything published', async () => {
    expect((await order({ kind: 'report', format: 'doc', lang: 'ru' })).status).toBe(422);
    await app.db.query(`delete from provision where draft_id = $1`, [scene.draftId]);
    await app.db.query(`delete from draft_version where draft_id = $1`, [scene.draftId]);
    expect((await order({ kind: 'report', format: 'csv', lang: 'ru' })).status).toBe(404);
  });

  it('knows that comments or answers have come since, and replaces what was not published', async () => {
    const comment = await makeComment(app, scene);
    const first = await make('report', 'csv');
    expect((await show(first.id)).outdated).toBe(false);
    await answer(comment);
    expect((await show(first.id)).outdated).toBe(true);
    await app.post(`${base()}/publication`, { kind: 'report' }, { as: scene.official });
    const second = await make('report', 'csv');
    await makeComment(app, scene, { wId: 'w2' });
    expect((await show(second.id)).outdated).toBe(true);
    const third = await make('report', 'csv');
    const { papers } = (await app.get(base(), { as: scene.official })).json<{ papers: Paper[] }>();
    expect(papers.map(({ id }) => id)).toEqual([third.id, first.id]);
    const pieces: { paper_id: number }[] = await app.db.query(
      'select distinct paper_id from paper_chunk where draft_id = $1',
      [scene.draftId],
    );
    expect(pieces.map((one) => one.paper_id).sort()).toEqual([first.id, third.id].sort());
  });

  it('orders a paper that waits only once', async () => {
    const body = { kind: 'report', format: 'csv', lang: 'ru' };
    const [one, two] = [(await order(body)).json<Paper>(), (await order(body)).json<Paper>()];
    expect(two.id).toBe(one.id);
    const other = (await order({ ...body, lang: 'kk' })).json<Paper>();
    expect(other.id).not.toBe(one.id);
    await app.runJobs();
  });

  it('begins afresh after an attempt that was cut off, whose pieces are never served', async () => {
    await makeComment(app, scene, { body: 'Целое' });
    const { id } = (await order({ kind: 'report', format: 'csv', lang: 'ru' })).json<Paper>();
    await app.db.query(`update paper set state = 'running', attempt = 1, progress = 60 where id = $1`, [id]);
    const piece = (bytes: string) =>
      app.db.query('insert into paper_chunk values ($1, $2, 1, 0, $3)', [scene.draftId, id, Buffer.from(bytes)]);
    await piece('half');
    await app.nest.get(MakePaper).handle({ draftId: scene.draftId, paperId: id });
    // the worker that was given up wakes up again and still writes
    await piece('late');
    const paper = await show(id);
    expect(paper.state).toBe('done');
    const text = (await fileOf(paper)).toString();
    expect(text).toContain('Целое');
    expect(text).not.toMatch(/half|late/);
    // done is done: a job that comes twice changes nothing
    await app.nest.get(MakePaper).handle({ draftId: scene.draftId, paperId: id });
    expect((await fileOf(await show(id))).toString()).toBe(text);
  });

  it('says that it failed when nobody works on it any more', async () => {
    const { id } = (await order({ kind: 'report', format: 'csv', lang: 'ru' })).json<Paper>();
    await app.nest.get(FailAbandonedPapers).handle();
    expect((await show(id)).state).toBe('queued');
    await app.db.query(
      `select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where key = $1))`,
      [`paper:${scene.draftId}:${id}`],
    );
    await app.nest.get(FailAbandonedPapers).handle();
    expect(await show(id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('ещё раз'), file: null });
    expect((await app.get(`${base()}/${id}/file`, { as: scene.official })).status).toBe(404);
  });

  it('names the groups that were answered together, and what is still owed', async () => {
    const ids = [
      await makeComment(app, scene, { body: 'Одинаковое' }),
      await makeComment(app, scene, { body: 'Одинаковое!', wId: 'w2' }),
    ];
    for (const id of ids) expect((await answer(id)).status).toBe(201);
    const rows: { id: number }[] = await app.db.query(
      `insert into cluster (draft_id, leader_id) values ($1, $2) returning id`,
      [scene.draftId, ids[1]],
    );
    await app.db.query('update response set cluster_id = $2 where draft_id = $1', [scene.draftId, rows[0]!.id]);
    await app.db.query(`update comment set waits_for = 'own-answer' where id = $1`, [ids[0]]);
    const words = await wordsOf(await make('report', 'docx'));
    expect(words).toMatch(/4\. Группы, которым дан общий ответ .* 1 Одинаковое! 2 1 Отклонено/);
    expect(words.match(/Ответ дан группе 1\./g)).toHaveLength(2);
    expect(words.match(/Автор попросил ответить отдельно/g)).toHaveLength(1);
    expect(words).toMatch(/Дано ответов 2 .*Осталось без ответа 0/);
  });

  it('has a page where papers are ordered, followed and published by forms', async () => {
    const page = `/desk/drafts/${scene.number}/papers`;
    const see = (as = scene.official) => app.get(page, { as });
    expect((await see(NOBODY)).status).toBe(401);
    expect((await see(scene.citizen)).status).toBe(403);
    expect((await see(scene.stranger)).status).toBe(404);
    expect((await see()).text).toContain('Документов пока нет');
    const refused = await app.postForm(page, { kind: 'report', signerPost: 'Директор <b>' }, { as: scene.official });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Выберите хотя бы один язык');
    expect(refused.text).toContain('value="Директор &lt;b&gt;"');
    const form = { kind: 'report', lang: 'kk', format: 'docx', signerPost: 'Директор', signerName: 'К. Әбенов' };
    const ordered = await app.postForm(page, form, { as: scene.official });
    expect([ordered.status, ordered.headers['location']]).toEqual([303, page]);
    expect((await see()).text).toContain('В очереди');
    await app.runJobs();
    const done = await see();
    expect(done.text).toMatch(/href="\/api\/v1\/drafts\/[^"]+\/papers\/\d+\/file"/);
    expect(done.text).toContain('value="К. Әбенов"');
    const published = await app.postForm(`${page}/publication`, { kind: 'report' }, { as: scene.official });
    expect(published.headers['location']).toBe(`${page}?published=1`);
    expect((await app.postForm(page, { ...form, format: 'pdf' }, { as: scene.official })).status).toBe(303);
    const late = await app.postForm(`${page}/publication`, { kind: 'report' }, { as: scene.official });
    expect(late.status).toBe(409);
    // without scripts the page is opened again, where nothing is sent
    expect(late.text).toContain(`content="4; url=${page}"`);
    expect(late.text).toContain(`href="${page}">Обновить`);
    const dossier: { number: string }[] = await app.db.query(
      'select o.number from dossier o join draft d on d.dossier_id = o.id where d.id = $1',
      [scene.draftId],
    );
    const open = await app.get(`/dossiers/${dossier[0]!.number}`, { as: NOBODY });
    expect(open.text).toContain(`Отчёт о результатах обсуждения, проект ${scene.number} (на казахском, Word)`);
  });

  it('makes papers of a draft without comments', async () => {
    expect(await wordsOf(await make('report', 'docx'))).toContain('Комментариев не поступило.');
    expect(await wordsOf(await make('proposals', 'docx'))).toContain('Предложений с собственной редакцией');
    expect((await make('report', 'pdf')).state).toBe('done');
  });
});
