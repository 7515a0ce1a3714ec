import type { EntityManager } from 'typeorm';
import { readEmail } from '../accounts/email.rules.js';
import type { RequestFacts, Role, RoleGrant } from '../platform/http/actor.js';
import type { DemoTexts } from './demo-texts.js';

/** More voices than named people, since a comment of the demonstration has up to sixty supports. */
const NAMELESS = 24;

export interface DemoCast {
  agencies: Map<string, number>;
  /** Account by key of the person. */
  accounts: Map<string, number>;
  names: Map<string, string>;
  guests: number[];
  /** Facts of a request that this person makes in a role of theirs. */
  facts(key: string): RequestFacts;
}

/** Makes agencies, people and their roles. */
export async function loadPeople(em: EntityManager, texts: DemoTexts): Promise<DemoCast> {
  const agencies = new Map<string, number>();
  for (const { key, name } of texts.agencies) {
    const rows: { id: number }[] = await em.query('insert into agency (code, name) values ($1, $2) returning id', [
      key,
      name,
    ]);
    agencies.set(key, rows[0]!.id);
  }
  const accounts = new Map<string, number>();
  const grants = new Map<string, RoleGrant[]>();
  for (const person of texts.people) {
    const id = await makeAccount(em, person.publicName, person.language, 'email');
    const address = readEmail(person.email)!;
    await em.query('insert into email_identity (account_id, email, canonical) values ($1, $2, $3)', [
      id,
      address.email,
      address.canonical,
    ]);
    accounts.set(person.key, id);
    if (person.role === 'citizen') continue;
    const agencyId = person.agency ? agencies.get(person.agency)! : null;
    // a head is an official too
    const roles: Role[] = person.role === 'head' ? ['official', 'head'] : [person.role];
    for (const role of roles) await grant(em, id, role, agencyId);
    grants.set(
      person.key,
      roles.map((role) => ({ role, agencyId })),
    );
  }
  const guests: number[] = [];
  for (let n = 0; n < NAMELESS; n++)
    guests.push(await makeAccount(em, n % 2 ? 'Қонақ' : 'Гость', n % 2 ? 'kk' : 'ru', 'guest'));
  const names = new Map(texts.people.map((person) => [person.key, person.publicName]));
  const facts = (key: string): RequestFacts => ({
    actor: {
      accountId: accounts.get(key)!,
      level: 'email',
      publicName: names.get(key)!,
      grants: grants.get(key) ?? [],
      session: null,
    },
    lang: 'ru',
    ip: '127.0.0.1',
    key: null,
  });
  return { agencies, accounts, names, guests, facts };
}

async function makeAccount(em: EntityManager, name: string, lang: string, level: 'email' | 'guest'): Promise<number> {
  const rows: { id: number }[] = await em.query(
    'insert into account (public_name, lang, level) values ($1, $2, $3) returning id',
    [name, lang, level],
  );
  return rows[0]!.id;
}

async function grant(em: EntityManager, accountId: number, role: Role, agencyId: number | null): Promise<void> {
  await em.query('insert into role_grant (account_id, role, agency_id) values ($1, $2, $3)', [
    accountId,
    role,
    agencyId,
  ]);
}
