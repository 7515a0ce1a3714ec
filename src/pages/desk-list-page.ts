import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Deadlines } from '../agencies/deadlines.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { agenciesOf, factsOf, hasRole, type Actor } from '../platform/http/actor.js';
import { DESK_TABS, readDeskKey, writeDeskKey, type DeskFilter } from '../responses/desk-filter.js';
import { DeskDetails } from '../responses/queries/desk-details.js';
import { DeskLists, type DeskItem, type Neighbour } from '../responses/queries/desk-list.js';
import { DeskOverview, type DeskCounts, type DeskDraft } from '../responses/queries/desk-overview.js';
import { readSearch } from '../responses/search.rules.js';
import { DeskAct } from './desk-act.js';
import { choiceEntries, deskHref, readAssigned, readChoice, readSent, type DeskChoice } from './desk-filter.js';
import type { DeskProps, DeskRow, DeskTabLink, Neighbours } from './desk.props.js';
import { PageRenderer } from './page-renderer.js';
import { privatePage } from './page-request.js';

type Query = Record<string, unknown>;

/** The desk: what is to be answered, the most urgent first. */
@Injectable()
export class DeskListPage {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly lists: DeskLists,
    private readonly overview: DeskOverview,
    private readonly details: DeskDetails,
    private readonly acts: DeskAct,
    private readonly deadlines: Deadlines,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async render(request: FastifyRequest, query: Query, refused: DeskProps['refused'] = null): Promise<string> {
    const props = { ...(await this.props(request, query)), refused };
    return this.renderer.render('desk', props, privatePage(request, this.config));
  }

  /** Where an official goes on after an answer: to the next comment of the same choice, or to the empty desk. */
  async nextHref(actor: Actor, choice: DeskChoice, sent: string): Promise<string> {
    const next = await this.lists.next(await this.filterFor(actor, choice));
    return deskHref(next ? commentPath(next) : '/desk', choice, { sent });
  }

  /** Ways to the comments beside one in the list of this choice. */
  async neighbours(
    actor: Actor,
    choice: DeskChoice,
    comment: { draftId: number; commentId: number },
  ): Promise<Neighbours> {
    const { previous, next } = await this.lists.beside(await this.filterFor(actor, choice), comment);
    const href = (one: Neighbour | null) => one && deskHref(commentPath(one), choice);
    return { previous: href(previous), next: href(next) };
  }

  private async filterFor(actor: Actor, choice: DeskChoice): Promise<DeskFilter> {
    if (choice.provision === null) return filterOf(actor, choice, null);
    const drafts = await this.overview.drafts(agenciesOf(actor, 'official'), 'ru');
    const found = await this.acts.of(chosenOf(drafts, choice), choice, 'ru');
    return filterOf(actor, choice, found?.wIds);
  }

  private async props(request: FastifyRequest, query: Query): Promise<DeskProps> {
    const { actor, lang } = factsOf(request);
    const agencyIds = agenciesOf(actor, 'official');
    const choice = readChoice(query);
    const drafts = await this.overview.drafts(agencyIds, lang);
    const chosen = chosenOf(drafts, choice);
    const found = await this.acts.of(chosen, choice, lang);
    const filter = filterOf(actor, choice, found?.wIds);
    const after = readDeskKey(typeof query['after'] === 'string' ? query['after'] : null, choice.tab);
    const [list, scope, left, provisional, around] = await Promise.all([
      this.lists.page(filter, after, lang),
      this.lists.scopeOf(filter),
      this.deadlines.counter(),
      this.deadlines.provisional(),
      this.details.of(actor, lang),
    ]);
    const counts = await this.overview.counts(scope, actor.accountId!);
    const address = new URLSearchParams(choiceEntries(choice)).toString();
    return {
      agencies: around.agencies,
      agency: chosen?.agency ?? null,
      tabs: tabsOf(choice, counts),
      choice,
      fields: Object.fromEntries(choiceEntries(choice)),
      views: around.views.map((view) => ({ ...view, href: `/desk?${view.query}`, current: view.query === address })),
      drafts: drafts.map(({ number, title, unanswered }) => ({
        ...{ number, title, unanswered },
        href: deskHref('/desk', { ...choice, draft: number, provision: null }),
      })),
      act: found?.act ?? null,
      officials: around.officials,
      self: actor.accountId!,
      head: agencyIds.some((id) => hasRole(actor, 'head', id)),
      rows: list.items.map((item) =>
        rowOf(item, choice, { daysLeft: left(item.dueOn), provisional: provisional(item.dueOn) }),
      ),
      wider: widerOf(choice),
      first: after ? deskHref('/desk', choice) : null,
      older: list.after ? deskHref('/desk', choice, { after: writeDeskKey(list.after) }) : null,
      sent: readSent(query),
      assigned: readAssigned(query),
      refused: null,
      idempotencyKey: randomUUID(),
    };
  }
}

/** The only draft stands beside the list without being chosen. */
const chosenOf = (drafts: readonly DeskDraft[], choice: DeskChoice): DeskDraft | undefined =>
  choice.draft === null && drafts.length === 1 ? drafts[0] : drafts.find(({ number }) => number === choice.draft);

/** An unknown draft or provision chooses nothing, rather than everything: the list is then empty. */
const filterOf = (actor: Actor, choice: DeskChoice, wIds: string[] | null | undefined): DeskFilter => ({
  agencyIds: agenciesOf(actor, 'official'),
  tab: choice.tab,
  accountId: actor.accountId!,
  draftNumber: choice.draft,
  wIds: choice.provision === null ? null : (wIds ?? []),
  holder: choice.holder,
  own: choice.own,
  told: choice.told,
  search: readSearch(choice.search),
});

const tabsOf = (choice: DeskChoice, counts: DeskCounts): DeskTabLink[] =>
  DESK_TABS.map((tab) => ({
    tab,
    href: deskHref('/desk', { ...choice, tab }),
    count: tab === 'answered' || tab === 'all' ? null : counts[tab],
  }));

function widerOf(choice: DeskChoice): DeskProps['wider'] {
  const allHref = choice.tab === 'all' ? null : deskHref('/desk', { ...choice, tab: 'all' });
  return { allHref, clearHref: choiceEntries(choice).length > 0 ? '/desk' : null };
}

const draftPath = (number: string) => `/desk/drafts/${encodeURIComponent(number)}`;
const commentPath = ({ draftNumber, commentId }: { draftNumber: string; commentId: number }) =>
  `${draftPath(draftNumber)}/comments/${commentId}`;

function rowOf(item: DeskItem, choice: DeskChoice, left: Pick<DeskRow, 'daysLeft' | 'provisional'>): DeskRow {
  const { draftId: _draft, draftNumber, commentId, ...shown } = item;
  return {
    ...shown,
    number: `${draftNumber}/${commentId}`,
    href: deskHref(commentPath(item), choice),
    ...left,
    clusterHref: item.cluster && `${draftPath(draftNumber)}/clusters/${item.cluster.id}`,
  };
}
