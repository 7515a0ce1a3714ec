import { Module } from '@nestjs/common';
import { ResponsesModule } from '../responses/responses.module.js';
import { DemoClusters } from './demo-clusters.js';
import { DemoDeadlines } from './demo-deadlines.js';
import { DemoDesk } from './demo-desk.js';
import { DemoLoader } from './demo-loader.js';
import { DemoVerdicts } from './demo-verdicts.js';
import { DemoWording } from './demo-wording.js';

@Module({
  imports: [ResponsesModule],
  providers: [DemoClusters, DemoDeadlines, DemoDesk, DemoVerdicts, DemoWording, DemoLoader],
  exports: [DemoLoader],
})
export class DemoModule {}
