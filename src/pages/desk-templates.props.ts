import type { Placeholder } from '../responses/placeholder.rules.js';
import type { AnswerTemplate } from '../responses/queries/answer-templates.js';
import type { DeskAgency } from '../responses/queries/desk-overview.js';
import type { Decision } from '../responses/response.rules.js';

export const TEMPLATE_DONE = ['saved', 'removed'] as const;
export type TemplateDone = (typeof TEMPLATE_DONE)[number];

export interface TemplateForm {
  /** The one that is changed; null for a new one. */
  id: number | null;
  title: string;
  words: string;
  lang: string;
  /** '' for any. */
  decision: string;
  shared: boolean;
  /** Code of the agency; '' where it is still to be chosen. */
  agency: string;
  idempotencyKey: string;
}

export interface DeskTemplatesProps {
  templates: readonly AnswerTemplate[];
  decisions: readonly Decision[];
  placeholders: readonly Placeholder[];
  /** Those that an answer to a group cannot hold, as they are written. */
  ofOneComment: string;
  /** Of the official, to choose from where there are several. */
  agencies: readonly DeskAgency[];
  /** Whether the agency's may be changed, too. */
  head: boolean;
  form: TemplateForm;
  titleMost: number;
  errors: Partial<Record<'title' | 'words' | 'decision' | 'agency' | 'form', string>>;
  done: TemplateDone | null;
}

/** A template to begin an answer with. */
export type TemplateChoice = Pick<AnswerTemplate, 'id' | 'title' | 'shared'>;
