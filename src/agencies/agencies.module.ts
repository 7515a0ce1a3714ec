import { Global, Module } from '@nestjs/common';
import { CalendarSource } from './calendar-source.js';
import { Deadlines } from './deadlines.js';
import { Terms } from './terms.js';

const services = [CalendarSource, Terms, Deadlines];

@Global()
@Module({ providers: services, exports: services })
export class AgenciesModule {}
