import { Global, Module } from '@nestjs/common';
import { ErrorPage } from '../platform/http/error-page.js';
import { ReactErrorPage } from './error-page.js';
import { PageRenderer } from './page-renderer.js';

@Global()
@Module({
  providers: [PageRenderer, { provide: ErrorPage, useClass: ReactErrorPage }],
  exports: [PageRenderer, ErrorPage],
})
export class PagesModule {}
