import { Global, Module } from '@nestjs/common';
import { PublishedAkn } from './queries/published-akn.js';
import { PublishedHtml } from './queries/published-html.js';
import { PublishedVersions } from './queries/published-version.js';
import { Successions } from './queries/successions.js';

const queries = [PublishedVersions, PublishedHtml, PublishedAkn, Successions];

/** What is published of drafts, for everybody who shows it. */
@Global()
@Module({ providers: queries, exports: queries })
export class PublishedModule {}
