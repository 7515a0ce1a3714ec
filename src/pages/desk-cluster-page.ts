import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { ClusterDetails, type ClusterDetail } from '../comments/clusters/queries/cluster-detail.js';
import { ClusterLists } from '../comments/clusters/queries/clusters-of.js';
import { commentHref } from '../comments/commands/post-comment.js';
import { diffPieces } from '../comments/diff-pieces.js';
import type { Language } from '../i18n/language.js';
import { legalDay } from '../platform/clock.js';
import { factsOf, type RequestFacts } from '../platform/http/actor.js';
import { ClusterHoldersQuery } from '../responses/queries/cluster-holders.js';
import { ClusterAnswers, type ClusterAnswer } from '../responses/queries/cluster-answers.js';
import type { ShownAnswerDraft } from '../responses/answer-draft.presenter.js';
import { sameWords } from '../responses/answer-draft.rules.js';
import { AnswersInWork, type AnswerInWork, type AnswerWays } from '../responses/queries/answers-in-work.js';
import { DeskComments, type DeskComment } from '../responses/queries/desk-comment.js';
import { AnswerTemplates } from '../responses/queries/answer-templates.js';
import { DECISIONS, REASON_MOST } from '../responses/response.rules.js';
import { clustersHref } from './desk-clusters-page.js';
import { CLUSTER_DONE, type AnswerTurn, type DeskClusterProps, type LeaderView } from './desk-clusters.props.js';
import { newKey, PublisherPages } from './publisher-pages.js';

export type TypedAnswer = Omit<DeskClusterProps['form'], 'idempotencyKey'>;

/** What came with a form that was refused. */
export interface RefusedCluster {
  answer?: { typed: TypedAnswer; errors: DeskClusterProps['errors'] };
  refused?: string;
  remark?: { remark: string; error: string; sameText: boolean };
  chosen?: ReadonlySet<number>;
}

/** One cluster: what its members say, what they were answered, and the form of the answer to all. */
@Injectable()
export class DeskClusterPage {
  constructor(
    private readonly source: DataSource,
    private readonly details: ClusterDetails,
    private readonly lists: ClusterLists,
    private readonly answers: ClusterAnswers,
    private readonly comments: DeskComments,
    private readonly inWork: AnswersInWork,
    private readonly holders: ClusterHoldersQuery,
    private readonly templates: AnswerTemplates,
    private readonly pages: PublisherPages,
  ) {}

  async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    { number, id }: { number: string; id: number },
    shown: { query?: Record<string, unknown>; refused?: RefusedCluster; status?: number },
  ): Promise<void> {
    const props = await this.props(factsOf(request), number, id, shown.query ?? {}, shown.refused);
    await this.pages.draw(request, reply, 'desk-cluster', props, shown.status ?? 200);
  }

  private async props(
    facts: RequestFacts,
    number: string,
    clusterId: number,
    query: Record<string, unknown>,
    refused: RefusedCluster = {},
  ): Promise<DeskClusterProps> {
    const { actor, lang } = facts;
    const after = Number(/^\d{1,15}$/.exec(String(query['after'] ?? ''))?.[0] ?? 0);
    const detail = await this.details.find(actor, number, clusterId, { after, lang });
    const [leader, given, others, work, newcomers, templates, holders] = await Promise.all([
      this.comments.find(actor, number, detail.leader.commentId, lang),
      this.answers.of(actor, number, clusterId),
      this.others(detail, lang),
      this.inWork.of(facts, { draftNumber: number, clusterId }),
      this.newcomers(detail),
      this.templates.forDraft(actor, number),
      this.holders.of(actor, detail),
    ]);
    const here = `${clustersHref(number)}/${clusterId}`;
    const turn = turnOf(detail, given);
    return {
      draft: { number, title: leader.draftTitle },
      ...{ clusterId, state: detail.state, generation: detail.generation },
      ...{ comments: detail.comments, people: detail.people, unanswered: detail.unanswered },
      mergedHref: detail.mergedInto === null ? null : `${clustersHref(number)}/${detail.mergedInto}`,
      leader: leaderOf(detail, leader, number),
      members: detail.members.map(({ commentId, ...member }) => ({
        ...member,
        ...{ commentId, number: `${number}/${commentId}`, href: deskHref(number, commentId) },
        chosen: refused.chosen?.has(commentId) ?? false,
      })),
      newcomers: newcomers && { count: newcomers.count, href: `${here}?after=${newcomers.after}#members` },
      firstHref: after > 0 ? here : null,
      olderHref: detail.after === null ? null : `${here}?after=${detail.after}#members`,
      ...{ others, turn },
      work: { ...workOf(work, refused), ...holders },
      given: given.map(({ publishedAt, toldAt, ...answer }) => ({
        ...answer,
        publishedOn: legalDay(publishedAt),
        done: toldAt !== null,
      })),
      ...{ decisions: DECISIONS, reasonMost: REASON_MOST, templates, changeable: leader.changeable },
      form: { ...(refused.answer?.typed ?? formOf(turn, work.draft, given[0], lang)), idempotencyKey: newKey() },
      errors: refused.answer?.errors ?? {},
      refused: refused.refused ?? null,
      done: readDone(query['done']),
    };
  }

  /** The largest ones: whoever wants a smaller one merges from there. */
  private async others({ draftId, clusterId }: ClusterDetail, lang: Language): Promise<DeskClusterProps['others']> {
    const { items } = await this.lists.page(draftId, lang);
    return items
      .filter((item) => item.clusterId !== clusterId)
      .map((item) => ({
        clusterId: item.clusterId,
        label: `${item.comments} · ${item.citation} · ${short(item.excerpt)}`,
      }));
  }

  private async newcomers({ draftId, clusterId }: ClusterDetail): Promise<{ count: number; after: number } | null> {
    const rows: { count: number; after: number }[] = await this.source.query(
      `select count(*)::int as count, k.confirmed_place as after
         from cluster k join cluster_member m on m.draft_id = k.draft_id and m.cluster_id = k.id
         join comment c on c.draft_id = m.draft_id and c.id = m.comment_id and c.state = 'public'
        where k.draft_id = $1 and k.id = $2 and m.place > k.confirmed_place and c.waits_for = 'answer'
        group by k.confirmed_place`,
      [draftId, clusterId],
    );
    return rows[0] ?? null;
  }
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
const deskHref = (number: string, id: number) => `/desk/drafts/${encodeURIComponent(number)}/comments/${id}`;

