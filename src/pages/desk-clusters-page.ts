import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ownDraft } from '../comments/clusters/cluster-store.js';
import { ClusterLists, type ClusterKey } from '../comments/clusters/queries/clusters-of.js';
import { textIn, type Texts } from '../drafts/queries/published-version.js';
import type { RequestFacts } from '../platform/http/actor.js';
import type { ClusterState, DeskClustersProps } from './desk-clusters.props.js';

export const clustersHref = (number: string): string => `/desk/drafts/${encodeURIComponent(number)}/clusters`;

const readState = (value: unknown): ClusterState | null =>
  value === 'proposed' || value === 'confirmed' ? value : null;

function readAfter(value: unknown): ClusterKey | null {
  const found = /^(\d{1,9})-(\d{1,15})$/.exec(typeof value === 'string' ? value : '');
  return found && { comments: Number(found[1]), clusterId: Number(found[2]) };
}

/** Similar comments of a draft that are to be answered together, the largest groups first. */
@Injectable()
export class DeskClustersPage {
  constructor(
    private readonly source: DataSource,
    private readonly lists: ClusterLists,
  ) {}

  async props(
    { actor, lang }: RequestFacts,
    number: string,
    query: Record<string, unknown>,
  ): Promise<DeskClustersProps> {
    const draftId = await ownDraft(this.source.manager, actor, number);
    const state = readState(query['state']);
    const after = readAfter(query['after']);
    const [list, counts, titles] = await Promise.all([
      this.lists.page(draftId, lang, { after, state }),
      this.lists.counts(draftId),
      this.source.query('select title from draft where id = $1', [draftId]) as Promise<{ title: Texts }[]>,
    ]);
    const address = (more: Record<string, string>) => {
      const asked = new URLSearchParams({ ...(state && { state }), ...more }).toString();
      return asked ? `${clustersHref(number)}?${asked}` : clustersHref(number);
    };
    return {
      draft: { number, title: textIn(titles[0]!.title, lang) },
      counts,
      state,
      clusters: list.items.map(({ generation: _generation, leaderId: _leader, ...item }) => ({
        ...item,
        href: `${clustersHref(number)}/${item.clusterId}`,
      })),
      first: after && address({}),
      older: list.after && address({ after: `${list.after.comments}-${list.after.clusterId}` }),
    };
  }
}
