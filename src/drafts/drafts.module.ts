import { Global, Module } from '@nestjs/common';
import { CreateDraft } from './commands/create-draft.js';
import { DescribeVersion } from './commands/describe-version.js';
import { PublishVersion } from './commands/publish-version.js';

const commands = [CreateDraft, DescribeVersion, PublishVersion];

@Global()
@Module({ providers: commands, exports: commands })
export class DraftsModule {}
