import { startTestApp, type Reply, type TestActor, type TestApp } from '../support/app';
import { makeScene, type Scene } from '../responses/scene';

describe('people of an agency', () => {
  let app: TestApp;
  let scene: Scene;
  let head: TestActor;
  let admin: TestActor;

  beforeAll(async () => {
    app = await startTestApp();
    app.setNow('2026-11-23T06:00:00Z');
    scene = await makeScene(app);
    head = await app.withRole('official', scene.agencyId);
    await grant(head, 'head', scene.agencyId);
    admin = await app.withRole('administrator');
  });
  afterAll(() => app?.close());

  const grant = (actor: TestActor, role: string, agencyId: number) =>
    app.db.query('insert into role_grant (account_id, role, agency_id) values ($1, $2, $3)', [
      actor.accountId,
      role,
      agencyId,
    ]);
  const add = (email: string, role = 'official', as = head, agencyId = scene.agencyId) =>
    app.postForm('/desk/settings/people', { agencyId: String(agencyId), email, role }, { as });
  const remove = (accountId: number, role: string, as = head, agencyId = scene.agencyId) =>
    app.postForm(
      '/desk/settings/people/remove',
      { agencyId: String(agencyId), accountId: String(accountId), role },
      { as },
    );
  const rolesOf = async (email: string) =>
    (
      (await app.db.query(
        `select g.role from role_grant g join email_identity e on e.account_id = g.account_id
          where e.email = $1 order by g.role`,
        [email],
      )) as { role: string }[]
    ).map(({ role }) => role);
  const accountOf = async (email: string) =>
    (
      (await app.db.query('select account_id as id from email_identity where email = $1', [email])) as { id: number }[]
    )[0]!.id;
  const changes = (accountId: number) =>
    app.db.query('select role, change, changed_by as by from role_change where account_id = $1 order by id', [
      accountId,
    ]);
  const statusOf = ({ status }: Reply) => status;

  it('are for heads alone', async () => {
    expect((await app.get('/desk/settings', { as: head })).status).toBe(200);
    expect((await app.get('/desk/settings', { as: scene.official })).status).toBe(403);
    expect((await app.get('/desk/settings')).status).toBe(401);
    expect(statusOf(await add('a@example.kz', 'official', scene.official))).toBe(403);
    expect(statusOf(await add('a@example.kz', 'official', head, scene.otherAgencyId))).toBe(404);
    expect(statusOf(await remove(scene.stranger.accountId!, 'official', head, scene.otherAgencyId))).toBe(404);
    const approval = { agencyId: String(scene.otherAgencyId), secondPerson: 'yes', approver: 'head' };
    expect(statusOf(await app.postForm('/desk/settings/approval', approval, { as: head }))).toBe(404);
    expect(await rolesOf('a@example.kz')).toEqual([]);
  });

  it('are named by e-mail, whether they have an account or not, and each change is noted', async () => {
    for (let twice = 0; twice < 2; twice++) expect(statusOf(await add('New.Person@example.kz'))).toBe(303);
    await add('new.person@example.kz', 'publisher');
    expect(await rolesOf('New.Person@example.kz')).toEqual(['official', 'publisher']);
    const id = await accountOf('New.Person@example.kz');
    const page = (await app.get('/desk/settings', { as: head })).text;
    expect(page).toContain('New.Person@example.kz');
    expect(page).toContain('ещё не входил');
    expect(statusOf(await remove(id, 'official'))).toBe(303);
    expect(statusOf(await remove(id, 'official'))).toBe(303);
    expect(await rolesOf('New.Person@example.kz')).toEqual(['publisher']);
    expect(await changes(id)).toEqual([
      { role: 'official', change: 'granted', by: head.accountId },
      { role: 'publisher', change: 'granted', by: head.accountId },
      { role: 'official', change: 'revoked', by: head.accountId },
    ]);
  });

  it.each(['head', 'administrator', 'moderator', ''])('a head does not give the role %j', async (role) => {
    expect(statusOf(await add('b@example.kz', role))).toBe(404);
    expect(statusOf(await remove(head.accountId!, role))).toBe(404);
    expect(await rolesOf('b@example.kz')).toEqual([]);
  });

  it('a wrong address is refused beside its field, as it was typed', async () => {
    const reply = await add('nobody');
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('value="nobody"');
    expect(reply.text).toMatch(/field-error/);
  });

  it('a head stays an official', async () => {
    const reply = await remove(head.accountId!, 'official');
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('Сначала эту роль снимает администратор');
  });

  it('who lost the role is out with the next request', async () => {
    const lost = await app.withRole('official', scene.agencyId);
    expect((await app.get('/desk', { as: lost })).status).toBe(200);
    await remove(lost.accountId!, 'official');
    expect((await app.get('/desk', { as: lost })).status).toBe(403);
  });

  it('a head says how answers are approved', async () => {
    const form = { agencyId: String(scene.agencyId), secondPerson: 'yes', approver: 'head' };
    expect(statusOf(await app.postForm('/desk/settings/approval', form, { as: head }))).toBe(303);
    const setting = () => app.db.query('select second_person, approver from agency where id = $1', [scene.agencyId]);
    expect(await setting()).toEqual([{ second_person: true, approver: 'head' }]);
    await app.postForm('/desk/settings/approval', { ...form, secondPerson: 'no', approver: 'official' }, { as: head });
    expect(await setting()).toEqual([{ second_person: false, approver: 'official' }]);
    const wrong = await app.postForm('/desk/settings/approval', { ...form, approver: 'nobody' }, { as: head });
    expect(statusOf(wrong)).toBe(404);
  });

  describe('and agencies', () => {
    const NEW = { code: 'ministry-air', kk: 'Ауа министрлігі', ru: 'Министерство воздуха', en: 'Ministry of Air' };
    const make = (form: object = {}, as = admin) =>
      app.postForm('/admin/agencies', { ...NEW, email: 'head@example.kz', ...form }, { as });

    it('are made by an administrator with a first head, who may then take people in', async () => {
      expect(statusOf(await make({}, head))).toBe(403);
      expect(statusOf(await make())).toBe(303);
      expect(await rolesOf('head@example.kz')).toEqual(['head', 'official']);
      expect((await app.get('/admin/agencies', { as: admin })).text).toContain('Министерство воздуха');
      const again = await make({ email: 'other@example.kz' });
      expect([again.status, again.text.includes('уже есть')]).toEqual([422, true]);
      expect(await rolesOf('other@example.kz')).toEqual([]);
    });

    it.each([
      [{ code: 'Министерство' }, 'Краткое обозначение'],
      [{ code: 'a' }, 'Краткое обозначение'],
      [{ code: '1st' }, 'Краткое обозначение'],
      [{ kk: '  ' }, 'на трёх языках'],
      [{ en: 'x'.repeat(301) }, 'на трёх языках'],
      [{ email: 'nobody' }, 'name="email"'],
    ])('are refused in words: %j', async (form, sentence) => {
      const reply = await make({ code: 'ministry-fire', ...form });
      expect(reply.status).toBe(422);
      expect(reply.text).toContain(sentence);
      expect(reply.text).toMatch(/field-error/);
      expect(await app.db.query(`select 1 from agency where code = 'ministry-fire'`)).toEqual([]);
    });

    it('get further heads, and lose them, by an administrator', async () => {
      const heads = (path: string, form: Record<string, string>, as = admin) =>
        app.postForm(`/admin/agencies/heads${path}`, { agencyId: String(scene.agencyId), ...form }, { as });
      expect(statusOf(await heads('', { email: 'second@example.kz' }, head))).toBe(403);
      expect(statusOf(await heads('', { email: 'second@example.kz' }))).toBe(303);
      expect(statusOf(await heads('', { email: 'x', agencyId: '999999' }))).toBe(404);
      expect(statusOf(await heads('', { email: 'x' }))).toBe(422);
      expect(await rolesOf('second@example.kz')).toEqual(['head', 'official']);
      const id = String(await accountOf('second@example.kz'));
      expect(statusOf(await heads('/remove', { accountId: id }))).toBe(303);
      expect(await rolesOf('second@example.kz')).toEqual(['official']);
      await grant(admin, 'head', scene.agencyId);
      const own = await heads('/remove', { accountId: String(admin.accountId) });
      expect([own.status, own.text.includes('Собственную роль снять нельзя')]).toEqual([409, true]);
    });
  });
});
