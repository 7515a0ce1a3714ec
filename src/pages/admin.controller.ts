import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { agencyPolicy } from '../agencies/agency.policy.js';
import { ChangeTerm } from '../agencies/commands/change-term.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { AdminViews } from './admin-views.js';
import { PageRenderer } from './page-renderer.js';
import { privatePage } from './page-request.js';
import { workOrAgain } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

const text = z.string().max(40).default('');
const TermForm = z.object({ actKind: text, purpose: text, days: text, unit: text });

@ApiExcludeController()
@Controller('admin')
@Allow(agencyPolicy.administer)
export class AdminController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly views: AdminViews,
    private readonly changeTerm: ChangeTerm,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async overview(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const props = await this.views.overview();
    await sendOwnPage(reply, await this.pages.render('admin', props, privatePage(request, this.config)));
  }

  @Get('terms')
  async terms(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('saved') saved: unknown) {
    const props = { ...(await this.views.terms()), errors: {}, saved: saved === '1' };
    await sendOwnPage(reply, await this.pages.render('admin-terms', props, privatePage(request, this.config)));
  }

  @Post('terms')
  async change(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const { days, ...form } = TermForm.parse(body ?? {});
    const count = /^\d{1,6}$/.test(days.trim()) ? Number(days) : Number.NaN;
    await workOrAgain(request, reply, {
      work: async () => {
        await this.changeTerm.execute(factsOf(request), { ...form, days: count });
        return '/admin/terms?saved=1';
      },
      again: async ({ status, errors }) => {
        const props = { ...(await this.views.terms()), errors, saved: false };
        const html = await this.pages.render('admin-terms', props, privatePage(request, this.config));
        await sendOwnPage(reply, html, status);
      },
    });
  }
}
