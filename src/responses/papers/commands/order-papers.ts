import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isLanguage, type Language } from '../../../i18n/language.js';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { invalid } from '../../../platform/errors/app-error.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { PAPER_TASK, paperKey, type PaperPayload } from '../jobs/paper-payload.js';
import { draftOfPapers, type PapersDraft } from '../owned-papers.js';
import { isFormat, isKind, readSigner, type PaperFormat, type PaperKind, type PaperOrder } from '../paper.rules.js';

const ORDERS_PER_HOUR = 60;

/** As typed: what is not known is refused in words. */
export interface PapersInput {
  draftNumber: string;
  kind: string;
  langs: readonly string[];
  formats: readonly string[];
  signerPost?: string | undefined;
  signerName?: string | undefined;
}

interface Checked {
  kind: PaperKind;
  langs: Language[];
  formats: PaperFormat[];
  post: string;
  name: string;
}

/** Orders papers, one for each language and format; making them is a job each. */
@Injectable()
export class OrderPapers {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, input: PapersInput): Promise<{ ids: number[] }> {
    const draft = await this.transactions.run((em) => draftOfPapers(em, facts.actor, input.draftNumber));
    const checked = check(input);
    const { accountId } = facts.actor;
    await this.limits.take({ key: `papers:${accountId}`, hits: ORDERS_PER_HOUR, seconds: 3600 });
    const content = { account: accountId, draft: draft.id, ...checked };
    return this.transactions.once({ operation: 'paper.order', key: facts.key, content }, async (em) => {
      // two orders of the same paper at once are one
      await em.query('select 1 from draft where id = $1 for update', [draft.id]);
      const ids: number[] = [];
      for (const lang of checked.langs)
        for (const format of checked.formats)
          ids.push(await this.order(em, draft, { kind: checked.kind, lang, format }, checked, accountId!));
      return { ids };
    });
  }

  /** A paper that waits already is not made twice; the one in work may have been begun before something came. */
  private async order(
    em: EntityManager,
    draft: PapersDraft,
    { kind, lang, format }: PaperOrder,
    { post, name }: Checked,
    accountId: number,
  ): Promise<number> {
    const waiting: { id: number }[] = await em.query(
      `select id from paper where draft_id = $1 and kind = $2 and lang = $3 and format = $4 and state = 'queued'
          and signer_post = $5 and signer_name = $6`,
      [draft.id, kind, lang, format, post, name],
    );
    if (waiting[0]) return waiting[0].id;
    const rows: { id: number }[] = await em.query(
      `insert into paper (draft_id, kind, lang, format, signer_post, signer_name, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [draft.id, kind, lang, format, post, name, accountId, this.clock.now()],
    );
    const payload: PaperPayload = { draftId: draft.id, paperId: rows[0]!.id };
    // a process that was killed midway is tried again; one draft's papers leave room for others
    const options = { maxAttempts: 3, queue: `papers:${draft.id}`, key: paperKey(payload) };
    await this.outbox.enqueue(em, PAPER_TASK, payload, options);
    return payload.paperId;
  }
}

function check({ kind, langs, formats, signerPost, signerName }: PapersInput): Checked {
  if (!isKind(kind)) throw invalid('paper.kind-missing', 'kind');
  const known = [...new Set(langs)].filter(isLanguage);
  if (known.length === 0 || known.length < new Set(langs).size) throw invalid('paper.lang-missing', 'lang');
  const given = [...new Set(formats)].filter(isFormat);
  if (given.length === 0 || given.length < new Set(formats).size) throw invalid('paper.format-missing', 'format');
  return { kind, langs: known, formats: given, post: readSigner(signerPost ?? ''), name: readSigner(signerName ?? '') };
}
