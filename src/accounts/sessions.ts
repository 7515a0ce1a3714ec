import { createHash, randomBytes } from 'node:crypto';
import { Injectable, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Gathering } from '../platform/database/gathering.js';
import { Statements } from '../platform/database/statements.js';
import { ActorSource, ANONYMOUS, type Actor, type RoleGrant } from '../platform/http/actor.js';

const HINT = 'talqy_in';
const DAY_SECONDS = 24 * 3600;
// a guest's traces hang on the cookie alone, so it lives as long as browsers allow (400 days); a signed-in one 30 days
const LIFETIME_DAYS = { guest: 400, email: 30 };

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

interface SessionRow {
  token_hash: string;
  account_id: number;
  level: 'guest' | 'email';
  public_name: string;
  grants: RoleGrant[] | null;
}

// asked with every request of a person, since a role that was lost must not live on in a cache
const ACTOR = `
  select s.token_hash, a.id as account_id, a.level, a.public_name,
         (select json_agg(json_build_object('role', g.role, 'agencyId', g.agency_id))
            from role_grant g where g.account_id = a.id) as grants
    from session s join account a on a.id = s.account_id
   where s.token_hash = any($1) and s.expires_at > now()`;

/** Server-side sessions: the cookie is a random token, the table holds its hash. Lost roles are lost at once. */
@Injectable()
export class Sessions extends ActorSource {
  private readonly rows = new Gathering<string, SessionRow | undefined>((sessions) => this.find(sessions));

  constructor(
    private readonly source: DataSource,
    private readonly statements: Statements,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  private async find(sessions: string[]): Promise<(SessionRow | undefined)[]> {
    const rows = await this.statements.run<SessionRow>('actors-of-sessions', ACTOR, [sessions]);
    const byHash = new Map(rows.map((row) => [row.token_hash, row]));
    return sessions.map((session) => byHash.get(session));
  }

  /** The browser sends a `__Host-` cookie over HTTPS only, so plain HTTP on the own machine has another name. */
  get cookieName(): string {
    return this.secure ? '__Host-talqy_session' : 'talqy_session';
  }

  async actorOf(request: FastifyRequest): Promise<Actor> {
    const token = request.cookies[this.cookieName];
    if (!token) return ANONYMOUS;
    const session = hashToken(token);
    const row = await this.rows.of(session);
    if (!row) return ANONYMOUS;
    return {
      accountId: row.account_id,
      level: row.level,
      publicName: row.public_name,
      grants: row.grants ?? [],
      session,
    };
  }

  /** Makes a session for the account; the token goes to `keep` once the transaction has committed. */
  async open(em: EntityManager, accountId: number, level: 'guest' | 'email'): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await em.query(
      `insert into session (token_hash, account_id, expires_at) values ($1, $2, now() + make_interval(days => $3))`,
      [hashToken(token), accountId, LIFETIME_DAYS[level]],
    );
    return token;
  }

  keep(reply: FastifyReply, token: string, level: 'guest' | 'email'): void {
    const maxAge = LIFETIME_DAYS[level] * DAY_SECONDS;
    void reply.setCookie(this.cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      maxAge,
    });
    if (level === 'email') this.hint(reply, maxAge);
  }

  /** Readable by scripts, so that pages that are the same for everybody can show the way to the own account. */
  private hint(reply: FastifyReply, maxAge: number): void {
    void reply.setCookie(HINT, '1', { path: '/', sameSite: 'lax', secure: this.secure, maxAge });
  }

  async close(reply: FastifyReply, actor: Actor): Promise<void> {
    if (actor.session) await this.source.query('delete from session where token_hash = $1', [actor.session]);
    void reply.clearCookie(this.cookieName, { path: '/', secure: this.secure });
    void reply.clearCookie(HINT, { path: '/', secure: this.secure });
  }

  private get secure(): boolean {
    return this.config.publicUrl?.startsWith('https:') ?? false;
  }
}
