import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:net';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { StandardSchemaSerializerInterceptor, StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { join } from 'node:path';
import { AppModule } from './app.module.js';
import { DemoLoader } from './demo/demo-loader.js';
import { entities } from './entities.js';
import { migrations } from './migrations.js';
import { isLanguage } from './i18n/language.js';
import { ReadyReplies } from './platform/http/ready-replies.js';
import { LANGUAGE_COOKIE } from './platform/http/request-language.js';
import { apiDocument } from './open-api.js';
import type { Config } from './platform/config/config.js';
import { migrate } from './platform/database/data-source.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { invalid } from './platform/errors/app-error.js';
import { migrateQueue } from './platform/jobs/worker.js';
import { PinoLogger } from './platform/log.js';

/** The port that was asked for is taken; `free` is one that is not. */
export class PortTaken extends Error {
  constructor(
    readonly port: number,
    readonly free: number,
  ) {
    super(`Port ${port} is taken by another program. Stop it, or start with PORT=${free}, which is free.`);
  }
}

export interface Running {
  app: NestFastifyApplication;
  /** Where the pages are, without a slash at the end. */
  address: string;
  databaseUrl: string;
  /** Set when the usual port was taken and another one is used. */
  movedFrom: number | null;
  embedded: EmbeddedPostgres | null;
  stop(): Promise<void>;
}

const DEFAULT_PORT = 3000;
// ten mebibytes of file and the form around it
const UPLOAD_LIMIT = 10 * 1024 * 1024;
const YEAR_SECONDS = 365 * 24 * 3600;
const BODY_LIMIT = 256 * 1024;
// the largest upload over a slow line takes this long
const REQUEST_LIMIT_MS = 300_000;

const isFree = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

async function choosePort(config: Config): Promise<{ port: number; movedFrom: number | null }> {
  const wanted = config.port ?? DEFAULT_PORT;
  if (wanted === 0 || (await isFree(config.host, wanted))) return { port: wanted, movedFrom: null };
  for (let port = wanted + 1; port < wanted + 100; port++) {
    if (!(await isFree(config.host, port))) continue;
    if (config.port !== null) throw new PortTaken(wanted, port);
    return { port, movedFrom: wanted };
  }
  throw new PortTaken(wanted, 0);
}

const issuePath = (issue: StandardSchemaV1.Issue) =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.') || 'body';

/** `?lang=` is the language switch: it holds for the following pages too. */
function rememberLanguage(app: NestFastifyApplication, config: Config): void {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const hook = async (request: FastifyRequest, reply: FastifyReply) => {
    const asked = (request.query as { lang?: unknown }).lang;
    if (!isLanguage(asked) || request.url.startsWith('/api/')) return;
    void reply.setCookie(LANGUAGE_COOKIE, asked, { path: '/', sameSite: 'lax', secure, maxAge: YEAR_SECONDS });
  };
  app.getHttpAdapter().getInstance().addHook('onRequest', hook);
}

/** Replies that are ready go out before anything else looks at the request. */
function serveReady(app: NestFastifyApplication): void {
  const ready = app.get(ReadyReplies);
  const server: Server = app.getHttpServer();
  const [usual] = server.listeners('request') as [RequestListener];
  server.removeListener('request', usual);
  server.on('request', (request, response) => {
    if (!ready.serve(request, response)) usual(request, response);
  });
}

/** Builds the application on a database that is ready; does not listen yet. */
export async function createApp(config: Config, databaseUrl: string): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // Fastify's own default is to wait for ever
    requestTimeout: REQUEST_LIMIT_MS,
    // exactly as many proxies as there are: a longer X-Forwarded-For is the visitor's own invention
    trustProxy: (_address: string, hop: number) => hop < config.proxyHops,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config, databaseUrl), adapter, {
    logger: new PinoLogger(config.logLevel),
    abortOnError: false,
  });
  app.useGlobalPipes(
    new StandardSchemaValidationPipe({
      exceptionFactory: (issues) => {
        const fields = [...new Set(issues.map(issuePath))].join(', ');
        return invalid('platform.invalid-input', fields, { fields });
      },
    }),
  );
  app.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  await app.register(cookie);
  rememberLanguage(app, config);
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 3, fields: 30, fieldSize: BODY_LIMIT } });
  await app.register(helmet, {
    // HTTPS is the proxy's: the header is sent only where the public address has it
    hsts: config.publicUrl?.startsWith('https:') ?? false,
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
  });
  await app.register(fastifyStatic, {
    root: join(process.cwd(), 'dist/client/assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
  });
  apiDocument(app);
  serveReady(app);
  app.enableShutdownHooks([]);
  return app;
}

/** Prepares the database that the settings name: starts the embedded one, and runs migrations in either. */
export async function prepareDatabase(config: Config): Promise<{ url: string; embedded: EmbeddedPostgres | null }> {
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres(config.dataDir);
  const url = config.databaseUrl ?? embedded!.url;
  try {
    await migrate(url, { entities, migrations });
    await migrateQueue(url);
    return { url, embedded };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Starts everything. On failure what was started is stopped again and the error tells what to do. */
export async function boot(config: Config): Promise<Running> {
  const { port, movedFrom } = await choosePort(config);
  const { url, embedded } = await prepareDatabase(config);
  try {
    const app = await createApp(config, url);
    if (config.demo) await app.get(DemoLoader).load();
    await app.listen(port, config.host);
    const bound = app.getHttpServer().address() as { port: number };
    const address = config.publicUrl ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${bound.port}`;
    const stop = async () => {
      await app.close();
      await embedded?.stop();
    };
    return { app, address, databaseUrl: url, movedFrom, embedded, stop };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
