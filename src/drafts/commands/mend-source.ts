import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../i18n/language.js';
import type { Issue, SourceParagraph } from '../../legal-text/act/source.js';
import { AppError, notFound } from '../../platform/errors/app-error.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { mendedSource } from '../mended-source.js';
import { amendedTexts } from '../amended-acts.js';
import { lockOwnedDraft, ownedDraft, workingVersionOf } from '../owned-draft.js';
import { Recogniser } from '../recognition/recogniser.js';
import { RecognitionRefused, type ReadText, type RecognitionInput } from '../recognition/recognition.js';
import { publishedDocs, storeTexts } from '../store-texts.js';

export const MendInput = z
  .strictObject({
    lang: z.enum(LANGUAGES),
    index: z.number().int().nonnegative(),
    words: z.string().max(20_000),
  })
  .meta({ id: 'MendInput' });
export type MendInput = z.infer<typeof MendInput>;

interface Row {
  lang: Language;
  title: string;
  paragraphs: SourceParagraph[];
  issues: Issue[];
  /** Changes with every upload and every mending. */
  mark: string;
}

/** Corrects a paragraph of the source and recognises the version in work anew: numbers, pairs and matches follow. */
@Injectable()
export class MendSource {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly recogniser: Recogniser,
  ) {}

  async execute(facts: RequestFacts, number: string, input: MendInput): Promise<void> {
    const draft = await ownedDraft(this.source, facts.actor, number);
    const { version } = await workingVersionOf(this.source, draft.id);
    await refuseReworded(this.source, draft.id, version);
    const rows = await this.read(this.source, draft.id, version);
    const own = rows.find(({ lang }) => lang === input.lang);
    const known = own?.paragraphs.some(({ index, kind }) => index === input.index && kind === 'paragraph');
    if (!own || !known) throw notFound();
    const files = rows.map(({ mark: _mark, ...row }): ReadText => {
      const about = { ...row, issues: row.issues.filter(({ code }) => code.startsWith('format.')) };
      return row.lang === input.lang ? { ...about, ...mendedSource(about, input.index, input.words) } : about;
    });
    const older = await publishedDocs(this.source, draft.id);
    const amended = await amendedTexts(this.source, draft.id);
    const recognised = await this.recognise({ kind: draft.actKind, files, older, amended });
    await this.transactions.run(async (em) => {
      await lockOwnedDraft(em, facts.actor, number);
      const now = await workingVersionOf(em, draft.id);
      await refuseReworded(em, draft.id, now.version);
      const unchanged = marksOf(await this.read(em, draft.id, now.version)) === marksOf(rows);
      if (now.version !== version || !unchanged) throw new AppError('draft.changed-meanwhile', 409);
      await storeTexts(em, draft.id, version, recognised);
    });
  }

  private async recognise(input: RecognitionInput) {
    try {
      return await this.recogniser.recognise(input, () => undefined);
    } catch (error) {
      if (error instanceof RecognitionRefused) throw new AppError(error.code, 422, error.params);
      throw error;
    }
  }

  private read(reads: Pick<DataSource, 'query'>, draftId: number, version: number): Promise<Row[]> {
    return reads.query(
      `select lang, title, source as paragraphs, issues, md5(source::text) as mark from version_text
        where draft_id = $1 and version = $2 order by array_position(array['ru', 'kk', 'en'], lang)`,
      [draftId, version],
    );
  }
}

/** Words that were changed after the file was read do not stand in its paragraphs: reading it anew would drop them. */
async function refuseReworded(reads: Pick<DataSource, 'query'>, draftId: number, version: number): Promise<void> {
  const rows: unknown[] = await reads.query(
    `select 1 from wording_change where draft_id = $1 and version = $2 and state = 'standing' limit 1`,
    [draftId, version],
  );
  if (rows.length > 0) throw new AppError('wording.no-mending', 409);
}

const marksOf = (rows: readonly Row[]): string => rows.map(({ lang, mark }) => `${lang} ${mark}`).join();
