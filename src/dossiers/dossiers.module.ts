import { Global, Module } from '@nestjs/common';
import { MoveDossier } from './commands/move-dossier.js';
import { OpenDossier } from './commands/open-dossier.js';
import { DossierStages } from './dossier-stages.js';
import { DossiersController } from './dossiers.controller.js';
import { StageOverrides } from './queries/stage-overrides.js';

const provided = [OpenDossier, MoveDossier, DossierStages, StageOverrides];

@Global()
@Module({ controllers: [DossiersController], providers: provided, exports: provided })
export class DossiersModule {}
