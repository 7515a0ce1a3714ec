import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Deadlines } from '../agencies/deadlines.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { agenciesOf, factsOf, type Actor } from '../platform/http/actor.js';
import { DeskLists, type DeskFilter, type DeskItem } from '../responses/queries/desk-list.js';
import { DeskOverview, type DeskDraft, type DeskProvision } from '../responses/queries/desk-overview.js';
import { deskHref, filterOf, readChoice, readKey, readSent, writeKey, type DeskChoice } from './desk-filter.js';
import type { DeskProps, DeskRow } from './desk.props.js';
import { PageRenderer } from './page-renderer.js';
import { privatePage } from './page-request.js';

type Query = Record<string, unknown>;

interface Chosen {
  drafts: DeskDraft[];
  provisions: DeskProvision[];
  filter: DeskFilter;
}

/** The desk: what is to be answered, the most urgent first. */
@Injectable()
export class DeskListPage {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly lists: DeskLists,
    private readonly overview: DeskOverview,
    private readonly deadlines: Deadlines,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async render(request: FastifyRequest, query: Query): Promise<string> {
    return this.renderer.render('desk', await this.props(request, query), privatePage(request, this.config));
  }

  /** Where an official goes on after an answer: to the next comment of the same choice, or to the empty desk. */
  async nextHref(actor: Actor, choice: DeskChoice, sent: string): Promise<string> {
    const { filter } = await this.choose(actor, choice, 'ru');
    const next = await this.lists.next(filter);
    const path = next ? commentPath(next) : '/desk';
    return deskHref(path, choice, { sent });
  }

  private async props(request: FastifyRequest, query: Query): Promise<DeskProps> {
    const { actor, lang } = factsOf(request);
    const agencyIds = agenciesOf(actor, 'official');
    const choice = readChoice(query);
    const after = readKey(query['after']);
    const [chosen, counts, agencies, left] = await Promise.all([
      this.choose(actor, choice, lang),
      this.overview.counts(agencyIds, this.deadlines.today()),
      this.overview.agencies(agencyIds, lang),
      this.deadlines.counter(),
    ]);
    const list = await this.lists.page(chosen.filter, after, lang);
    return {
      agencies,
      counts,
      filter: choice,
      drafts: chosen.drafts.map(({ number, title }) => ({ number, title })),
      provisions: chosen.provisions.map(({ eId, label, unanswered }) => ({ eId, label, unanswered })),
      rows: list.items.map((item) => rowOf(item, choice, left(item.dueOn))),
      first: after ? deskHref('/desk', choice) : null,
      older: list.after ? deskHref('/desk', choice, { after: writeKey(list.after) }) : null,
      sent: readSent(query),
    };
  }

  private async choose(actor: Actor, choice: DeskChoice, lang: 'kk' | 'ru' | 'en'): Promise<Chosen> {
    const agencyIds = agenciesOf(actor, 'official');
    const drafts = await this.overview.drafts(agencyIds, lang);
    const draft = drafts.find(({ number }) => number === choice.draft);
    const provisions = draft ? await this.overview.provisions(draft, lang) : [];
    return { drafts, provisions, filter: filterOf(agencyIds, choice, draft, provisions) };
  }
}

const commentPath = ({ draftNumber, commentId }: { draftNumber: string; commentId: number }) =>
  `/desk/drafts/${encodeURIComponent(draftNumber)}/comments/${commentId}`;

function rowOf(item: DeskItem, choice: DeskChoice, daysLeft: number): DeskRow {
  const { draftTitle, citation, author, lang, excerpt, suggestion, supports, dueOn } = item;
  const number = `${item.draftNumber}/${item.commentId}`;
  const href = deskHref(commentPath(item), choice);
  return { href, number, draftTitle, citation, author, lang, excerpt, suggestion, supports, dueOn, daysLeft };
}
