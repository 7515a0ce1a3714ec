import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Issue } from '../../legal-text/act/source.js';
import type { Language } from '../../legal-text/language/language.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { AcceptedComments } from '../accepted-comments.js';
import { carryExplanations, carryForward } from '../carry-forward.js';
import { CommentCensus } from '../comment-census.js';
import { ConsultationOpening } from '../consultation-opening.js';
import { VERSION_PUBLISHED, type VersionPublished } from '../draft.events.js';
import { freezeVersion } from '../freeze-version.js';
import { settle, undecided, type MatchedRow } from '../matching.rules.js';
import { lockOwnedDraft, workingVersionOf, type OwnedDraft, type WorkingVersion } from '../owned-draft.js';
import type { ActText } from '../provision-rows.js';
import { errorsOf, refusalsOf } from '../publishing.rules.js';
import { matchedRows } from '../queries/matched-rows.js';
import { pairComparison } from '../queries/pair-comparison.js';
import { readDoc } from '../recognition/recognise-version.js';

export interface PublishedVersion {
  number: string;
  version: number;
  contentHash: string;
}

interface StoredText {
  lang: Language;
  title: string;
  doc: unknown;
  issues: Issue[];
}

interface Publication {
  facts: RequestFacts;
  override: string;
  draft: OwnedDraft;
  working: WorkingVersion;
  stored: StoredText[];
  matches: MatchedRow[];
}

/** Publishes the version in work: everything in one transaction, or nothing. */
@Injectable()
export class PublishVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly opening: ConsultationOpening,
    private readonly census: CommentCensus,
    private readonly accepted: AcceptedComments,
  ) {}

  /** `override`: why the next version goes on although answers on the former are owed; public. */
  async execute(facts: RequestFacts, number: string, override = ''): Promise<PublishedVersion> {
    const { actor, key } = facts;
    return this.transactions.once(
      { operation: 'version.publish', key, content: { number, override, accountId: actor.accountId } },
      async (em) => {
        // the second of two publishers waits here, and then finds nothing in work
        const draft = await lockOwnedDraft(em, actor, number);
        const working = await workingVersionOf(em, draft.id);
        const texts = await this.textsOf(em, draft.id, working.version);
        const matches = await matchedRows(em, draft.id, working.version);
        await this.refuseUnready(draft, working, texts, matches);
        return this.publish(em, { facts, override, draft, working, stored: texts, matches });
      },
    );
  }

  private async refuseUnready(draft: OwnedDraft, working: WorkingVersion, texts: StoredText[], matches: MatchedRow[]) {
    const refusals = refusalsOf({
      texts: texts.length,
      errors: texts.reduce((sum, text) => sum + errorsOf(text.issues).length, 0),
      undecided: undecided(matches),
      summary: working.summary,
      ...{ opensOn: working.opensOn, closesOn: working.closesOn, today: this.clock.today() },
    });
    const [first] = refusals;
    if (first) throw new AppError(first.code, 422, first.params, { field: first.field, refusals });
    await this.opening.check({ actKind: draft.actKind, opensOn: working.opensOn!, closesOn: working.closesOn! });
  }

  private async publish(em: EntityManager, publication: Publication): Promise<PublishedVersion> {
    const { facts, override, draft, working, stored, matches } = publication;
    const { id: draftId, number } = draft;
    const { version } = working;
    const texts: ActText[] = stored.map(({ lang, title, doc }) => ({ lang, title, doc: readDoc(doc) }));
    const settled = settle(matches, await pairComparison(em, draftId, version, texts));
    const frozen = await freezeVersion(em, {
      draftId,
      number,
      version,
      texts,
      pairs: settled.pairs,
      at: this.clock.now(),
      by: facts.actor.accountId!,
    });
    const { provisions, contentHash } = frozen;
    if (version > 1) await carryForward(em, { draftId, version, settled, provisions }, this.census);
    await carryExplanations(em, draftId, version);
    await this.creditComments(em, draftId, version);
    const titles = Object.fromEntries(texts.filter(({ title }) => title).map(({ lang, title }) => [lang, title]));
    await em.query('update draft set title = title || $2 where id = $1', [draftId, titles]);
    const { opensOn, closesOn } = working;
    const wished = { actKind: draft.actKind, opensOn: opensOn!, closesOn: closesOn! };
    await this.opening.open(em, facts, { draftId, version, dossierId: draft.dossierId, override, ...wished });
    const event: VersionPublished = { draftId, number, version };
    await this.outbox.publish(em, VERSION_PUBLISHED, event);
    return { number, version, contentHash };
  }

  private async creditComments(em: EntityManager, draftId: number, version: number): Promise<void> {
    const credits: { wId: string; commentId: number; linkedBy: number }[] = await em.query(
      `select p.w_id as "wId", c.comment_id as "commentId", min(c.linked_by) as "linkedBy"
         from (select draft_id, version, e_id, comment_id, linked_by from working_credit
               union all
               -- whose wording was taken in changed the words, whatever was linked by hand
               select draft_id, version, e_id, comment_id, account_id from wording_change
                where comment_id is not null and state = 'standing') c
         join provision p using (draft_id, version, e_id)
        where draft_id = $1 and version = $2 group by p.w_id, c.comment_id`,
      [draftId, version],
    );
    if (credits.length > 0) await this.accepted.credit(em, draftId, version, credits);
    await em.query('delete from working_credit where draft_id = $1 and version = $2', [draftId, version]);
  }

  private textsOf(em: EntityManager, draftId: number, version: number): Promise<StoredText[]> {
    return em.query(
      `select lang, title, doc, issues from version_text where draft_id = $1 and version = $2
        order by array_position(array['ru', 'kk', 'en'], lang)`,
      [draftId, version],
    );
  }
}
