import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { agencyPolicy } from '../agencies/agency.policy.js';
import { RemoveCalendarDay } from '../agencies/commands/remove-calendar-day.js';
import { SetCalendarDay } from '../agencies/commands/set-calendar-day.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import type { CalendarForm } from './admin.props.js';
import { AdminViews } from './admin-views.js';
import { PageRenderer } from './page-renderer.js';
import { privatePage } from './page-request.js';
import { workOrAgain } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

const text = (most: number) => z.string().max(most).default('');
const DayForm = z.object({ day: text(20), kind: text(10), kk: text(400), ru: text(400), en: text(400) });

const yearOf = (day: unknown): number | null => {
  const found = /^((?:19|20|21)\d\d)\b/.exec(typeof day === 'string' ? day : '');
  return found ? Number(found[1]) : null;
};

@ApiExcludeController()
@Controller('admin/calendar')
@Allow(agencyPolicy.administer)
export class AdminCalendarController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly views: AdminViews,
    private readonly setDay: SetCalendarDay,
    private readonly removeDay: RemoveCalendarDay,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: Record<string, unknown>) {
    await this.draw(request, reply, yearOf(query['year']), { saved: query['saved'] === '1' });
  }

  @Post()
  async set(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const { day, kind, ...name } = DayForm.parse(body ?? {});
    const form: CalendarForm = { day, working: kind === 'working', name };
    await workOrAgain(request, reply, {
      work: async () => {
        await this.setDay.execute(factsOf(request), form);
        return `/admin/calendar?year=${day.slice(0, 4)}&saved=1`;
      },
      again: ({ status, errors }) => this.draw(request, reply.status(status), yearOf(day), { form, errors }),
    });
  }

  @Post('remove')
  async remove(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const { day } = z.object({ day: text(20) }).parse(body ?? {});
    await this.removeDay.execute(factsOf(request), day);
    await reply.redirect(`/admin/calendar?year=${day.slice(0, 4)}&saved=1`, 303);
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    year: number | null,
    state: { form?: CalendarForm; errors?: Record<string, string>; saved?: boolean },
  ): Promise<void> {
    const props = await this.views.calendar(year, factsOf(request).lang, state);
    const html = await this.pages.render('admin-calendar', props, privatePage(request, this.config));
    await sendOwnPage(reply, html);
  }
}
