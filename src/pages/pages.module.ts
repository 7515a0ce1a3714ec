import { Global, Module } from '@nestjs/common';
import { ErrorPage } from '../platform/http/error-page.js';
import { AccountController } from './account.controller.js';
import { DemoPeople } from './demo-people.js';
import { SignInController } from './sign-in.controller.js';
import { ReactErrorPage } from './error-page.js';
import { PageRenderer } from './page-renderer.js';

@Global()
@Module({
  controllers: [SignInController, AccountController],
  providers: [PageRenderer, DemoPeople, { provide: ErrorPage, useClass: ReactErrorPage }],
  exports: [PageRenderer, ErrorPage],
})
export class PagesModule {}
