import type { EntityManager } from 'typeorm';
import type { Language } from '../i18n/language.js';
import { invalid } from '../platform/errors/app-error.js';
import { readEmail } from './email.rules.js';

/**
 * The account behind an e-mail address, made where there is none: it gets its name and is proved to be theirs when the
 * person signs in with a code. Runs in the caller's transaction.
 */
export async function personOfEmail(em: EntityManager, typed: string, lang: Language): Promise<number> {
  const address = readEmail(typed);
  if (!address) throw invalid('account.not-an-email', 'email');
  // the same lock as signing in takes, so that one mailbox never gets two accounts
  await em.query(`select pg_advisory_xact_lock(hashtextextended('talqy.mailbox ' || $1, 0))`, [address.canonical]);
  const known: { id: number }[] = await em.query('select account_id as id from email_identity where canonical = $1', [
    address.canonical,
  ]);
  if (known[0]) return known[0].id;
  const made: { id: number }[] = await em.query(
    `insert into account (public_name, lang, level) values ('', $1, 'email') returning id`,
    [lang],
  );
  await em.query('insert into email_identity (account_id, email, canonical, verified_at) values ($1, $2, $3, null)', [
    made[0]!.id,
    address.email,
    address.canonical,
  ]);
  return made[0]!.id;
}
