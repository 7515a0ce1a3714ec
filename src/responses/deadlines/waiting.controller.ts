import { Controller, Get, Param, Query, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { invalid, notFound } from '../../platform/errors/app-error.js';
import { ApiRefusals } from '../../platform/http/api-replies.js';
import { Facts, type RequestFacts } from '../../platform/http/actor.js';
import { pathId } from '../../platform/http/path-id.js';
import { Allow, SharedReply } from '../../platform/http/policy.js';
import { CommentDeadlineOut, WaitingOut } from './deadline.dto.js';
import { deadlinePolicy } from './deadline.policy.js';
import { CommentDeadlines } from './queries/comment-deadline.js';
import { readWaitingKey, WaitingList } from './queries/waiting-list.js';

const Asked = z.object({
  agency: z.string().max(100).optional(),
  draft: z.string().max(100).optional(),
  after: z.string().max(60).optional(),
});
const TEXT = { type: 'string' } as const;

@ApiTags('deadlines')
@Controller('api/v1')
@Allow(deadlinePolicy.read)
@SharedReply()
export class WaitingController {
  constructor(
    private readonly waiting: WaitingList,
    private readonly deadlines: CommentDeadlines,
  ) {}

  @Get('waiting')
  @ApiOperation({ summary: 'Comments to whose authors an answer is owed, those who wait longest first' })
  @SerializeOptions({ schema: WaitingOut })
  @ApiResponse({ status: 200, standardSchema: WaitingOut })
  @ApiRefusals(422)
  @ApiQuery({ name: 'agency', required: false, schema: TEXT, description: 'Code of an agency.' })
  @ApiQuery({ name: 'draft', required: false, schema: TEXT, description: 'Number of a draft.' })
  @ApiQuery({ name: 'after', required: false, schema: TEXT, description: '`next` of the page before.' })
  async list(@Facts() { lang }: RequestFacts, @Query() query: unknown): Promise<z.infer<typeof WaitingOut>> {
    const { agency = null, draft = null, after } = Asked.parse(query);
    const key = readWaitingKey(after);
    if (after !== undefined && !key) throw invalid('platform.invalid-input', 'after', { fields: 'after' });
    return this.waiting.page({ agency, draft }, key, lang);
  }

  @Get('drafts/:number/comments/:id/deadline')
  @ApiOperation({ summary: 'By when a comment is to be answered, and what became of that day' })
  @SerializeOptions({ schema: CommentDeadlineOut })
  @ApiResponse({ status: 200, standardSchema: CommentDeadlineOut })
  @ApiRefusals(404)
  async deadline(
    @Facts() { lang }: RequestFacts,
    @Param('number') number: string,
    @Param('id') id: string,
  ): Promise<z.infer<typeof CommentDeadlineOut>> {
    const found = await this.deadlines.of(number, pathId(id), lang);
    if (!found) throw notFound();
    return found;
  }
}
