import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { translator, type MessageKey } from '../i18n/messages.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { AppError } from '../platform/errors/app-error.js';
import { factsOf, type RequestFacts } from '../platform/http/actor.js';
import { asAppError } from '../platform/http/error-filter.js';
import type { Refusal } from '../drafts/publishing.rules.js';
import type { PageName, PageProps } from './page-props.js';
import { privatePage } from './page-request.js';
import { PageRenderer } from './page-renderer.js';
import type { FieldErrors, OwedList } from './publish.props.js';

export const newKey = (): string => randomUUID();
const KEY = /^[\w-]{8,100}$/;

/** Facts with the key of the form, which a multipart body hides from the guard. */
export const withKey = (facts: RequestFacts, key: string | undefined): RequestFacts =>
  facts.key === null && key && KEY.test(key) ? { ...facts, key } : facts;

export interface RefusedForm {
  status: number;
  errors: FieldErrors;
  /** Comments without whose answers the dossier does not go on; null where that is not the reason. */
  owed: OwedList | null;
}

/** Drawing and refusing, the same for every page of the publisher. */
@Injectable()
export class PublisherPages {
  constructor(
    private readonly pages: PageRenderer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async draw<Name extends PageName>(
    request: FastifyRequest,
    reply: FastifyReply,
    name: Name,
    props: PageProps[Name],
    status = 200,
  ): Promise<void> {
    const html = await this.pages.render(name, props, privatePage(request, this.config));
    await reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
  }

  /** What the person can mend is shown beside the form; anything else goes on to the error page. */
  refused(request: FastifyRequest, thrown: unknown): RefusedForm {
    const error = asAppError(thrown);
    if (![409, 413, 422, 429].includes(error.status)) throw thrown;
    const t = translator(factsOf(request).lang);
    const { field, fields } = error.details as { field?: string; fields?: string };
    const errors: Record<string, string> = { [field ?? fields ?? 'form']: t(error.code, error.params) };
    for (const refusal of refusalsIn(error)) errors[refusal.field] ??= t(refusal.code as MessageKey, refusal.params);
    return { status: error.status, errors, owed: owedIn(error) };
  }
}

const owedIn = ({ details: { owed, count } }: AppError): OwedList | null =>
  Array.isArray(owed) ? { count: Number(count), first: owed as OwedList['first'] } : null;

const refusalsIn = (error: AppError): readonly Refusal[] => (error.details.refusals as Refusal[] | undefined) ?? [];
