import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { textIn } from '../drafts/queries/published-version.js';
import { formatInstant } from '../i18n/format.js';
import type { Language } from '../i18n/language.js';
import { translator } from '../i18n/messages.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { OrderPapers } from '../responses/papers/commands/order-papers.js';
import { PublishPapers } from '../responses/papers/commands/publish-papers.js';
import { paperPolicy } from '../responses/papers/paper.policy.js';
import { fileHref, PAPER_FORMATS, PAPER_KINDS, SIGNER_MOST } from '../responses/papers/paper.rules.js';
import { PaperList, type ListedPaper } from '../responses/papers/queries/paper-list.js';
import type { PaperCard, PapersProps } from './papers.props.js';
import { newKey, PublisherPages } from './publisher-pages.js';
import { sentenceOf, workOrAgain } from './refused-form.js';

const text = (most: number) => z.string().max(most).catch('').default('');
/** One box ticked comes as a text, several as a list. */
const boxes = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.string().max(10)).max(10));
const Form = z.object({
  kind: text(20),
  lang: boxes,
  format: boxes,
  signerPost: text(SIGNER_MOST * 2),
  signerName: text(SIGNER_MOST * 2),
});
type Typed = Pick<PapersProps, 'errors'> & { form: Omit<PapersProps['form'], 'idempotencyKey'>; status: number };

@ApiExcludeController()
@Controller('desk/drafts/:number/papers')
export class PapersPageController {
  constructor(
    private readonly pages: PublisherPages,
    private readonly list: PaperList,
    private readonly orderPapers: OrderPapers,
    private readonly publishPapers: PublishPapers,
  ) {}

  @Get()
  @Allow(paperPolicy.list)
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const published = typeof query['published'] === 'string' ? Number(query['published']) : Number.NaN;
    await this.draw(request, reply, number, null, Number.isSafeInteger(published) ? published : null);
  }

  @Post()
  @Allow(paperPolicy.order)
  async order(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { kind, lang: langs, format: formats, signerPost, signerName } = Form.parse(body ?? {});
    const form = { kind, langs, formats, signerPost, signerName };
    await workOrAgain(request, reply, {
      work: async () => {
        await this.orderPapers.execute(factsOf(request), { draftNumber: number, ...form });
        return here(number);
      },
      again: ({ status, errors }) => this.draw(request, reply, number, { form, errors, status }),
    });
  }

  @Post('publication')
  @Allow(paperPolicy.publish)
  async publish(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { kind } = Form.parse(body ?? {});
    await workOrAgain(request, reply, {
      work: async () => {
        const { published } = await this.publishPapers.execute(factsOf(request), { draftNumber: number, kind });
        return `${here(number)}?published=${published}`;
      },
      again: (refused) => {
        const errors = { form: sentenceOf(refused) };
        return this.draw(request, reply, number, { form: EMPTY, errors, status: refused.status });
      },
    });
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    number: string,
    typed: Typed | null,
    published: number | null = null,
  ): Promise<void> {
    const { actor, lang } = factsOf(request);
    const { draft, papers } = await this.list.all(actor, number);
    // the next paper is signed by whom the last one was
    const signer = papers[0]?.signer ?? { post: '', name: '' };
    const form = typed?.form ?? { ...EMPTY, langs: [lang], signerPost: signer.post, signerName: signer.name };
    const props: PapersProps = {
      number,
      title: textIn(draft.title, lang),
      address: `/api/v1/drafts/${encodeURIComponent(number)}/papers`,
      kinds: [...PAPER_KINDS].reverse(),
      formats: PAPER_FORMATS,
      papers: papers.map((paper) => cardOf(paper, number, lang)),
      form: { ...form, idempotencyKey: newKey() },
      errors: typed?.errors ?? {},
      published,
    };
    await this.pages.draw(request, reply, 'desk-papers', props, typed?.status ?? 200);
  }
}

const here = (number: string): string => `/desk/drafts/${encodeURIComponent(number)}/papers`;
const EMPTY: Typed['form'] = { kind: 'report', langs: [], formats: ['docx'], signerPost: '', signerName: '' };

const cardOf = (paper: ListedPaper, number: string, lang: Language): PaperCard => ({
  id: paper.id,
  kind: paper.kind,
  lang: paper.lang,
  format: paper.format,
  state: paper.state,
  progress: paper.progress,
  failure: paper.failure && translator(lang)(paper.failure),
  kilobytes: Math.max(1, Math.round(paper.bytes / 1024)),
  readAt: paper.readAt && formatInstant(paper.readAt, lang),
  outdated: paper.outdated,
  published: paper.publishedAt !== null,
  href: fileHref(number, paper.id),
  signer: paper.signer,
});
