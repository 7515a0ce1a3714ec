import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../drafts/publishing.rules.js';
import type { Language } from '../i18n/language.js';
import { translator, type MessageKey } from '../i18n/messages.js';
import type { AppError } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { asAppError } from '../platform/http/error-filter.js';
import type { OwedList } from './publish.props.js';

/** What a person can mend, or try again: said beside the form. Anything else goes on to the error page. */
const MENDABLE = [409, 413, 422, 429];

export interface RefusedForm {
  status: number;
  /** The sentence beside the field that it is about; `form` where it is about none. */
  errors: Record<string, string>;
  /** Comments without whose answers the dossier does not go on; null where that is not the reason. */
  owed: OwedList | null;
}

/**
 * A refusal that belongs on the form that was sent; anything else is thrown on. With `gone`, what is not there (any
 * more) is such a refusal, too: it is said by this sentence on the page from which the form came.
 */
export function refusedForm(thrown: unknown, lang: Language, gone: MessageKey | null = null): RefusedForm {
  const error = asAppError(thrown);
  const t = translator(lang);
  if (gone !== null && error.status === 404) return { status: 404, errors: { form: t(gone) }, owed: null };
  if (!MENDABLE.includes(error.status)) throw thrown;
  const { field, fields } = error.details as { field?: string; fields?: string };
  const errors: Record<string, string> = { [field ?? fields ?? 'form']: t(error.code, error.params) };
  for (const refusal of refusalsIn(error)) errors[refusal.field] ??= t(refusal.code as MessageKey, refusal.params);
  return { status: error.status, errors, owed: owedIn(error) };
}

/** The one sentence that stands above a form without fields of its own. */
export const sentenceOf = ({ errors }: Pick<RefusedForm, 'errors'>): string => Object.values(errors)[0]!;

export interface FormWork {
  /** Does what the form asks for; gives the address that it leads to. */
  work(): Promise<string>;
  /** Draws the form again, with what was typed and why it was refused. */
  again(refused: RefusedForm): Promise<void>;
  /** Said where what the form is about is not there any more. */
  gone?: MessageKey | undefined;
}

/** Does what a form asks for and goes on, or shows the same form again. */
export async function workOrAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  { work, again, gone }: FormWork,
): Promise<void> {
  let href: string;
  try {
    href = await work();
  } catch (thrown) {
    return again(refusedForm(thrown, factsOf(request).lang, gone));
  }
  await reply.redirect(href, 303);
}

const owedIn = ({ details: { owed, count } }: AppError): OwedList | null =>
  Array.isArray(owed) ? { count: Number(count), first: owed as OwedList['first'] } : null;

const refusalsIn = (error: AppError): readonly Refusal[] => (error.details.refusals as Refusal[] | undefined) ?? [];
