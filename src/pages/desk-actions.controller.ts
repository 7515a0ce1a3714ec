import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { MessageKey } from '../i18n/messages.js';
import { AppError } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { AssignComments, type AssignTarget } from '../responses/commands/assign-comments.js';
import { RemoveView, SaveView } from '../responses/commands/save-view.js';
import { deadlinePolicy } from '../responses/deadlines/deadline.policy.js';
import { responsePolicy } from '../responses/response.policy.js';
import { readOfficial } from './assign-form.js';
import { DeskListPage } from './desk-list-page.js';
import { choiceEntries, deskHref, readChoice } from './desk-filter.js';
import type { TypedView } from './desk.props.js';
import { sentenceOf, workOrAgain, type RefusedForm } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

const text = (most: number) => z.string().max(most).default('');

/** Public numbers; one alone comes as a text. */
const ticked = z.union([z.string().max(80), z.array(z.string().max(80)).max(200)]).default([]);
const Extend = z.object({ comments: ticked });
const Assign = z.object({
  comments: ticked,
  /** Every open comment of the chosen provision instead. */
  place: text(10),
  official: z.unknown().optional(),
});
const View = z.object({ name: text(300), shared: text(10), agency: text(100) });

interface Sent {
  request: FastifyRequest;
  reply: FastifyReply;
  fields: Record<string, unknown>;
  /** Comments that were ticked. */
  chosen?: string[];
  view?: TypedView;
  /** What is said above the list where nothing is there any more. */
  gone?: MessageKey;
}

/** What is done from the desk's list: giving comments to officials, going on to their extension, keeping views. */
@ApiExcludeController()
@Controller('desk')
export class DeskActionsController {
  constructor(
    private readonly listPage: DeskListPage,
    private readonly assignComments: AssignComments,
    private readonly saveView: SaveView,
    private readonly removeView: RemoveView,
  ) {}

  @Post('assign')
  @Allow(responsePolicy.assign)
  async assign(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const { comments, place, official } = Assign.parse(body ?? {});
    const fields = (body ?? {}) as Record<string, unknown>;
    const choice = readChoice(fields);
    const chosen = [comments].flat();
    const targets = place === '1' ? placeOf(choice) : targetsOf(chosen);
    await this.attempt({ request, reply, fields, chosen }, async () => {
      const input = { targets, official: readOfficial(official) };
      const done = await this.assignComments.execute(factsOf(request), input);
      const told: Record<string, string> = { assigned: String(done.assigned) };
      if (done.skipped > 0) told['skipped'] = String(done.skipped);
      return deskHref('/desk', choice, told);
    });
  }

  /** What is ticked goes on to the form of an extension. */
  @Post('extend')
  @Allow(deadlinePolicy.extend)
  async extend(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const fields = (body ?? {}) as Record<string, unknown>;
    const chosen = [Extend.parse(fields).comments].flat();
    await this.attempt({ request, reply, fields, chosen }, () => {
      const [target, another] = targetsOf(chosen);
      if (!target) throw new AppError('extension.nothing-chosen', 422);
      if (another) throw new AppError('extension.one-draft', 422);
      const { draft, comments } = target;
      return Promise.resolve(`/desk/drafts/${encodeURIComponent(draft)}/extend?comments=${comments.join(',')}`);
    });
  }

  @Post('views')
  @Allow(responsePolicy.keepView)
  async keep(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const { name, shared, agency } = View.parse(body ?? {});
    const view = { name, shared: shared === '1', agency };
    const fields = (body ?? {}) as Record<string, unknown>;
    const choice = readChoice(fields);
    await this.attempt({ request, reply, fields, view }, async () => {
      const query = new URLSearchParams(choiceEntries(choice)).toString();
      await this.saveView.execute(factsOf(request), { ...view, query });
      return deskHref('/desk', choice);
    });
  }

  @Post('views/:id/remove')
  @Allow(responsePolicy.keepView)
  async remove(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const fields = (body ?? {}) as Record<string, unknown>;
    await this.attempt({ request, reply, fields, gone: 'desk.view.gone' }, async () => {
      await this.removeView.execute(factsOf(request), pathId(id));
      return deskHref('/desk', readChoice(fields));
    });
  }

  /** Goes on to where `work` leads; what it refuses is said above the same list, with what was ticked or typed. */
  private async attempt(sent: Sent, work: () => Promise<string>): Promise<void> {
    const { request, reply, fields, chosen = [], view = null, gone } = sent;
    const again = async (refused: RefusedForm) => {
      const shown = { message: sentenceOf(refused), chosen, view };
      await sendOwnPage(reply, await this.listPage.render(request, fields, shown), refused.status);
    };
    await workOrAgain(request, reply, { work, again, gone });
  }
}

const placeOf = ({ draft, provision }: ReturnType<typeof readChoice>): AssignTarget[] =>
  draft && provision ? [{ draft, provision }] : [];

/** What is no number of a comment names none. */
function targetsOf(numbers: readonly string[]): { draft: string; comments: number[] }[] {
  const byDraft = new Map<string, number[]>();
  for (const number of numbers) {
    const found = /^([\w.-]{1,60})\/([1-9]\d{0,14})$/.exec(number);
    if (found) byDraft.set(found[1]!, [...(byDraft.get(found[1]!) ?? []), Number(found[2])]);
  }
  return [...byDraft].map(([draft, comments]) => ({ draft, comments }));
}
