import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { keptRandom } from './kept-random.js';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((n) => n >= min && n <= max, { message: `must be between ${min} and ${max}` });

/** Settings read from the environment, as the README lists them. Everything is optional but in production. */
const Environment = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: whole(0, 65535).optional(),
    PUBLIC_URL: url(['http:', 'https:']).optional(),
    DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
    DATABASE_POOL: whole(2, 200).default(16),
    DATA_DIR: z.string().min(1).default('.talqy'),
    DEMO: flag.optional(),
    SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    SMTP_URL: url(['smtp:', 'smtps:']).optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^<>"\r\n]*<?[^\s<>@"',]+@[^\s<>@"',]+>?$/, 'must be an address such as Talqy <no-reply@example.kz>')
      .optional(),
    PROXY_HOPS: whole(0, 10).default(0),
    WORKER: z.enum(['inside', 'apart']).default('inside'),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
    RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  })
  .superRefine((env, context) => {
    if (!env.DATABASE_URL) return;
    const need = (name: 'SECRET' | 'PUBLIC_URL' | 'SMTP_URL' | 'MAIL_FROM', why: string) => {
      if (!env[name] && !env.DEMO) context.addIssue({ code: 'custom', path: [name], message: why });
    };
    need('SECRET', 'must be set when DATABASE_URL is: it keys sign-in codes and proofs of work');
    need('PUBLIC_URL', 'must be set when DATABASE_URL is: links in mails begin with it');
    need('SMTP_URL', 'must be set when DATABASE_URL is: sign-in codes are sent by mail');
    need('MAIL_FROM', 'must be set when DATABASE_URL is: mails are sent from it');
  });

export interface Config {
  host: string;
  /** null: 3000, or the next free one when it is taken. */
  port: number | null;
  publicUrl: string | null;
  /** null: the embedded server in dataDir. */
  databaseUrl: string | null;
  databasePool: number;
  dataDir: string;
  demo: boolean;
  secret: string;
  smtpUrl: string | null;
  mailFrom: string;
  proxyHops: number;
  /** apart: jobs are left to other processes. */
  worker: 'inside' | 'apart';
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  rateLimits: boolean;
}

export const CONFIG = Symbol('CONFIG');

/** Each wrong setting is one sentence of `problems`. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

/** A secret made on the first start and kept beside the embedded database. */
function keptSecret(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  return keptRandom(join(dataDir, 'secret'), 32);
}

/** Reads and checks the settings; throws a ConfigError that names every wrong one. Empty values count as unset. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) {
    throw new ConfigError(read.error.issues.map((issue) => `${String(issue.path[0] ?? 'settings')} ${issue.message}.`));
  }
  const { data } = read;
  const dataDir = resolve(data.DATA_DIR);
  return {
    host: data.HOST,
    port: data.PORT ?? null,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    databaseUrl: data.DATABASE_URL ?? null,
    databasePool: data.DATABASE_POOL,
    dataDir,
    demo: data.DEMO ?? !data.DATABASE_URL,
    secret: data.SECRET ?? keptSecret(dataDir),
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM ?? 'Talqy <no-reply@demo.talqy.kz>',
    proxyHops: data.PROXY_HOPS,
    worker: data.WORKER,
    logLevel: data.LOG_LEVEL,
    rateLimits: data.RATE_LIMITS === 'on',
  };
}
