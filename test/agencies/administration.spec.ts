import { CalendarSource } from '../../src/agencies/calendar-source';
import { Terms } from '../../src/agencies/terms';
import { calendarKnown, isWeekend, isWorking } from '../../src/agencies/working-calendar.rules';
import { makeComment, makeScene, type Scene } from '../responses/scene';
import { startTestApp, type TestActor, type TestApp } from '../support/app';

const NAME = { kk: 'Көпір күні', ru: 'Перенос', en: 'Moved' };

describe('the calendar and the terms', () => {
  let app: TestApp;
  let admin: TestActor;
  let scene: Scene;

  beforeAll(async () => {
    app = await startTestApp();
    app.setNow('2026-11-23T06:00:00Z');
    admin = await app.withRole('administrator');
    scene = await makeScene(app);
  });
  afterAll(() => app?.close());

  const calendar = () => app.nest.get(CalendarSource).calendar();
  const due = () => app.nest.get(Terms).responseDue('law', '2026-11-23');
  const setDay = (day: string, kind = 'off', name = NAME) =>
    app.postForm('/admin/calendar', { day, kind, ...name }, { as: admin });
  const setTerm = (days: string, more: Record<string, string> = {}) =>
    app.postForm(
      '/admin/terms',
      { actKind: 'law', purpose: 'response', days, unit: 'working', ...more },
      { as: admin },
    );
  const dueOf = async (id: number) =>
    (await app.db.query('select due_on from comment where id = $1', [id]))[0].due_on as string;

  it('begin with the holidays of two years, each at a weekend with its day off', async () => {
    const days = await calendar();
    expect(calendarKnown(2026, days) && calendarKnown(2027, days)).toBe(true);
    const rows: { day: string; name: { ru: string } }[] = await app.db.query('select day, name from calendar_day');
    for (const day of [
      '2026-01-07',
      '2026-03-16',
      '2026-03-25',
      '2026-05-27',
      '2026-10-26',
      '2026-12-16',
      '2027-05-10',
    ])
      expect(isWorking(day, days)).toBe(false);
    // Christmas and Kurban Ait are days off, not holidays: they move nothing
    const atWeekend = rows.filter(({ day, name }) => isWeekend(day) && !/Рождество|Курбан/.test(name.ru));
    const moved = rows.filter(({ name }) => name.ru.startsWith('Выходной'));
    expect(moved).toHaveLength(atWeekend.length);
    for (const { day } of moved) expect(isWeekend(day)).toBe(false);
  });

  it('are for administrators', async () => {
    for (const path of ['/admin', '/admin/calendar', '/admin/terms']) {
      expect((await app.get(path, { as: scene.official })).status).toBe(403);
      expect((await app.get(path)).status).toBe(401);
      expect((await app.get(path, { as: admin })).status).toBe(200);
    }
    expect((await app.postForm('/admin/calendar', { day: '2026-11-30' }, { as: scene.official })).status).toBe(403);
    expect((await app.postForm('/admin/terms', { days: '1' }, { as: scene.citizen })).status).toBe(403);
  });

  it('take effect at once and move the open deadlines, which are listed', async () => {
    expect(await due()).toBe('2026-12-07');
    const open = await makeComment(app, scene, { dueOn: '2026-12-07' });
    const answered = await makeComment(app, scene, { dueOn: '2026-12-07' });
    await app.db.query(`update comment set created_at = '2026-11-23T20:00:00+05:00'`);
    await app.db.query('update comment set answered_at = now(), waits_for = null where id = $1', [answered]);
    expect((await setDay('2026-11-30')).status).toBe(303);
    expect(await due()).toBe('2026-12-08');
    await app.runJobs();
    expect([await dueOf(open), await dueOf(answered)]).toEqual(['2026-12-08', '2026-12-07']);
    const page = (await app.get('/admin', { as: admin })).text;
    expect(page).toContain(scene.number);
    expect(page).toMatch(/7 дек/);
    expect((await app.get('/admin/calendar?year=2026', { as: admin })).text).toContain('Перенос');

    expect((await app.postForm('/admin/calendar/remove', { day: '2026-11-30' }, { as: admin })).status).toBe(303);
    expect((await app.postForm('/admin/calendar/remove', { day: '2026-11-30' }, { as: admin })).status).toBe(303);
    expect((await setTerm('5')).status).toBe(303);
    await app.runJobs();
    expect(await due()).toBe('2026-11-30');
    expect(await dueOf(open)).toBe('2026-11-30');
    await app.runJobs();
    expect(await app.db.query('select was_on, due_on, comments from deadline_move order by id')).toEqual([
      { was_on: '2026-12-07', due_on: '2026-12-08', comments: 1 },
      { was_on: '2026-12-08', due_on: '2026-11-30', comments: 1 },
    ]);
    await setTerm('10');
  });

  it.each([
    ['2026-02-30', 'off', NAME, 'Такого дня нет'],
    ['', 'off', NAME, 'Такого дня нет'],
    ['2026-12-01', 'working', NAME, 'и так рабочий'],
    ['2026-12-05', 'off', { ...NAME, kk: '   ' }, 'на трёх языках'],
    ['2026-12-05', 'off', { ...NAME, en: 'x'.repeat(121) }, 'на трёх языках'],
  ])('refuse the day %j (%s) in words', async (day, kind, name, sentence) => {
    const reply = await setDay(day, kind, name);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(sentence);
    expect(reply.text).toContain('value="Перенос"');
  });

  it('a swapped Saturday counts as worked', async () => {
    expect((await setDay('2026-11-28', 'working')).status).toBe(303);
    expect(isWorking('2026-11-28', await calendar())).toBe(true);
    expect(await due()).toBe('2026-12-04');
    await app.postForm('/admin/calendar/remove', { day: '2026-11-28' }, { as: admin });
  });

  it.each(['0', '366', '-1', '1.5', '', 'десять', '99999999999'])('refuse a term of %j days in words', async (days) => {
    const reply = await setTerm(days);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('от 1 до 365');
  });

  it('know no other kinds, purposes and units', async () => {
    expect((await setTerm('5', { actKind: 'poem' })).status).toBe(404);
    expect((await setTerm('5', { purpose: 'revenge' })).status).toBe(404);
    expect((await setTerm('5', { unit: 'lunar' })).status).toBe(404);
  });

  it('tell which coming year nobody has entered', async () => {
    app.setNow('2027-06-01T06:00:00Z');
    const page = (await app.get('/admin/calendar', { as: admin })).text;
    app.setNow('2026-11-23T06:00:00Z');
    expect(page).toContain('На 2028 год не внесено ни одного дня');
  });
});
