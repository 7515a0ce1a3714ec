import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isLanguage, type Language } from '../../i18n/language.js';
import { Clock } from '../../platform/clock.js';
import { violated } from '../../platform/database/pg-errors.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, forbidden, invalid, notFound } from '../../platform/errors/app-error.js';
import { hasRole, type Actor, type RequestFacts } from '../../platform/http/actor.js';
import { lockAgency, lockOwnAgency } from '../own-agency.js';
import { refuseUnknownPlaceholders } from '../answer-input.js';
import { isDecision, readReason, REASON_MOST, type Decision } from '../response.rules.js';

export interface TemplateInput {
  title: string;
  words: string;
  /** Language of the words. */
  lang: string;
  /** '' where the template goes with any. */
  decision: string;
  /** For all officials of the agency; a head's to decide. */
  shared: boolean;
  /** Of a new one: code of the agency, or '' where the official can mean only one. */
  agency: string;
}

interface Template extends TemplateInput {
  lang: Language;
  decision: Decision | '';
}

export const TEMPLATE_TITLE_MOST = 120;
const MOST_TEMPLATES = 100;
const ONE_TITLE = ['answer_template_own', 'answer_template_shared'];

/** Keeps words that answers begin with: new ones, or in place of those that the id names. */
@Injectable()
export class SaveTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, key }: RequestFacts, id: number | null, input: TemplateInput): Promise<{ id: number }> {
    const template = checked(input);
    const content = { account: actor.accountId, id, ...template };
    try {
      return await this.transactions.once({ operation: 'template.save', key, content }, (em) =>
        id === null ? this.create(em, actor, template) : this.change(em, actor, id, template),
      );
    } catch (error) {
      if (ONE_TITLE.includes(violated(error) ?? '')) throw invalid('template.title-taken', 'title');
      throw error;
    }
  }

  private async create(em: EntityManager, actor: Actor, template: Template): Promise<{ id: number }> {
    const agencyId = await lockOwnAgency(em, actor, template);
    await refuseOneMore(em, actor, agencyId, template.shared);
    const rows: { id: number }[] = await em.query(
      `insert into answer_template (title, words, lang, decision, shared, changed_at, agency_id, account_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [...this.columnsOf(template), agencyId, actor.accountId],
    );
    return rows[0]!;
  }

  /** Whose it is stays: a template of one's own is made the agency's by a head, and the other way round. */
  private async change(em: EntityManager, actor: Actor, id: number, template: Template): Promise<{ id: number }> {
    const { agencyId, shared } = await ownTemplate(em, actor, id);
    if (template.shared && !hasRole(actor, 'head', agencyId)) throw forbidden();
    if (template.shared !== shared) {
      await lockAgency(em, agencyId);
      await refuseOneMore(em, actor, agencyId, template.shared);
    }
    await em.query(
      `update answer_template
          set title = $1, words = $2, lang = $3, decision = $4, shared = $5, changed_at = $6, account_id = $8
        where id = $7`,
      [...this.columnsOf(template), id, actor.accountId],
    );
    return { id };
  }

  private columnsOf({ title, words, lang, decision, shared }: Template) {
    return [title, words, lang, decision || null, shared, this.clock.now()];
  }
}

/** An official removes own templates, a head also the agency's. */
@Injectable()
export class RemoveTemplate {
  constructor(private readonly transactions: Transactions) {}

  async execute({ actor }: RequestFacts, id: number): Promise<void> {
    await this.transactions.run(async (em) => {
      await ownTemplate(em, actor, id);
      await em.query('delete from answer_template where id = $1', [id]);
    });
  }
}

/** Counted under the agency's lock. */
async function refuseOneMore(em: EntityManager, actor: Actor, agencyId: number, shared: boolean): Promise<void> {
  const counts: { count: number }[] = await em.query(
    `select count(*)::int as count from answer_template
      where agency_id = $1 and shared = $2 and (shared or account_id = $3)`,
    [agencyId, shared, actor.accountId],
  );
  if (counts[0]!.count >= MOST_TEMPLATES) throw new AppError('template.too-many', 409, { most: MOST_TEMPLATES });
}

function checked(input: TemplateInput): Template {
  const title = input.title.replace(/\s+/g, ' ').trim();
  if (title === '') throw invalid('template.untitled', 'title');
  if ([...title].length > TEMPLATE_TITLE_MOST)
    throw invalid('template.title-long', 'title', { most: TEMPLATE_TITLE_MOST });
  const words = readReason(input.words);
  if (words === '') throw invalid('template.wordless', 'words');
  if ([...words].length > REASON_MOST) throw invalid('response.reason-long', 'words', { most: REASON_MOST });
  refuseUnknownPlaceholders(words, 'words');
  const { lang, decision, shared, agency } = input;
  if (!isLanguage(lang)) throw invalid('platform.invalid-input', 'lang', { fields: 'lang' });
  if (decision !== '' && !isDecision(decision)) throw invalid('response.decision-missing', 'decision');
  return { title, words, lang, decision, shared, agency };
}

/** 404 for what another may change, or nobody of the actor's agencies. */
async function ownTemplate(
  em: EntityManager,
  actor: Actor,
  id: number,
): Promise<{ agencyId: number; shared: boolean }> {
  const rows: { agencyId: number; accountId: number; shared: boolean }[] = await em.query(
    'select agency_id as "agencyId", account_id as "accountId", shared from answer_template where id = $1 for update',
    [id],
  );
  const template = rows[0];
  if (!template || !mayChange(actor, template)) throw notFound();
  return template;
}

/** The agency's is changed by its heads, one's own while one works there. */
export const mayChange = (
  actor: Actor,
  { agencyId, accountId, shared }: { agencyId: number; accountId: number; shared: boolean },
): boolean =>
  shared ? hasRole(actor, 'head', agencyId) : accountId === actor.accountId && hasRole(actor, 'official', agencyId);
