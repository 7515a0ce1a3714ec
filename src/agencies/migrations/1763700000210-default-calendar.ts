import type { MigrationInterface, QueryRunner } from 'typeorm';

type Names = { kk: string; ru: string; en: string };

const NEW_YEAR = { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' };
const CHRISTMAS = { kk: 'Православиелік Рождество', ru: 'Православное Рождество', en: 'Orthodox Christmas' };
const WOMEN = { kk: 'Халықаралық әйелдер күні', ru: 'Международный женский день', en: 'International Women’s Day' };
const CONSTITUTION = { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' };
const NAURYZ = { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' };
const UNITY = {
  kk: 'Қазақстан халқының бірлігі мерекесі',
  ru: 'Праздник единства народа Казахстана',
  en: 'Unity Day of the people of Kazakhstan',
};
const DEFENDER = { kk: 'Отан қорғаушы күні', ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' };
const VICTORY = { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' };
const KURBAN = { kk: 'Құрбан айттың бірінші күні', ru: 'Первый день Курбан-айта', en: 'First day of Kurban Ait' };
const CAPITAL = { kk: 'Астана күні', ru: 'День столицы', en: 'Capital Day' };
const REPUBLIC = { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' };
const INDEPENDENCE = { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' };

const moved = (holiday: Names): Names => ({
  kk: `Демалыс: ${holiday.kk}`,
  ru: `Выходной: ${holiday.ru}`,
  en: `Day off: ${holiday.en}`,
});

/**
 * Days off by the Law on Holidays of 13.12.2001: art. 5 gives another day off, the next working day, for a holiday at
 * a weekend; Christmas and Kurban Ait are days off but not holidays, so they move nothing. The Government's transfers
 * of a year are entered by an administrator once they are known.
 */
const DAYS: readonly [day: string, name: Names][] = [
  ['2026-01-01', NEW_YEAR],
  ['2026-01-02', NEW_YEAR],
  ['2026-01-07', CHRISTMAS],
  ['2026-03-08', WOMEN],
  ['2026-03-09', moved(WOMEN)],
  ['2026-03-15', CONSTITUTION],
  ['2026-03-16', moved(CONSTITUTION)],
  ['2026-03-21', NAURYZ],
  ['2026-03-22', NAURYZ],
  ['2026-03-23', NAURYZ],
  ['2026-03-24', moved(NAURYZ)],
  ['2026-03-25', moved(NAURYZ)],
  ['2026-05-01', UNITY],
  ['2026-05-07', DEFENDER],
  ['2026-05-09', VICTORY],
  ['2026-05-11', moved(VICTORY)],
  ['2026-05-27', KURBAN],
  ['2026-07-06', CAPITAL],
  ['2026-10-25', REPUBLIC],
  ['2026-10-26', moved(REPUBLIC)],
  ['2026-12-16', INDEPENDENCE],
  ['2027-01-01', NEW_YEAR],
  ['2027-01-02', NEW_YEAR],
  ['2027-01-04', moved(NEW_YEAR)],
  ['2027-01-07', CHRISTMAS],
  ['2027-03-08', WOMEN],
  ['2027-03-15', CONSTITUTION],
  ['2027-03-21', NAURYZ],
  ['2027-03-22', NAURYZ],
  ['2027-03-23', NAURYZ],
  ['2027-03-24', moved(NAURYZ)],
  ['2027-05-01', UNITY],
  ['2027-05-03', moved(UNITY)],
  ['2027-05-07', DEFENDER],
  ['2027-05-09', VICTORY],
  ['2027-05-10', moved(VICTORY)],
  ['2027-05-16', KURBAN],
  ['2027-07-06', CAPITAL],
  ['2027-10-25', REPUBLIC],
  ['2027-12-16', INDEPENDENCE],
];

/**
 * Terms to start with, in working days. The law sets no single one: by-laws are commonly open for 5 to 10 days, bills
 * for 10 to 15; the longer is taken. Answers follow the 10 working days that public councils are owed. An
 * administrator changes them at /admin/terms.
 */
const BILLS = ['law', 'code', 'amending-law'];
const BY_LAWS = ['decree', 'resolution', 'order', 'rules', 'decision'];

export class DefaultCalendar1763700000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `insert into calendar_day (day, working, name)
       select day, false, name from jsonb_to_recordset($1) as given (day date, name jsonb)`,
      [JSON.stringify(DAYS.map(([day, name]) => ({ day, name })))],
    );
    const terms = [...BILLS, ...BY_LAWS].flatMap((kind) => [
      { act_kind: kind, purpose: 'consultation', days: BILLS.includes(kind) ? 15 : 10 },
      { act_kind: kind, purpose: 'response', days: 10 },
    ]);
    await runner.query(
      `insert into term (act_kind, purpose, days, unit)
       select act_kind, purpose, days, 'working'
         from jsonb_to_recordset($1) as given (act_kind text, purpose text, days integer)`,
      [JSON.stringify(terms)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from term');
    await runner.query('delete from calendar_day');
  }
}
