import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isDay } from '../../agencies/working-calendar.rules.js';
import type { Language } from '../../i18n/language.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { stateAfter } from '../answer-draft.lifecycle.js';
import { presentAnswerDraft, type ShownAnswerDraft } from '../answer-draft.presenter.js';
import { DRAFT_MOST, readTyped, sameWords, type AnswerWords } from '../answer-draft.rules.js';
import { answerPlace, type AnswerPlace, type AnswerPlaceName } from '../answer-place.js';
import {
  goneDraft,
  newerWords,
  openAnswerDraft,
  refusedStep,
  showOnDesk,
  type AnswerDraftRow,
} from '../open-answer-draft.js';
import { isDecision, REASON_MOST } from '../response.rules.js';

interface Typed {
  /** The edition that the writer saw; 0 where nothing was there yet. */
  edition: number;
  /** Anything else than a known decision is none yet. */
  decision?: string | null | undefined;
  reason: string;
  lang?: Language | undefined;
  changed?: string | null | undefined;
  promisedOn?: string | null | undefined;
}
export type AnswerDraftInput = AnswerPlaceName & Typed;

interface Writing extends AnswerWords {
  edition: number;
  lang: Language;
  by: number;
  at: Date;
}

/** Keeps the words of an answer as they are typed. Whoever saw an older edition is told, and changes nothing. */
@Injectable()
export class SaveAnswerDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(facts: RequestFacts, input: AnswerDraftInput): Promise<ShownAnswerDraft> {
    return this.transactions.run(async (em) => {
      const place = await answerPlace(em, facts.actor, input);
      const writing = { ...read(input, facts.lang), by: facts.actor.accountId!, at: this.clock.now() };
      await this.write(em, place, writing);
      const row = await openAnswerDraft(em, place, 'read');
      return presentAnswerDraft(row!, writing.by);
    });
  }

  private async write(em: EntityManager, place: AnswerPlace, writing: Writing): Promise<void> {
    const row = await openAnswerDraft(em, place);
    if (row) return this.overwrite(em, row, writing);
    // it was published, or withdrawn, since the writer saw it
    if (writing.edition > 0) throw goneDraft();
    if (await this.begin(em, place, writing)) return showOnDesk(em, place, 'drafted');
    // somebody else began at the same moment
    const begun = await openAnswerDraft(em, place);
    if (!begun) throw goneDraft();
    await this.overwrite(em, begun, writing);
  }

  private async begin(em: EntityManager, place: AnswerPlace, writing: Writing): Promise<boolean> {
    const subject = place.commentId === null ? 'cluster_id' : 'comment_id';
    const rows: unknown[] = await em.query(
      `insert into answer_draft (draft_id, comment_id, cluster_id, agency_id, decision, reason, lang,
                                 changed_e_id, promised_on, writer_id, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (draft_id, ${subject}) where state in ('drafted', 'proposed', 'approved') do nothing returning 1`,
      [place.draftId, place.commentId, place.clusterId, place.agencyId, ...columns(writing)],
    );
    return rows.length > 0;
  }

  private async overwrite(em: EntityManager, row: AnswerDraftRow, writing: Writing): Promise<void> {
    // sent again after a reply was lost
    if (row.writerId === writing.by && row.reason === writing.reason && sameWords(row, writing)) return;
    if (!stateAfter(row.state, 'write')) throw refusedStep(row, writing.by);
    if (row.edition !== writing.edition) throw newerWords(row, writing.by);
    if (row.writerId !== writing.by) await keepEarlier(em, row, writing);
    await em.query(
      `update answer_draft set decision = $3, reason = $4, lang = $5, changed_e_id = $6, promised_on = $7,
              writer_id = $8, written_at = $9, edition = edition + 1
        where draft_id = $1 and id = $2`,
      [row.draftId, row.id, ...columns(writing)],
    );
  }
}

const columns = ({ decision, reason, lang, changed, promisedOn, by, at }: Writing) => [
  decision,
  reason,
  lang,
  changed,
  promisedOn,
  by,
  at,
];

/** The words of one writer stay when another writes over them. */
const keepEarlier = (em: EntityManager, row: AnswerDraftRow, { by, at }: Writing) =>
  em.query(
    `insert into answer_draft_step (draft_id, answer_draft_id, step, account_id, writer_id, decision, reason, made_at)
     values ($1, $2, 'rewrite', $3, $4, $5, $6, $7)`,
    [row.draftId, row.id, by, row.writerId, row.decision, row.reason, at],
  );

function read(input: Typed, lang: Language): Omit<Writing, 'by' | 'at'> {
  const reason = readTyped(input.reason);
  if ([...reason].length > DRAFT_MOST) throw invalid('response.reason-long', 'reason', { most: REASON_MOST });
  return {
    edition: input.edition,
    decision: isDecision(input.decision) ? input.decision : null,
    reason,
    lang: input.lang ?? lang,
    changed: input.changed ? readTyped(input.changed) : null,
    promisedOn: input.promisedOn && isDay(input.promisedOn) ? input.promisedOn : null,
  };
}
