import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isDay } from '../../agencies/working-calendar.rules.js';
import { PublishedVersions } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';
import { invalid, notFound } from '../../platform/errors/app-error.js';
import { agenciesOf, type Actor } from '../../platform/http/actor.js';
import { answerPlace, type AnswerPlace, type AnswerPlaceName } from '../answer-place.js';
import { answerValues } from '../answer-values.js';
import { mayChange } from '../commands/save-template.js';
import { fillPlaceholders, inBraces, OF_ONE_COMMENT } from '../placeholder.rules.js';
import type { Decision } from '../response.rules.js';

export interface AnswerTemplate {
  id: number;
  title: string;
  words: string;
  lang: Language;
  /** null where it goes with any. */
  decision: Decision | null;
  /** Of the agency, for all its officials. */
  shared: boolean;
  /** Code of the agency. */
  agency: string;
  /** Whether the one who looks may change or remove it. */
  changeable: boolean;
}

/** A template as the answer to a comment, or to a group, begins with it. */
export type FilledTemplate = Pick<AnswerTemplate, 'words' | 'lang' | 'decision'>;

type Row = Omit<AnswerTemplate, 'changeable'> & { agencyId: number; accountId: number };

const SELECT = `
  select t.id, t.agency_id as "agencyId", t.account_id as "accountId", t.title, t.words, t.lang, t.decision, t.shared,
         a.code as agency
    from answer_template t join agency a on a.id = t.agency_id
   where t.agency_id = any($1) and (t.shared or t.account_id = $2)`;

/** Words that answers begin with: the agency's first, then the official's own. */
@Injectable()
export class AnswerTemplates {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  async of(actor: Actor): Promise<AnswerTemplate[]> {
    const rows: Row[] = await this.source.query(`${SELECT} order by t.shared desc, lower(t.title), t.id`, [
      agenciesOf(actor, 'official'),
      actor.accountId,
    ]);
    return rows.map((row) => shown(actor, row));
  }

  /** Those with which an answer on this draft may begin. */
  async forDraft(actor: Actor, draftNumber: string): Promise<AnswerTemplate[]> {
    const rows: Row[] = await this.source.query(
      `${SELECT} and t.agency_id = (select agency_id from draft where number = $3)
        order by t.shared desc, lower(t.title), t.id`,
      [agenciesOf(actor, 'official'), actor.accountId, draftNumber],
    );
    return rows.map((row) => shown(actor, row));
  }

  /**
   * The template with its placeholders filled from what is answered. Where one stands for nothing here it is refused:
   * of a group, whatever differs from one comment to the other.
   */
  async fill(
    actor: Actor,
    name: AnswerPlaceName,
    { templateId, promisedOn }: { templateId: number; promisedOn: string },
  ): Promise<FilledTemplate> {
    const em = this.source.manager;
    const place = await answerPlace(em, actor, name);
    const rows: Row[] = await em.query(`${SELECT} and t.id = $3`, [[place.agencyId], actor.accountId, templateId]);
    const template = rows[0];
    if (!template) throw notFound();
    const { words, lang, decision } = template;
    const group = place.clusterId !== null;
    const values = await answerValues(em, this.versions, {
      ...{ draftId: place.draftId, draftNumber: name.draftNumber, lang, group },
      commentIds: await this.commentsOf(place),
      promise: isDay(promisedOn) ? promisedOn : null,
    });
    const { text, missing } = fillPlaceholders(words, values);
    const differing = group ? missing.filter((one) => OF_ONE_COMMENT.includes(one)) : [];
    if (differing.length > 0) throw invalid('template.differs', 'template', { names: inBraces(differing) });
    if (missing.length > 0) throw invalid('template.no-value', 'template', { names: inBraces(missing) });
    return { words: text, lang, decision };
  }

  private async commentsOf({ draftId, commentId, clusterId }: AnswerPlace): Promise<number[]> {
    if (commentId !== null) return [commentId];
    const rows: { id: number }[] = await this.source.query(
      `select c.id from cluster_member m join comment c on c.draft_id = m.draft_id and c.id = m.comment_id
        where m.draft_id = $1 and m.cluster_id = $2 and c.state = 'public'`,
      [draftId, clusterId],
    );
    return rows.map(({ id }) => id);
  }
}

function shown(actor: Actor, { agencyId, accountId, ...template }: Row): AnswerTemplate {
  return { ...template, changeable: mayChange(actor, { agencyId, accountId, shared: template.shared }) };
}
