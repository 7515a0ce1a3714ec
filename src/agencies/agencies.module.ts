import { Global, Module } from '@nestjs/common';
import { CalendarSource } from './calendar-source.js';
import { Terms } from './terms.js';

@Global()
@Module({ providers: [CalendarSource, Terms], exports: [CalendarSource, Terms] })
export class AgenciesModule {}
