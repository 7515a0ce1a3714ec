import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['law', 'code', 'amending-law', 'decree', 'resolution', 'order', 'rules', 'decision'];

/**
 * By how much an answer's term may be prolonged, once. No act that we could read sets it for remarks on drafts: the
 * platform assumes at most as long again as the answer's own term (10 working days). That is stricter than the two
 * months by which the Code on Administrative Procedures lets an ordinary case be prolonged (art. 76). An administrator
 * changes it at /admin/terms.
 */
export class ExtensionTerms1763700000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table term drop constraint term_purpose_check;
      alter table term add constraint term_purpose_check check (purpose in ('consultation', 'response', 'extension'));
    `);
    await runner.query(
      `insert into term (act_kind, purpose, days, unit)
       select kind, 'extension', 10, 'working' from unnest($1::text[]) as given (kind)`,
      [KINDS],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from term where purpose = 'extension';
      alter table term drop constraint term_purpose_check;
      alter table term add constraint term_purpose_check check (purpose in ('consultation', 'response'));
    `);
  }
}
