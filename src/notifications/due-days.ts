import { Injectable } from '@nestjs/common';
import { Deadlines } from '../agencies/deadlines.js';
import { formatDay } from '../i18n/format.js';
import type { Language } from '../i18n/language.js';
import { translator } from '../i18n/messages.js';

/** A deadline as a mail says it: with the remark that it is provisional while the days off of its year are unknown. */
@Injectable()
export class DueDays {
  constructor(private readonly deadlines: Deadlines) {}

  async writer(): Promise<(day: string, lang: Language) => string> {
    const provisional = await this.deadlines.provisional();
    return (day, lang) => {
      const year = provisional(day);
      const said = formatDay(day, lang);
      return year === null ? said : `${said} ${translator(lang)('mail.provisional', { year: String(year) })}`;
    };
  }
}
