import { Global, Module } from '@nestjs/common';
import { CalendarSource } from './calendar-source.js';
import { ChangeTerm } from './commands/change-term.js';
import { RemoveCalendarDay } from './commands/remove-calendar-day.js';
import { SetCalendarDay } from './commands/set-calendar-day.js';
import { AppointHead } from './commands/appoint-head.js';
import { ChangeApproval } from './commands/change-approval.js';
import { CreateAgency } from './commands/create-agency.js';
import { GrantOfficial } from './commands/grant-official.js';
import { RevokeRole } from './commands/revoke-role.js';
import { AgencyPeople } from './queries/agency-people.js';
import { Deadlines } from './deadlines.js';
import { LegalTimeController } from './legal-time.controller.js';
import { LegalTimeTables } from './queries/legal-time-tables.js';
import { Terms } from './terms.js';

const services = [CalendarSource, Terms, Deadlines];
const people = [ChangeApproval, GrantOfficial, RevokeRole, CreateAgency, AppointHead, AgencyPeople];
const commands = [SetCalendarDay, RemoveCalendarDay, ChangeTerm, ...people];

@Global()
@Module({
  controllers: [LegalTimeController],
  providers: [...services, ...commands, LegalTimeTables],
  exports: [...services, ...commands, LegalTimeTables],
})
export class AgenciesModule {}
