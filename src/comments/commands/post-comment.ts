import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PublishedVersions, shownLanguage, type PublishedVersion } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';
import { translator, type MessageKey } from '../../i18n/messages.js';
import { violated } from '../../platform/database/pg-errors.js';
import { Transactions, type Once } from '../../platform/database/transactions.js';
import { AppError, invalid, notFound } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { CommentAuthors } from '../comment-authors.js';
import { CommentConditions } from '../comment-conditions.js';
import { CommentIntake, type Offered } from '../comment-intake.js';
import { checkComment, sameness, type CheckedComment, type CommentFault, type TypedComment } from '../comment.rules.js';
import { DraftPulse, type Pulse } from '../queries/draft-pulse.js';
import { targetOf, type Target } from '../target.js';

export interface PostInput extends TypedComment {
  draft: string;
  /** eId, or WHOLE_ACT. */
  provision: string;
  version: number;
  /** Language of the text that was read; the reader's own where it was not said. */
  lang: Language | null;
  name: string | null;
  proof: string | null;
}

export interface Posted {
  id: number;
  number: string;
  dueOn: string;
  href: string;
  tracesHref: string;
}

const FAULT_KEY: Record<CommentFault, MessageKey> = {
  empty: 'comment.empty',
  'too-long': 'comment.too-long',
  'not-text': 'comment.not-text',
  'wording-empty': 'comment.wording-empty',
  'wording-same': 'comment.wording-same',
  'quote-not-found': 'comment.quote-not-found',
};

/** Takes a comment on a provision: one insert and its event; the shown counts follow by themselves. */
@Injectable()
export class PostComment {
  constructor(
    private readonly transactions: Transactions,
    private readonly intake: CommentIntake,
    private readonly versions: PublishedVersions,
    private readonly pulse: DraftPulse,
    private readonly authors: CommentAuthors,
    private readonly conditions: CommentConditions,
  ) {}

  /** `token` is the session of a guest who was not one before. */
  async execute(facts: RequestFacts, input: PostInput): Promise<{ result: Posted; token: string | null }> {
    const pulse = await this.pulse.of(input.draft);
    const version = pulse && (await this.versions.of(pulse.draftId, input.version));
    const target =
      version && targetOf(version, input.provision, shownLanguage(version.langs, input.lang ?? facts.lang));
    if (!pulse || !version || !target) throw notFound();
    const comment = accepted(checkComment(input, target.words));
    const dueOn = await this.conditions.admit(facts, pulse.actKind);
    const hash = createHash('sha256').update(sameness(comment)).digest();
    const { proof: _proof, ...said } = input;
    const once = { operation: 'comment.post', key: facts.key, content: { said, account: facts.actor.accountId } };
    const made = { pulse, version, target, comment, hash, dueOn, once };
    try {
      const { kept, token } =
        facts.actor.level === 'email' ? await this.byPerson(facts, made) : await this.byGuest(facts, input, made);
      return { result: posted(pulse.number, kept), token };
    } catch (error) {
      if (violated(error) !== 'comment_once') throw error;
      throw await this.saidBefore(made, facts.actor.accountId!);
    }
  }

  private async byPerson(facts: RequestFacts, made: Made): Promise<{ kept: Kept; token: null }> {
    const { accountId, level } = facts.actor;
    // who signed in and skipped the question for a name has none yet
    const publicName = facts.actor.publicName || translator(facts.lang)('comment.unnamed');
    const author = { accountId: accountId!, level, publicName };
    const mark = this.transactions.markOf(made.once);
    const { id } = await this.intake.store(offered(made, author), mark);
    if (id !== null) return { kept: { id, dueOn: made.dueOn }, token: null };
    const kept = mark && (await this.transactions.kept<Kept>(mark));
    if (!kept) throw await this.notTaken(made.pulse, made.version);
    return { kept, token: null };
  }

  /** A guest is opened and the proof used up in the transaction of the comment, so that a refusal costs neither. */
  private async byGuest(facts: RequestFacts, input: PostInput, made: Made) {
    let token: string | null = null;
    const kept = await this.transactions.once<Kept>(made.once, async (em) => {
      const author = await this.authors.identify(em, facts, input);
      token = author.token;
      const { id } = await this.intake.storeIn(em, offered(made, author));
      if (id === null) throw await this.notTaken(made.pulse, made.version);
      return { id, dueOn: made.dueOn };
    });
    return { kept, token };
  }

  private async notTaken(known: Pulse, version: PublishedVersion): Promise<AppError> {
    const pulse = (await this.pulse.ask(known.number)) ?? known;
    const href = `/drafts/${pulse.number}`;
    if (pulse.version > version.version)
      return new AppError('comment.version-superseded', 409, { version: pulse.version }, { href });
    if (pulse.consultation === 'before') return new AppError('comment.not-yet-open', 409, {}, { href });
    return new AppError('comment.consultation-closed', 409, {}, { href });
  }

  private async saidBefore({ pulse, target, hash }: Made, accountId: number): Promise<AppError> {
    const first = await this.intake.idOf(pulse.draftId, target.wId, accountId, hash);
    const details = { field: 'body', href: commentHref(pulse.number, first) };
    return new AppError('comment.said-before', 409, { number: `${pulse.number}/${first}` }, details);
  }
}

/** What a repeated request gets again; the rest of the result follows from it. */
interface Kept {
  id: number;
  dueOn: string;
}

interface Made {
  pulse: Pulse;
  version: PublishedVersion;
  target: Target;
  comment: CheckedComment;
  hash: Buffer;
  dueOn: string;
  once: Once;
}

const offered = ({ pulse, version, target, comment, hash, dueOn }: Made, author: Offered['author']): Offered => ({
  draftId: pulse.draftId,
  version: version.version,
  wId: target.wId,
  lang: target.lang,
  author,
  comment,
  hash,
  dueOn,
});

const posted = (draft: string, { id, dueOn }: Kept): Posted => ({
  id,
  number: `${draft}/${id}`,
  dueOn,
  href: commentHref(draft, id),
  tracesHref: '/me',
});

export const commentHref = (draft: string, id: number): string => `/drafts/${draft}/comments/${id}`;

function accepted(checked: ReturnType<typeof checkComment>): CheckedComment {
  if (checked.ok) return checked.comment;
  throw invalid(FAULT_KEY[checked.fault], checked.field, { limit: checked.limit });
}
