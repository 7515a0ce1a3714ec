import { Injectable } from '@nestjs/common';
import { translator } from '../../i18n/messages.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';
import { WORKING_DAY_BEGUN, type WorkingDayBegun } from '../../responses/deadlines/deadline.events.js';
import { Digests, type Digest, type DueCounts } from '../../responses/deadlines/queries/digests.js';
import { MailRoom, type MailOrder } from '../mail-room.js';
import { OwnAddress } from '../own-address.js';

const AT_ONCE = 200;

/** Reminds officials of what is due and heads of what nobody holds or what is overdue: one mail a working day each. */
@Injectable()
@Job('notifications.mail-digests')
@Listens(WORKING_DAY_BEGUN)
export class MailDigestsJob implements JobHandler<WorkingDayBegun> {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: Digests,
    private readonly mailRoom: MailRoom,
    private readonly address: OwnAddress,
  ) {}

  async handle({ day }: WorkingDayBegun): Promise<void> {
    const digests = await this.digests.of(day);
    for (let from = 0; from < digests.length; from += AT_ONCE) {
      const orders = digests.slice(from, from + AT_ONCE).map((digest) => this.orderOf(day, digest));
      await this.transactions.run((em) => this.mailRoom.postAll(em, orders));
    }
  }

  private orderOf(day: string, digest: Digest): MailOrder {
    const { accountId, agencyId, lang, agency, held, free } = digest;
    const due = [this.part('held', held, lang), free ? this.part('free', free, lang) : ''];
    const parts = [...due, ...this.escalated(digest)].filter((part) => part !== '');
    return {
      to: { accountId },
      lang,
      kind: 'deadline-digest',
      params: { agency, ...sum(digest), parts: parts.join('\n\n') },
      onceKey: `digest ${day} ${agencyId} ${accountId}`,
    };
  }

  private part(kind: 'held' | 'free', due: DueCounts, lang: Digest['lang']): string {
    const t = translator(lang);
    const lines = (['overdue', 'today', 'tomorrow'] as const)
      .filter((when) => due[when] > 0)
      .map((when) => t(`digest.${when}`, { count: due[when] }));
    const tab = kind === 'held' ? 'mine' : 'free';
    return lines.length === 0 ? '' : [t(`digest.${kind}`), ...lines, this.address.link(`/desk?tab=${tab}`)].join('\n');
  }

  private escalated({ escalated, lang, agencyCode }: Digest): string[] {
    const t = translator(lang);
    const list = this.address.link(`/waiting?agency=${encodeURIComponent(agencyCode)}`);
    return escalated.map(({ level, comments, numbers }) => {
      const more = comments > numbers.length ? ' …' : '';
      const said = t(`digest.escalated.${level}`, { count: comments, numbers: numbers.join(', ') + more });
      return `${said}\n${level === 1 ? this.address.link('/desk?tab=overdue') : list}`;
    });
  }
}

const sum = ({ held, free }: Digest): { overdue: number; due: number } => {
  const all = [held, ...(free ? [free] : [])];
  const total = (when: keyof DueCounts) => all.reduce((count, one) => count + one[when], 0);
  return { overdue: total('overdue'), due: total('today') + total('tomorrow') };
};
