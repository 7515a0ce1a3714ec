import { Global, Module } from '@nestjs/common';
import { OpenDossier } from './commands/open-dossier.js';

@Global()
@Module({ providers: [OpenDossier], exports: [OpenDossier] })
export class DossiersModule {}
