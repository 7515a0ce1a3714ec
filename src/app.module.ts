import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { entities } from './entities.js';
import { migrations } from './migrations.js';
import { ConsultationsModule } from './consultations/consultations.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DossiersModule } from './dossiers/dossiers.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { PublishedModule } from './drafts/published.module.js';
import { PagesModule } from './pages/pages.module.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import { PapersModule } from './responses/papers/papers.module.js';
import { ResponsesModule } from './responses/responses.module.js';
import { ScorecardModule } from './responses/scorecard/scorecard.module.js';
import { OpenDataModule } from './open-data/open-data.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';

@Module({})
export class AppModule {
  /** `databaseUrl` is the real or the embedded server's address; its migrations have run. */
  static forRoot(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(databaseUrl, config.databasePool, { entities, migrations }),
        JobsModule,
        HttpModule,
        HealthModule,
        AccountsModule,
        AgenciesModule,
        DossiersModule,
        DraftsModule,
        PublishedModule,
        ConsultationsModule,
        CommentsModule,
        ResponsesModule,
        PapersModule,
        ScorecardModule,
        OpenDataModule,
        NotificationsModule,
        DemoModule,
        PagesModule,
      ],
    };
  }
}
