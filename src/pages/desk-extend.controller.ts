import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LANGUAGES } from '../i18n/language.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { ExtendDeadline, type ExtensionTarget } from '../responses/deadlines/commands/extend-deadline.js';
import { deadlinePolicy } from '../responses/deadlines/deadline.policy.js';
import { EXTENSION_REASON_LEAST, EXTENSION_REASON_MOST } from '../responses/deadlines/extension.rules.js';
import { Extensions } from '../responses/deadlines/queries/extensions.js';
import { ExtensionScopes } from '../responses/deadlines/queries/extension-scope.js';
import type { DeskExtendProps, ExtendForm } from './desk-extend.props.js';
import { PageRenderer } from './page-renderer.js';
import { privatePage } from './page-request.js';
import { workOrAgain } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

type Query = Record<string, unknown>;
interface State {
  form?: ExtendForm;
  errors?: DeskExtendProps['errors'];
  status?: number;
}

const MOST_AT_ONCE = 200;
const text = (most: number) => z.string().max(most).default('');
const Form = z.object({ days: text(20), reason: text(200_000), lang: z.enum(LANGUAGES).optional() });

/** Which comments are meant: named ones, a provision, a cluster, or all of the draft. */
function targetOf(query: Query): {
  kind: DeskExtendProps['kind'];
  target: ExtensionTarget;
  fields: [string, string][];
} {
  const { comments, provision, cluster } = query;
  if (typeof comments === 'string' && /^\d{1,15}(,\d{1,15})*$/.test(comments)) {
    const ids = [...new Set(comments.split(',').map(Number))].slice(0, MOST_AT_ONCE);
    return { kind: 'comments', target: { comments: ids }, fields: [['comments', ids.join(',')]] };
  }
  if (typeof cluster === 'string' && /^\d{1,15}$/.test(cluster))
    return { kind: 'cluster', target: { cluster: Number(cluster) }, fields: [['cluster', cluster]] };
  if (typeof provision === 'string' && provision !== '' && provision.length <= 200)
    return { kind: 'provision', target: { provision }, fields: [['provision', provision]] };
  return { kind: 'draft', target: { all: true }, fields: [] };
}

const address = (number: string) => `/desk/drafts/${encodeURIComponent(number)}/extend`;
const withQuery = (path: string, fields: [string, string][]) =>
  fields.length > 0 ? `${path}?${new URLSearchParams(fields)}` : path;

/** An official gives the agency more time, and says why in public. */
@ApiExcludeController()
@Controller('desk')
@Allow(deadlinePolicy.extend)
export class DeskExtendController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly extend: ExtendDeadline,
    private readonly scopes: ExtensionScopes,
    private readonly extensions: Extensions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('drafts/:number/extend')
  async show(
    @Param('number') number: string,
    @Query() query: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.draw(request, reply, { number, query });
  }

  @Post('drafts/:number/extend')
  async send(
    @Param('number') draftNumber: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = factsOf(request);
    const form = Form.parse(body ?? {});
    const query = (body ?? {}) as Query;
    const { target, fields } = targetOf(query);
    const days = /^\d{1,4}$/.test(form.days.trim()) ? Number(form.days) : Number.NaN;
    const { reason, lang = facts.lang } = form;
    await workOrAgain(request, reply, {
      work: async () => {
        const done = await this.extend.execute(facts, { draftNumber, target, days, reason, lang });
        return withQuery(address(draftNumber), [...fields, ['extended', String(done.extensionId)]]);
      },
      again: ({ status, errors }) => {
        const state = { form: { days: form.days, reason, lang }, errors, status };
        return this.draw(request, reply, { number: draftNumber, query, ...state });
      },
    });
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    { number, query, form, errors = {}, status = 200 }: { number: string; query: Query } & State,
  ): Promise<void> {
    const { actor, lang } = factsOf(request);
    const { kind, target, fields } = targetOf(query);
    const scope = await this.scopes.of(actor, number, target, lang);
    const extensions = await this.extensions.of(number, lang);
    const own = extensions.find(({ id }) => String(id) === query['extended']);
    const underWay = extensions.find(({ finished }) => !finished) ?? null;
    const props: DeskExtendProps = {
      draft: { number, title: scope.draftTitle, href: `/drafts/${encodeURIComponent(number)}` },
      action: address(number),
      fields: Object.fromEntries(fields),
      kind,
      scope,
      form: form ?? { days: String(Math.ceil(scope.longest.days / 2)), reason: '', lang },
      reasonLeast: EXTENSION_REASON_LEAST,
      reasonMost: EXTENSION_REASON_MOST,
      errors,
      idempotencyKey: randomUUID(),
      done: own?.finished ? { comments: own.comments, skipped: own.skipped } : null,
      underWay: underWay && { comments: underWay.comments, progress: underWay.progress },
      extensions,
    };
    const frame = privatePage(request, this.config);
    // what was sent names its comments in the form alone: without them another language would mean the whole draft
    if (request.method === 'POST') frame.path = withQuery(address(number), fields);
    const html = await this.pages.render('desk-extend', props, frame);
    await sendOwnPage(reply, html, status);
  }
}
