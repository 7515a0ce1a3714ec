import { Body, Controller, Get, HttpCode, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { invalid } from '../platform/errors/app-error.js';
import { ApiRefusals, ApiRepeatable, ApiSignedIn } from '../platform/http/api-replies.js';
import { agenciesOf, Facts, type RequestFacts } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { AssignComments, type Assigned } from './commands/assign-comments.js';
import { AssignBody, AssignedOut, DeskOut, TABS } from './desk.dto.js';
import { DESK_TABS, readDeskKey, writeDeskKey } from './desk-filter.js';
import { DeskLists, type DeskItem } from './queries/desk-list.js';
import { PlacesOfDraft } from './queries/places-of-draft.js';
import { responsePolicy } from './response.policy.js';
import { readSearch } from './search.rules.js';

const Asked = z.object({
  tab: z.enum(DESK_TABS).default('open'),
  draft: z.string().max(200).optional(),
  provision: z.string().max(200).optional(),
  holder: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  own: z.literal('1').optional(),
  told: z.literal('1').optional(),
  q: z.string().max(200).default(''),
  after: z.string().max(80).optional(),
});

const TEXT = { type: 'string' } as const;

@ApiTags('desk')
@Controller('api/v1/desk')
export class DeskApiController {
  constructor(
    private readonly lists: DeskLists,
    private readonly places: PlacesOfDraft,
    private readonly assignComments: AssignComments,
  ) {}

  @Get()
  @Allow(responsePolicy.desk)
  @ApiOperation({ summary: 'Comments to be answered by the official’s agencies, the most urgent first' })
  @SerializeOptions({ schema: DeskOut })
  @ApiResponse({ status: 200, standardSchema: DeskOut })
  @ApiRefusals(401, 403, 422)
  @ApiSignedIn()
  @ApiQuery({
    name: 'tab',
    required: false,
    schema: { type: 'string', enum: TABS },
    description: '`open` when absent.',
  })
  @ApiQuery({ name: 'draft', required: false, schema: TEXT, description: 'Number of a draft.' })
  @ApiQuery({ name: 'provision', required: false, schema: TEXT, description: 'eId in the draft, with what is inside.' })
  @ApiQuery({ name: 'holder', required: false, schema: { type: 'integer' }, description: 'Account of an official.' })
  @ApiQuery({ name: 'own', required: false, schema: { type: 'string', enum: ['1'] }, description: 'With own wording.' })
  @ApiQuery({
    name: 'told',
    required: false,
    schema: { type: 'string', enum: ['1'] },
    description: 'Overdue ones of which the head was told.',
  })
  @ApiQuery({ name: 'q', required: false, schema: TEXT, description: 'Words in any form, an author, or a number.' })
  @ApiQuery({ name: 'after', required: false, schema: TEXT, description: '`next` of the page before.' })
  async list(@Facts() { actor, lang }: RequestFacts, @Query() query: unknown): Promise<z.infer<typeof DeskOut>> {
    const { tab, draft, provision, holder, own, told, q, after } = Asked.parse(query);
    const key = after === undefined ? null : readDeskKey(after, tab);
    if (after !== undefined && !key) throw invalid('platform.invalid-input', 'after', { fields: 'after' });
    const filter = {
      agencyIds: agenciesOf(actor, 'official'),
      ...{ tab, accountId: actor.accountId!, draftNumber: draft ?? null, holder: holder ?? null },
      wIds: null,
      own: own === '1',
      told: told === '1',
      search: readSearch(q),
    };
    const wIds = provision === undefined ? null : await this.placesIn(filter, provision);
    const page = await this.lists.page({ ...filter, wIds }, key, lang);
    return { comments: page.items.map(present), next: page.after && writeDeskKey(page.after) };
  }

  @Post('assign')
  @HttpCode(200)
  @Allow(responsePolicy.assign)
  @ApiOperation({ summary: 'Give comments to an official, take them or give them back' })
  @SerializeOptions({ schema: AssignedOut })
  @ApiResponse({ status: 200, standardSchema: AssignedOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  @ApiSignedIn()
  assign(@Facts() facts: RequestFacts, @Body({ schema: AssignBody }) body: AssignBody): Promise<Assigned> {
    const { official, ...target } = body;
    return this.assignComments.execute(facts, { targets: [target], official });
  }

  /** A provision stands in a draft; without one, or in another agency's, there is none. */
  private async placesIn(filter: Parameters<DeskLists['scopeOf']>[0], provision: string): Promise<string[]> {
    const { draftIds } = await this.lists.scopeOf(filter);
    const draftId = filter.draftNumber === null ? undefined : draftIds[0];
    return (draftId !== undefined && (await this.places.within(draftId, provision))) || [];
  }
}

const present = (item: DeskItem): z.infer<typeof DeskOut>['comments'][number] => ({
  number: `${item.draftNumber}/${item.commentId}`,
  draft: item.draftNumber,
  id: item.commentId,
  place: item.citation,
  author: item.author,
  lang: item.lang,
  excerpt: item.excerpt.map(({ text }) => text).join(''),
  suggestion: item.suggestion,
  supports: item.supports,
  dueOn: item.dueOn,
  headTold: item.told,
  waitsFor: item.waitsFor,
  state: item.deskState,
  holder: item.holder && { official: item.holder.accountId, name: item.holder.name },
  cluster: item.cluster?.id ?? null,
});