const readDone = (value: unknown) => CLUSTER_DONE.find((one) => one === value) ?? null;

function turnOf({ state, unanswered }: ClusterDetail, given: readonly ClusterAnswer[]): AnswerTurn {
  if (unanswered === 0 && given.length > 0) return 'edition';
  if (state !== 'confirmed') return 'confirm-first';
  return given.length > 0 ? 'newcomers' : 'answer';
}

/** What is in work comes first; else newcomers are offered the words of the others, and an edition begins from them. */
function formOf(
  turn: AnswerTurn,
  draft: ShownAnswerDraft | null,
  last: ClusterAnswer | undefined,
  lang: Language,
): TypedAnswer {
  const words = draft ?? last;
  return {
    decision: words?.decision ?? null,
    reason: words?.reason ?? '',
    changed: words?.changed ?? '',
    promisedOn: words?.promisedOn ?? '',
    replaces: turn === 'edition' ? (last?.edition ?? 0) : 0,
    draftEdition: draft?.edition ?? 0,
    sameText: false,
    lang: words?.lang ?? lang,
  };
}

/** Words that somebody else kept since the form was opened are shown beside those that were typed. */
function workOf(work: AnswerInWork & AnswerWays, { answer, remark }: RefusedCluster) {
  const { draft, secondPerson, mayApprove } = work;
  const typed = answer?.typed;
  const words = typed && { ...typed, changed: typed.changed || null, promisedOn: typed.promisedOn || null };
  const newer = words && draft && !sameWords(words, draft) && typed.draftEdition !== draft.edition;
  return {
    ...{ draft, secondPerson, mayApprove, newer: newer ? draft : null },
    ...{ remark: remark?.remark ?? '', remarkError: remark?.error ?? null },
    repeats: remark?.sameText ?? false,
  };
}

function leaderOf(detail: ClusterDetail, comment: DeskComment, number: string): LeaderView {
  const { commentId, author, level, lang, citation, body, effect, wish, answered, dueOn, createdAt } = detail.leader;
  const { provision, proposed, version } = comment;
  const place = provision && `${commentHref(number, commentId).replace(/\/comments.*$/, '')}/versions/${version}`;
  return {
    ...{ commentId, author, level, lang, citation, body, effect, wish, answered, dueOn },
    ...{ number: `${number}/${commentId}`, href: deskHref(number, commentId), madeOn: legalDay(createdAt) },
    suggestion: proposed === null ? null : diffPieces(provision?.text ?? '', proposed),
    provision: provision && {
      heading: provision.heading,
      text: provision.text,
      href: `${place}#${provision.eId}`,
    },
  };
}
