import { Global, Module } from '@nestjs/common';
import { KeepScorecard, RecountScorecard } from './keep-scorecard.job.js';
import { ScorecardController } from './scorecard.controller.js';
import { Scorecards } from './scorecards.js';

/** How agencies answer, for everybody to see. */
@Global()
@Module({
  controllers: [ScorecardController],
  providers: [KeepScorecard, RecountScorecard, Scorecards],
  exports: [KeepScorecard, Scorecards],
})
export class ScorecardModule {}
