import { Body, Controller, Delete, Get, Header, Param, Post, Query, Res, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Sessions } from '../accounts/sessions.js';
import { PublishedVersions } from '../drafts/queries/published-version.js';
import { notFound } from '../platform/errors/app-error.js';
import { ApiRefusals, ApiRepeatable } from '../platform/http/api-replies.js';
import { pathId } from '../platform/http/path-id.js';
import { Facts, Lang, type RequestFacts } from '../platform/http/actor.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import type { Language } from '../i18n/language.js';
import { PostComment, type Posted } from './commands/post-comment.js';
import { SupportComment, WithdrawSupport, type Supported, type Withdrawn } from './commands/support-comment.js';
import {
  CommentPage,
  PostCommentBody,
  PostedComment,
  SupportBody,
  SupportedComment,
  WithdrawnSupport,
} from './comment.dto.js';
import { commentPolicy } from './comment.policy.js';
import { presentForApi } from './comment.presenter.js';
import { DraftPulse } from './queries/draft-pulse.js';
import { ProvisionComments } from './queries/provision-comments.js';
import { targetOf } from './target.js';

/** A whole number in an address. */
const ID = { type: 'integer', minimum: 1 } as const;

@ApiTags('comments')
@ApiParam({ name: 'number', description: 'Number of the draft.' })
@Controller('api/v1/drafts/:number')
export class CommentsController {
  constructor(
    private readonly postComment: PostComment,
    private readonly supportComment: SupportComment,
    private readonly withdrawSupport: WithdrawSupport,
    private readonly sessions: Sessions,
    private readonly pulse: DraftPulse,
    private readonly versions: PublishedVersions,
    private readonly comments: ProvisionComments,
  ) {}

  @Post('comments')
  @Allow(commentPolicy.post)
  @ApiOperation({ summary: 'Comment on a provision' })
  @SerializeOptions({ schema: PostedComment })
  @ApiResponse({ status: 201, standardSchema: PostedComment })
  @ApiRefusals(401, 403, 404, 409, 422, 429)
  @ApiRepeatable()
  async post(
    @Param('number') draft: string,
    @Body({ schema: PostCommentBody }) body: z.infer<typeof PostCommentBody>,
    @Facts() facts: RequestFacts,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Posted> {
    const { result, token } = await this.postComment.execute(facts, { ...body, draft, lang: body.lang ?? null });
    if (token) this.sessions.keep(reply, token, 'guest');
    return result;
  }

  @Post('comments/:id/support')
  @Allow(commentPolicy.support)
  @ApiOperation({ summary: 'Support a comment; one voice a person' })
  @SerializeOptions({ schema: SupportedComment })
  @ApiResponse({ status: 201, standardSchema: SupportedComment })
  @ApiRefusals(401, 403, 404, 422, 429)
  @ApiRepeatable()
  async support(
    @Param('number') draft: string,
    @Param('id') id: string,
    @Body({ schema: SupportBody }) body: z.infer<typeof SupportBody>,
    @Facts() facts: RequestFacts,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Supported> {
    const input = { draft, commentId: pathId(id), proof: body.proof };
    const { result, token } = await this.supportComment.execute(facts, input);
    if (token) this.sessions.keep(reply, token, 'guest');
    return result;
  }

  @Delete('comments/:id/support')
  @Allow(commentPolicy.withdraw)
  @ApiOperation({ summary: 'Take one’s support of a comment back; where there is none, nothing changes' })
  @SerializeOptions({ schema: WithdrawnSupport })
  @ApiResponse({ status: 200, standardSchema: WithdrawnSupport })
  @ApiRefusals(403, 404, 429)
  withdraw(@Param('number') draft: string, @Param('id') id: string, @Facts() facts: RequestFacts): Promise<Withdrawn> {
    return this.withdrawSupport.execute(facts, { draft, commentId: pathId(id) });
  }

  @Get('provisions/:eId/comments')
  @Allow(commentPolicy.read)
  @SharedReply()
  @Header('cache-control', 'public, max-age=2')
  @Header('vary', 'accept-language, cookie')
  @ApiOperation({ summary: 'Comments of a provision, newest first, 50 at a time' })
  @SerializeOptions({ schema: CommentPage })
  @ApiResponse({ status: 200, standardSchema: CommentPage })
  @ApiRefusals(404, 429)
  @ApiQuery({ name: 'version', required: false, schema: ID, description: 'The newest published one when absent.' })
  @ApiQuery({ name: 'before', required: false, schema: ID, description: '`older` of the page before.' })
  async list(
    @Param('number') number: string,
    @Param('eId') eId: string,
    @Lang() lang: Language,
    @Query('version') asked?: string,
    @Query('before') before?: string,
  ): Promise<z.infer<typeof CommentPage>> {
    const pulse = await this.pulse.of(number);
    const version = pulse && (await this.versions.of(pulse.draftId, asked ? pathId(asked) : pulse.version));
    const target = version && targetOf(version, eId, lang);
    if (!target) throw notFound();
    const origins = version.originsOf(target.wId);
    const rows = await this.comments.of(version.draftId, origins, before ? pathId(before) : null, lang);
    const present = presentForApi(pulse.number, lang, (n) => this.versions.of(version.draftId, n));
    return { comments: await Promise.all(rows.comments.map(present)), older: rows.older };
  }
}
