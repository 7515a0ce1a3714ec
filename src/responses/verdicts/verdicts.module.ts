import { Global, Module } from '@nestjs/common';
import { AskSecondLook } from './commands/ask-second-look.js';
import { GiveVerdict } from './commands/give-verdict.js';
import { DeskSecondLooks } from './queries/desk-second-look.js';
import { OwnVerdicts } from './queries/own-verdicts.js';
import { VerdictsController } from './verdicts.controller.js';

const services = [GiveVerdict, AskSecondLook, OwnVerdicts, DeskSecondLooks];

/** What authors say of the answers they got, and second looks. */
@Global()
@Module({ controllers: [VerdictsController], providers: services, exports: services })
export class VerdictsModule {}
