import { Global, Module } from '@nestjs/common';
import { ErrorPage } from '../platform/http/error-page.js';
import { AccountController } from './account.controller.js';
import { DemoPeople } from './demo-people.js';
import { SignInController } from './sign-in.controller.js';
import { ReadingController } from './reading.controller.js';
import { ReadingFactsQuery } from './reading-facts.js';
import { ReadingPages } from './reading-pages.js';
import { ReactErrorPage } from './error-page.js';
import { PageRenderer } from './page-renderer.js';

@Global()
@Module({
  controllers: [ReadingController, SignInController, AccountController],
  providers: [
    PageRenderer,
    ReadingPages,
    ReadingFactsQuery,
    DemoPeople,
    { provide: ErrorPage, useClass: ReactErrorPage },
  ],
  exports: [PageRenderer, ErrorPage],
})
export class PagesModule {}
