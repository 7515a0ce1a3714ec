import { Global, Module } from '@nestjs/common';
import { ConsultationPeriod } from '../drafts/consultation-period.js';
import { TermPeriod } from './term-period.js';

@Global()
@Module({ providers: [{ provide: ConsultationPeriod, useClass: TermPeriod }], exports: [ConsultationPeriod] })
export class ConsultationsModule {}
