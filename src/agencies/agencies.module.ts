import { Global, Module } from '@nestjs/common';
import { CalendarSource } from './calendar-source.js';
import { ChangeTerm } from './commands/change-term.js';
import { RemoveCalendarDay } from './commands/remove-calendar-day.js';
import { SetCalendarDay } from './commands/set-calendar-day.js';
import { Deadlines } from './deadlines.js';
import { LegalTimeTables } from './queries/legal-time-tables.js';
import { Terms } from './terms.js';

const services = [CalendarSource, Terms, Deadlines];
const commands = [SetCalendarDay, RemoveCalendarDay, ChangeTerm];

@Global()
@Module({
  providers: [...services, ...commands, LegalTimeTables],
  exports: [...services, ...commands, LegalTimeTables],
})
export class AgenciesModule {}
