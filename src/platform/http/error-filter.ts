import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { translator, type MessageKey } from '../../i18n/messages.js';
import { AppError, invalid, notFound } from '../errors/app-error.js';
import { isDatabaseLost, isUnfitValue } from '../database/pg-errors.js';
import { ErrorPage } from './error-page.js';
import { factsOf } from './actor.js';
import { shownPath } from './shown-path.js';

const BY_STATUS: Record<number, MessageKey> = {
  403: 'platform.forbidden',
  404: 'platform.not-found',
  413: 'platform.too-large',
  503: 'platform.shutting-down',
};

/** Names of the fields that zod refused, as the sender wrote them. */
const fieldsOf = (error: ZodError) =>
  [...new Set(error.issues.map((issue) => issue.path.join('.') || 'body'))].join(', ');

/** Any thrown value as a refusal in words. What is nobody's fault but ours becomes 500 and is logged by the filter. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return invalid('platform.invalid-input', fieldsOf(error), { fields: fieldsOf(error) });
  if (isUnfitValue(error)) return invalid('platform.invalid-input', 'body', { fields: 'body' });
  if (isDatabaseLost(error)) return new AppError('platform.database-unavailable', 503, { seconds: 5 });
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
  if (status === 404) return notFound();
  if (status && BY_STATUS[status]) return new AppError(BY_STATUS[status], status);
  if (status && status >= 400 && status < 500)
    return new AppError('platform.invalid-input', status, { fields: 'body' });
  return new AppError('platform.unexpected', 500);
}

/** The last stop of every error: JSON for the API, a page for a person, always with a sentence in their language. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Errors');

  constructor(private readonly page: ErrorPage) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = asAppError(thrown);
    // the stack tells where, never what was typed: messages of database errors hold parameters
    if (error.status >= 500)
      this.logger.error(`${request.method} ${request.routeOptions?.url ?? ''}: ${describe(thrown)}`);
    if (reply.sent) return;
    const { lang } = factsOf(request);
    const message = translator(lang)(error.code, error.params);
    if (error.status === 429 || error.status === 503)
      void reply.header('retry-after', String(error.params['seconds'] ?? 5));
    void reply.status(error.status).header('cache-control', 'no-store');
    if (wantsPage(request)) {
      const view = { status: error.status, code: error.code, message, lang, path: shownPath(request) };
      // a page that cannot be drawn must not leave the person waiting: the sentence alone then
      const html = await this.page.render(view).catch(() => null);
      await reply.type(html === null ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8').send(html ?? message);
    } else {
      await reply.send({ code: error.code, message, ...error.details });
    }
  }
}

const wantsPage = (request: FastifyRequest) =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');

const describe = (thrown: unknown) =>
  thrown instanceof Error ? `${thrown.name} ${thrown.message}\n${thrown.stack ?? ''}` : String(thrown);
