import { ConsultationPeriod } from '../../src/drafts/consultation-period';
import { dayAfter } from '../../src/consultations/period.rules';
import { startTestApp, type TestApp } from '../support/app';
import { givenPublishedDraft } from '../support/fixtures';

describe('the consultation of a version', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp()));
  afterAll(() => app.close());

  it('lasts to the end of its last day in Kazakhstan, also over a leap day and a year', async () => {
    expect(['2026-12-31', '2028-02-28', '2027-02-28'].map(dayAfter)).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2027-03-01',
    ]);
    const given = await givenPublishedDraft(app, { closesOn: '2027-03-31' });
    const [row] = await app.db.query('select opens_at, closes_at from consultation where draft_id = $1', [
      given.draftId,
    ]);
    expect(row.closes_at.toISOString()).toBe('2027-03-31T19:00:00.000Z');
    expect(row.opens_at.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('opens at the first moment of a later day', async () => {
    const opensOn = dayAfter(app.clock.today());
    const given = await givenPublishedDraft(app, { opensOn });
    const [row] = await app.db.query('select opens_at from consultation where draft_id = $1', [given.draftId]);
    expect(row.opens_at.toISOString()).toBe(new Date(`${opensOn}T00:00:00+05:00`).toISOString());
    const [dossier] = await app.db.query('select stage, next_stage, next_on from dossier where number = $1', [
      given.dossierNumber,
    ]);
    expect(dossier).toEqual({ stage: 'consultation', next_stage: 'consultation', next_on: opensOn });
  });

  it('is refused one day short of the term and taken on it', async () => {
    const period = app.nest.get(ConsultationPeriod);
    // a law is discussed for 15 working days: from Monday 2 November 2026 to Monday 23 November 2026
    const wish = { actKind: 'law' as const, opensOn: '2026-11-02' };
    await expect(period.check({ ...wish, closesOn: '2026-11-22' })).rejects.toMatchObject({
      code: 'consultation.too-short',
      status: 422,
    });
    await expect(period.check({ ...wish, closesOn: '2026-11-23' })).resolves.toBeUndefined();
  });
});
