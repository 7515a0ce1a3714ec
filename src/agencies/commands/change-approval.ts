import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { notFound } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';

export interface ApprovalInput {
  agencyId: number;
  secondPerson: boolean;
  /** Who may be the second person. */
  approver: string;
}

/** A head says whether a second person approves the agency's answers, and who that may be. */
@Injectable()
export class ChangeApproval {
  constructor(private readonly transactions: Transactions) {}

  async execute({ actor }: RequestFacts, { agencyId, secondPerson, approver }: ApprovalInput): Promise<void> {
    if (!hasRole(actor, 'head', agencyId)) throw notFound();
    if (approver !== 'official' && approver !== 'head') throw notFound();
    await this.transactions.run((em) =>
      em.query('update agency set second_person = $2, approver = $3 where id = $1', [agencyId, secondPerson, approver]),
    );
  }
}
