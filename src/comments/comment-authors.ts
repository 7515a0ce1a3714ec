import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OpenGuest } from '../accounts/commands/open-guest.js';
import { readPublicName } from '../accounts/public-name.rules.js';
import { Sessions } from '../accounts/sessions.js';
import { translator } from '../i18n/messages.js';
import { AppError, invalid } from '../platform/errors/app-error.js';
import type { RequestFacts } from '../platform/http/actor.js';
import { ProofOfWork } from '../platform/http/proof-of-work.js';

export interface CommentAuthor {
  accountId: number;
  level: 'guest' | 'email';
  publicName: string;
  /** Session of a guest that was opened just now. */
  token: string | null;
}

/** Who speaks: the person signed in, or a guest who has paid with a proof of work. */
@Injectable()
export class CommentAuthors {
  constructor(
    private readonly proofs: ProofOfWork,
    private readonly openGuest: OpenGuest,
    private readonly sessions: Sessions,
  ) {}

  /** In the caller's transaction: a refused comment uses up no proof and leaves no guest behind. */
  async identify(
    em: EntityManager,
    { actor, lang }: RequestFacts,
    given: { name: string | null; proof: string | null },
  ): Promise<CommentAuthor> {
    if (actor.level === 'email' && actor.accountId !== null)
      return { accountId: actor.accountId, level: 'email', publicName: actor.publicName, token: null };
    if (!given.proof || !(await this.proofs.spend(given.proof, em)))
      throw new AppError('comment.proof-needed', 401, {}, { challenge: '/api/v1/challenge' });
    if (actor.level === 'guest' && actor.accountId !== null)
      return { accountId: actor.accountId, level: 'guest', publicName: actor.publicName, token: null };
    const publicName = this.nameOf(given.name, lang);
    const accountId = await this.openGuest.execute(em, lang, publicName);
    return { accountId, level: 'guest', publicName, token: await this.sessions.open(em, accountId, 'guest') };
  }

  private nameOf(typed: string | null, lang: RequestFacts['lang']): string {
    if (!typed?.trim()) return translator(lang)('comment.guest');
    const name = readPublicName(typed);
    if (!name) throw invalid('comment.name-unfit', 'name');
    return name;
  }
}
