import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { Sessions } from '../../src/accounts/sessions';
import { createApp } from '../../src/boot';
import { Recogniser } from '../../src/drafts/recognition/recogniser';
import { loadConfig, type Config } from '../../src/platform/config/config';
import { Clock } from '../../src/platform/clock';
import type { Role } from '../../src/platform/http/actor';
import { Worker } from '../../src/platform/jobs/worker';
import { PATIENCE_MS } from './patience';
import { makeTestDatabase, type TestDatabase } from './test-database';

/** Someone who makes requests: headers that carry the session. */
export interface TestActor {
  accountId: number | null;
  headers: Record<string, string>;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  text: string;
  json<T = Record<string, unknown>>(): T;
}

interface Ask {
  as?: TestActor;
  headers?: Record<string, string>;
  lang?: 'kk' | 'ru' | 'en';
}

export const NOBODY: TestActor = { accountId: null, headers: {} };

/** The whole application on a fresh database, reached through HTTP without a socket. */
export class TestApp {
  constructor(
    readonly nest: NestFastifyApplication,
    readonly database: TestDatabase,
  ) {}

  get db(): DataSource {
    return this.nest.get(DataSource);
  }

  get clock(): Clock {
    return this.nest.get(Clock);
  }

  /** Commands see this instant as now. */
  setNow(instant: string): void {
    this.clock.now = () => new Date(instant);
  }

  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    ask: Ask & { body?: unknown; form?: boolean } = {},
  ): Promise<Reply> {
    const headers: Record<string, string> = { 'accept-language': ask.lang ?? 'ru', ...ask.as?.headers, ...ask.headers };
    let payload: string | Buffer | undefined;
    if (Buffer.isBuffer(ask.body)) payload = ask.body;
    else if (ask.form) {
      headers['content-type'] = 'application/x-www-form-urlencoded';
      headers['accept'] = 'text/html';
      payload = new URLSearchParams(ask.body as Record<string, string>).toString();
    } else if (ask.body !== undefined) {
      headers['content-type'] ??= 'application/json';
      payload = JSON.stringify(ask.body);
    }
    const reply = await this.nest.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    return { status: reply.statusCode, headers: reply.headers, text: reply.body, json: () => reply.json() };
  }

  get = (url: string, ask: Ask = {}) =>
    this.ask('GET', url, { ...ask, headers: { accept: 'text/html', ...ask.headers } });
  post = (url: string, body: unknown, ask: Ask = {}) => this.ask('POST', url, { ...ask, body });
  postForm = (url: string, body: Record<string, string>, ask: Ask = {}) =>
    this.ask('POST', url, { ...ask, body, form: true });

  asGuest = () => this.account('guest', 'Гость');
  asCitizen = (name = 'Айгүл Сейтқали') => this.account('email', name);

  async withRole(role: Role, agencyId: number | null = null): Promise<TestActor> {
    const actor = await this.account('email', role);
    await this.db.query('insert into role_grant (account_id, role, agency_id) values ($1, $2, $3)', [
      actor.accountId,
      role,
      agencyId,
    ]);
    return actor;
  }

  /** Works off all jobs that are due. */
  runJobs = () => this.nest.get(Worker).drain();

  async close(): Promise<void> {
    await this.nest.close();
    await this.database.drop();
  }

  private async account(level: 'guest' | 'email', name: string): Promise<TestActor> {
    const rows: { id: number }[] = await this.db.query(
      `insert into account (public_name, lang, level) values ($1, 'ru', $2) returning id`,
      [name, level],
    );
    const accountId = rows[0]!.id;
    if (level === 'email') {
      const email = `${randomUUID()}@example.kz`;
      await this.db.query('insert into email_identity (account_id, email, canonical) values ($1, $2, $2)', [
        accountId,
        email,
      ]);
    }
    const sessions = this.nest.get(Sessions);
    const token = await sessions.open(this.db.manager, accountId, level);
    return { accountId, headers: { cookie: `${sessions.cookieName}=${token}` } };
  }
}

export const testConfig = (changes: Partial<Config> = {}): Config => ({
  ...loadConfig({ SECRET: 'a secret of the tests, long enough for them', DEMO: 'true', LOG_LEVEL: 'silent' }),
  worker: 'apart',
  rateLimits: false,
  ...changes,
});

/** Boots the application for one test file; call close() in afterAll. */
export async function startTestApp(changes: Partial<Config> = {}): Promise<TestApp> {
  const database = await makeTestDatabase();
  const nest = await createApp(testConfig({ ...changes, databaseUrl: database.url }), database.url);
  await nest.init();
  await nest.getHttpAdapter().getInstance().ready();
  nest.get(Recogniser, { strict: false }).patience = PATIENCE_MS / 1000;
  return new TestApp(nest, database);
}
