import { SetMetadata } from '@nestjs/common';

export const JOB = Symbol('JOB');
export const LISTENS = Symbol('LISTENS');

/** Work done after the commit that asked for it. Throwing means: try again later, with growing pauses. */
export interface JobHandler<Payload = unknown> {
  handle(payload: Payload): Promise<void>;
}

/** Names a provider as the handler of a task; `every` (cron, UTC) also runs it regularly. */
export const Job = (task: string, options: { every?: string } = {}) => SetMetadata(JOB, { task, ...options });

/** The handler also runs after every event of this type (past tense: `response.published`). */
export const Listens = (...events: string[]): ClassDecorator => SetMetadata(LISTENS, events);
