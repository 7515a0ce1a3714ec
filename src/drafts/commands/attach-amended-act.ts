import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, invalid, notFound } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { amendedTexts, storeEffects } from '../amended-acts.js';
import { lockOwnedDraft, ownedDraft } from '../owned-draft.js';
import { provisionsOf } from '../recognition/recognise-version.js';
import { Recogniser } from '../recognition/recogniser.js';
import {
  RecognitionRefused,
  type AmendedText,
  type Recognised,
  type RecognitionFile,
  type RecognitionInput,
} from '../recognition/recognition.js';

const READINGS_PER_HOUR = 60;
/** A law that changes more acts than this is compared by its own table. */
const MOST_ACTS = 40;

interface Amending {
  version: number;
  texts: AmendedText[];
}

/**
 * Takes texts of the acts that a draft amends, or takes one away, and works out anew what each command does: to the
 * version in work, else to the one that is published.
 */
@Injectable()
export class AttachAmendedAct {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly recogniser: Recogniser,
    private readonly limits: RateLimits,
  ) {}

  async attach(facts: RequestFacts, number: string, files: readonly RecognitionFile[]): Promise<void> {
    const draft = await ownedDraft(this.source, facts.actor, number);
    if (files.length === 0) throw invalid('draft.no-file', 'files');
    const known = await amendedTexts(this.source, draft.id);
    if (known.length + files.length > MOST_ACTS) throw invalid('amendment.too-many-acts', 'files', { most: MOST_ACTS });
    const { amending, recognised } = await this.work(facts, draft.id, known, files);
    if (recognised.texts.some(({ doc }) => isEmpty(doc))) throw invalid('structure.no-provisions', 'files');
    await this.transactions.run(async (em) => {
      await this.lock(em, facts, number, amending.version);
      for (const { lang, title, doc } of recognised.texts) {
        // the same act uploaded again takes the place of the first
        await em.query('delete from amended_act where draft_id = $1 and lang = $2 and title = $3', [
          draft.id,
          lang,
          title,
        ]);
        await em.query(
          'insert into amended_act (draft_id, lang, title, doc, attached_by) values ($1, $2, $3, $4, $5)',
          [draft.id, lang, title, JSON.stringify(doc), facts.actor.accountId],
        );
      }
      await this.store(em, draft.id, amending.version, recognised);
    });
  }

  async detach(facts: RequestFacts, number: string, id: number): Promise<void> {
    const draft = await ownedDraft(this.source, facts.actor, number);
    const known = await amendedTexts(this.source, draft.id);
    if (!known.some((one) => one.id === id)) throw notFound();
    const left = known.filter((one) => one.id !== id);
    const { amending, recognised } = await this.work(facts, draft.id, left, []);
    await this.transactions.run(async (em) => {
      await this.lock(em, facts, number, amending.version);
      await em.query('delete from amended_act where draft_id = $1 and id = $2', [draft.id, id]);
      await this.store(em, draft.id, amending.version, recognised);
    });
  }

  private async work(
    facts: RequestFacts,
    draftId: number,
    amended: readonly AmendedText[],
    files: readonly RecognitionFile[],
  ) {
    await this.limits.take({ key: `amended:${facts.actor.accountId}`, hits: READINGS_PER_HOUR, seconds: 3600 });
    const amending = await amendingTexts(this.source, draftId);
    const input = { kind: 'law' as const, files: [...files], older: null, amended, amending: amending.texts };
    return { amending, recognised: await this.recognise(input) };
  }

  private async lock(em: EntityManager, facts: RequestFacts, number: string, version: number): Promise<void> {
    const draft = await lockOwnedDraft(em, facts.actor, number);
    if ((await amendingTexts(em, draft.id)).version !== version) throw new AppError('draft.changed-meanwhile', 409);
  }

  private async store(em: EntityManager, draftId: number, version: number, { effects }: Recognised): Promise<void> {
    await storeEffects(em, draftId, version, effects);
    await em.query('update draft set amended_generation = amended_generation + 1 where id = $1', [draftId]);
  }

  private async recognise(input: RecognitionInput): Promise<Recognised> {
    try {
      return await this.recogniser.recognise(input, () => undefined);
    } catch (error) {
      if (error instanceof RecognitionRefused) throw new AppError(error.code, 422, error.params, { field: 'files' });
      throw error;
    }
  }
}

/** Texts of the version in work, else of the published one. */
async function amendingTexts(reads: Pick<EntityManager, 'query'>, draftId: number): Promise<Amending> {
  const rows: (AmendedText & { version: number })[] = await reads.query(
    `select version, lang, doc from version_text where draft_id = $1
        and version = (select max(version) from draft_version where draft_id = $1)`,
    [draftId],
  );
  if (rows.length === 0) throw new AppError('draft.nothing-in-work', 409);
  return { version: rows[0]!.version, texts: rows.map(({ lang, doc }) => ({ lang, doc })) };
}

/** A preamble alone is any text that nobody could read as an act. */
const isEmpty = (doc: unknown): boolean => provisionsOf(doc).every(({ kind }) => kind === 'preamble');
