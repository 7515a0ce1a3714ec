import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiRefusals, ApiRepeatable, ApiSignedIn } from '../platform/http/api-replies.js';
import { Facts, type RequestFacts } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { FilledTemplateOut, SaveTemplateBody, TemplateSavedOut, TemplatesOut } from './answer-template.dto.js';
import type { AnswerPlaceName } from './answer-place.js';
import { RemoveTemplate, SaveTemplate, type TemplateInput } from './commands/save-template.js';
import { PLACEHOLDERS } from './placeholder.rules.js';
import { AnswerTemplates, type AnswerTemplate, type FilledTemplate } from './queries/answer-templates.js';
import { responsePolicy } from './response.policy.js';

const DAY = { name: 'promisedOn', required: false, schema: { type: 'string' }, description: 'YYYY-MM-DD' } as const;

/** Words that officials begin their answers with. */
@ApiTags('desk')
@ApiSignedIn()
@Controller('api/v1')
export class AnswerTemplatesController {
  constructor(
    private readonly templates: AnswerTemplates,
    private readonly save: SaveTemplate,
    private readonly removal: RemoveTemplate,
  ) {}

  @Get('desk/templates')
  @Allow(responsePolicy.keepTemplate)
  @ApiOperation({ summary: 'Templates of answers: the agency’s, and the official’s own' })
  @SerializeOptions({ schema: TemplatesOut })
  @ApiResponse({ status: 200, standardSchema: TemplatesOut })
  @ApiRefusals(401, 403)
  async list(@Facts() { actor }: RequestFacts): Promise<{ templates: AnswerTemplate[]; placeholders: string[] }> {
    return { templates: await this.templates.of(actor), placeholders: [...PLACEHOLDERS] };
  }

  @Post('desk/templates')
  @HttpCode(201)
  @Allow(responsePolicy.keepTemplate)
  @ApiOperation({ summary: 'Keep a new template of answers' })
  @SerializeOptions({ schema: TemplateSavedOut })
  @ApiResponse({ status: 201, standardSchema: TemplateSavedOut })
  @ApiRefusals(401, 403, 409, 422)
  @ApiRepeatable()
  create(@Facts() facts: RequestFacts, @Body({ schema: SaveTemplateBody }) body: SaveTemplateBody) {
    return this.save.execute(facts, null, inputOf(body));
  }

  @Put('desk/templates/:id')
  @Allow(responsePolicy.keepTemplate)
  @ApiOperation({ summary: 'Replace a template of answers' })
  @SerializeOptions({ schema: TemplateSavedOut })
  @ApiResponse({ status: 200, standardSchema: TemplateSavedOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  change(
    @Facts() facts: RequestFacts,
    @Param('id') id: string,
    @Body({ schema: SaveTemplateBody }) body: SaveTemplateBody,
  ) {
    return this.save.execute(facts, pathId(id), inputOf(body));
  }

  @Delete('desk/templates/:id')
  @HttpCode(204)
  @Allow(responsePolicy.keepTemplate)
  @ApiOperation({ summary: 'Remove a template of answers' })
  @ApiResponse({ status: 204, description: 'It is gone; answers that began with it stay as they are.' })
  @ApiRefusals(401, 403, 404)
  remove(@Facts() facts: RequestFacts, @Param('id') id: string): Promise<void> {
    return this.removal.execute(facts, pathId(id));
  }

  @Get('drafts/:number/comments/:id/answer-templates/:template')
  @Allow(responsePolicy.desk)
  @ApiOperation({ summary: 'A template filled for the answer to a comment' })
  @SerializeOptions({ schema: FilledTemplateOut })
  @ApiResponse({ status: 200, standardSchema: FilledTemplateOut })
  @ApiRefusals(401, 403, 404, 422)
  @ApiQuery(DAY)
  forComment(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Param('template') template: string,
    @Query('promisedOn') day: unknown,
  ) {
    return this.filled(facts, { draftNumber, commentId: pathId(id) }, template, day);
  }

  @Get('drafts/:number/clusters/:id/answer-templates/:template')
  @Allow(responsePolicy.desk)
  @ApiOperation({
    summary: 'A template filled for the answer to a cluster; refused where it names one comment’s facts',
  })
  @SerializeOptions({ schema: FilledTemplateOut })
  @ApiResponse({ status: 200, standardSchema: FilledTemplateOut })
  @ApiRefusals(401, 403, 404, 422)
  @ApiQuery(DAY)
  forCluster(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Param('template') template: string,
    @Query('promisedOn') day: unknown,
  ) {
    return this.filled(facts, { draftNumber, clusterId: pathId(id) }, template, day);
  }

  private filled(
    { actor }: RequestFacts,
    place: AnswerPlaceName,
    template: string,
    day: unknown,
  ): Promise<FilledTemplate> {
    const promisedOn = typeof day === 'string' ? day : '';
    return this.templates.fill(actor, place, { templateId: pathId(template), promisedOn });
  }
}

const inputOf = (body: SaveTemplateBody): TemplateInput => ({
  ...body,
  decision: body.decision ?? '',
  agency: body.agency ?? '',
});
