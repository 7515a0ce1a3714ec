import { Global, Module } from '@nestjs/common';
import { PublishedHtml } from './queries/published-html.js';
import { PublishedVersions } from './queries/published-version.js';

const queries = [PublishedVersions, PublishedHtml];

/** What is published of drafts, for everybody who shows it. */
@Global()
@Module({ providers: queries, exports: queries })
export class PublishedModule {}
