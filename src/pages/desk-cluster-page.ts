import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ClusterDetails, type ClusterDetail } from '../comments/clusters/queries/cluster-detail.js';
import { ClusterLists } from '../comments/clusters/queries/clusters-of.js';
import { commentHref } from '../comments/commands/post-comment.js';
import { diffPieces } from '../comments/diff-pieces.js';
import type { Language } from '../i18n/language.js';
import { legalDay } from '../platform/clock.js';
import type { RequestFacts } from '../platform/http/actor.js';
import { ClusterAnswers, type ClusterAnswer } from '../responses/queries/cluster-answers.js';
import { DeskComments, type DeskComment } from '../responses/queries/desk-comment.js';
import { DECISIONS, REASON_MOST } from '../responses/response.rules.js';
import { clustersHref } from './desk-clusters-page.js';
import type { AnswerTurn, DeskClusterProps, LeaderView } from './desk-clusters.props.js';
import { newKey } from './publisher-pages.js';

export type TypedAnswer = Omit<DeskClusterProps['form'], 'idempotencyKey'>;

/** What came with a form that was refused. */
export interface RefusedCluster {
  answer?: { typed: TypedAnswer; errors: DeskClusterProps['errors'] };
  refused?: string;
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
  ) {}

  async props(
    { actor, lang }: RequestFacts,
    number: string,
    clusterId: number,
    query: Record<string, unknown>,
    refused: RefusedCluster = {},
  ): Promise<DeskClusterProps> {
    const after = Number(/^\d{1,15}$/.exec(String(query['after'] ?? ''))?.[0] ?? 0);
    const detail = await this.details.find(actor, number, clusterId, { after, lang });
    const [leader, given, others, secondPerson, newcomers] = await Promise.all([
      this.comments.find(actor, number, detail.leader.commentId, lang),
      this.answers.of(actor, number, clusterId),
      this.others(detail, lang),
      this.secondPerson(detail.draftId),
      this.newcomers(detail),
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
      ...{ others, turn, secondPerson },
      given: given.map(({ publishedAt, toldAt, ...answer }) => ({
        ...answer,
        publishedOn: legalDay(publishedAt),
        done: toldAt !== null,
      })),
      ...{ decisions: DECISIONS, reasonMost: REASON_MOST, changeable: leader.changeable },
      form: { ...(refused.answer?.typed ?? formOf(turn, given[0], lang)), idempotencyKey: newKey() },
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

  private async secondPerson(draftId: number): Promise<boolean> {
    const rows: { second: boolean }[] = await this.source.query(
      'select a.second_person as second from draft d join agency a on a.id = d.agency_id where d.id = $1',
      [draftId],
    );
    return rows[0]!.second;
  }
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
const deskHref = (number: string, id: number) => `/desk/drafts/${encodeURIComponent(number)}/comments/${id}`;

function readDone(value: unknown): DeskClusterProps['done'] {
  const known = ['confirmed', 'split', 'merged', 'answered'] as const;
  return known.find((one) => one === value) ?? null;
}

function turnOf({ state, unanswered }: ClusterDetail, given: readonly ClusterAnswer[]): AnswerTurn {
  if (unanswered === 0 && given.length > 0) return 'edition';
  if (state !== 'confirmed') return 'confirm-first';
  return given.length > 0 ? 'newcomers' : 'answer';
}

/** Newcomers are offered the words that the others were given; an edition begins from them. */
function formOf(turn: AnswerTurn, last: ClusterAnswer | undefined, lang: Language): TypedAnswer {
  return {
    decision: last?.decision ?? null,
    reason: last?.reason ?? '',
    changed: last?.changed ?? '',
    promisedOn: last?.promisedOn ?? '',
    replaces: turn === 'edition' ? (last?.edition ?? 0) : 0,
    lang: last?.lang ?? lang,
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
