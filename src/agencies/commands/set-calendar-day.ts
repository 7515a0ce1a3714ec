import { Injectable } from '@nestjs/common';
import type { Language } from '../../i18n/language.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { LEGAL_TIME_CHANGED, type LegalTimeChanged } from '../agency.events.js';
import { CalendarSource } from '../calendar-source.js';
import { isDay, isWeekend } from '../working-calendar.rules.js';

export interface CalendarDayInput {
  day: string;
  working: boolean;
  name: Record<Language, string>;
}

const NAME_MOST = 120;
const readName = (text: string) => text.replace(/[\s\p{C}]+/gu, ' ').trim();

/** Enters a day that differs from the week: a day off from Monday to Friday or a holiday, or a weekend that is worked. */
@Injectable()
export class SetCalendarDay {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly source: CalendarSource,
  ) {}

  async execute(facts: RequestFacts, { day, working, name }: CalendarDayInput): Promise<void> {
    if (!isDay(day)) throw invalid('agency.not-a-day', 'day');
    if (working && !isWeekend(day)) throw invalid('agency.works-anyway', 'day');
    const names = { kk: readName(name.kk), ru: readName(name.ru), en: readName(name.en) };
    const faulty = (['kk', 'ru', 'en'] as const).find((lang) => !names[lang] || names[lang].length > NAME_MOST);
    if (faulty) throw invalid('agency.name-unfit', `name.${faulty}`, { most: NAME_MOST });
    const content = { day, working, names, account: facts.actor.accountId };
    await this.transactions.once({ operation: 'calendar.set-day', key: facts.key, content }, async (em) => {
      await em.query(
        `insert into calendar_day (day, working, name) values ($1, $2, $3)
         on conflict (day) do update set working = excluded.working, name = excluded.name`,
        [day, working, JSON.stringify(names)],
      );
      await this.outbox.publish(em, LEGAL_TIME_CHANGED, {
        what: day,
        by: facts.actor.accountId!,
      } satisfies LegalTimeChanged);
      return null;
    });
    this.source.invalidate();
  }
}
