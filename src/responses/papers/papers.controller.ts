import { Body, Controller, Get, Header, HttpCode, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { translator } from '../../i18n/messages.js';
import type { Language } from '../../i18n/language.js';
import { Facts, type RequestFacts } from '../../platform/http/actor.js';
import { ApiRefusals, ApiRepeatable, ApiSignedIn } from '../../platform/http/api-replies.js';
import { Allow } from '../../platform/http/policy.js';
import { OrderPapers } from './commands/order-papers.js';
import { PublishPapers } from './commands/publish-papers.js';
import { OrderPaperBody, PaperOut, PapersOut, PapersPublishedOut, PublishPapersBody } from './paper.dto.js';
import { paperPolicy } from './paper.policy.js';
import { disposition, fileHref, mediaType } from './paper.rules.js';
import { PaperFiles } from './queries/paper-files.js';
import { PaperList, type ListedPaper } from './queries/paper-list.js';
import { PAPER_STYLE_HASH } from './write/write-html.js';

const idOf = (id: string): number => (/^\d{1,15}$/.test(id) ? Number(id) : 0);
/** A page of a paper runs nothing and fetches nothing. */
const PAGE_POLICY = `default-src 'none'; style-src '${PAPER_STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** What a file may be, for the description of the API. */
const FILES = Object.fromEntries(
  (['docx', 'pdf', 'html', 'xlsx', 'csv'] as const).map((format) => [
    mediaType(format),
    { schema: { type: 'string' as const, format: 'binary' } },
  ]),
);

@ApiTags('responses')
@Controller('api/v1/drafts/:number/papers')
export class PapersController {
  constructor(
    private readonly orderPapers: OrderPapers,
    private readonly publishPapers: PublishPapers,
    private readonly list: PaperList,
    private readonly files: PaperFiles,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow(paperPolicy.order)
  @ApiOperation({ summary: 'Order the comparative table or the report of a draft; it is made in the background' })
  @SerializeOptions({ schema: PaperOut })
  @ApiResponse({ status: 201, standardSchema: PaperOut })
  @ApiRefusals(401, 403, 404, 422, 429)
  @ApiRepeatable()
  @ApiSignedIn()
  async order(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Body({ schema: OrderPaperBody }) { lang, format, ...body }: OrderPaperBody,
  ) {
    const { ids } = await this.orderPapers.execute(facts, { draftNumber, langs: [lang], formats: [format], ...body });
    return paperOut(await this.list.one(facts.actor, draftNumber, ids[0]!), draftNumber, facts.lang);
  }

  @Get()
  @Allow(paperPolicy.list)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Papers of a draft, for the officials and publishers of its agency' })
  @SerializeOptions({ schema: PapersOut })
  @ApiResponse({ status: 200, standardSchema: PapersOut })
  @ApiRefusals(401, 403, 404)
  @ApiSignedIn()
  async all(@Facts() facts: RequestFacts, @Param('number') draftNumber: string) {
    const { papers } = await this.list.all(facts.actor, draftNumber);
    return { papers: papers.map((paper) => paperOut(paper, draftNumber, facts.lang)) };
  }

  @Get(':id')
  @Allow(paperPolicy.list)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How far a paper is' })
  @SerializeOptions({ schema: PaperOut })
  @ApiResponse({ status: 200, standardSchema: PaperOut })
  @ApiRefusals(401, 403, 404)
  @ApiSignedIn()
  async show(@Facts() facts: RequestFacts, @Param('number') draftNumber: string, @Param('id') id: string) {
    return paperOut(await this.list.one(facts.actor, draftNumber, idOf(id)), draftNumber, facts.lang);
  }

  @Get(':id/file')
  @Allow(paperPolicy.read)
  @ApiOperation({ summary: 'The file of a paper: published ones for everybody' })
  @ApiResponse({ status: 200, description: 'The bytes of the file.', content: FILES })
  @ApiRefusals(404)
  async file(
    @Facts() { actor }: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bytes, pieces, published, ...order } = await this.files.open(actor, draftNumber, idOf(id));
    void reply.header('content-disposition', disposition(draftNumber, order));
    void reply.header('content-length', bytes);
    // what is published never changes; the rest is for those who are signed in
    void reply.header('cache-control', published ? 'public, max-age=3600' : 'private, no-store');
    if (order.format === 'html') void reply.header('content-security-policy', PAGE_POLICY);
    await reply.type(mediaType(order.format)).send(Readable.from(pieces, { objectMode: false }));
  }

  @Post('publication')
  @HttpCode(200)
  @Allow(paperPolicy.publish)
  @ApiOperation({ summary: 'Make the finished papers of a kind public' })
  @SerializeOptions({ schema: PapersPublishedOut })
  @ApiResponse({ status: 200, standardSchema: PapersPublishedOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  @ApiSignedIn()
  publish(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Body({ schema: PublishPapersBody }) { kind }: PublishPapersBody,
  ): Promise<{ published: number }> {
    return this.publishPapers.execute(facts, { draftNumber, kind });
  }
}

const paperOut = (paper: ListedPaper, draftNumber: string, lang: Language) => ({
  ...paper,
  failure: paper.failure && translator(lang)(paper.failure),
  readAt: paper.readAt?.toISOString() ?? null,
  publishedAt: paper.publishedAt?.toISOString() ?? null,
  file: paper.state === 'done' ? fileHref(draftNumber, paper.id) : null,
});
