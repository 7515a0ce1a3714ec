import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ownDraft } from '../../comments/clusters/cluster-store.js';
import type { Language } from '../../i18n/language.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Decision } from '../response.rules.js';

/** An answer to a cluster, and how far its authors have been told. */
export interface ClusterAnswer {
  edition: number;
  occasion: 'answer' | 'edition';
  decision: Decision;
  reason: string;
  lang: Language;
  /** eId of the provision that will be changed. */
  changed: string | null;
  promisedOn: string | null;
  comments: number;
  /** Authors with an address; null until telling begins. */
  toTell: number | null;
  told: number;
  publishedAt: Date;
  toldAt: Date | null;
}

const SQL = `
  select k.edition, k.occasion, k.decision, t.reason, t.lang, k.comments, k.to_tell as "toTell", k.told,
         k.published_at as "publishedAt", k.told_at as "toldAt", r.promised_on as "promisedOn",
         (select p.e_id from provision p where p.draft_id = k.draft_id and p.w_id = r.changed_w_id
           order by p.version desc limit 1) as changed
    from cluster_answer k
    join answer_text t on t.draft_id = k.draft_id and t.id = k.text_id
    join lateral (select changed_w_id, promised_on from response
                   where draft_id = k.draft_id and text_id = k.text_id limit 1) r on true
   where k.draft_id = $1 and k.cluster_id = $2 order by k.edition desc`;

/** What a cluster was answered, the latest first. */
@Injectable()
export class ClusterAnswers {
  constructor(private readonly source: DataSource) {}

  /** 404 for drafts of other agencies. */
  async of(actor: Actor, draftNumber: string, clusterId: number): Promise<ClusterAnswer[]> {
    const draftId = await ownDraft(this.source.manager, actor, draftNumber);
    return this.source.query(SQL, [draftId, clusterId]);
  }
}
