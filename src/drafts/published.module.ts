import { Global, Module } from '@nestjs/common';
import { PublishedAkn } from './queries/published-akn.js';
import { PublishedHtml } from './queries/published-html.js';
import { PublishedVersions } from './queries/published-version.js';

const queries = [PublishedVersions, PublishedHtml, PublishedAkn];

/** What is published of drafts, for everybody who shows it. */
@Global()
@Module({ providers: queries, exports: queries })
export class PublishedModule {}
