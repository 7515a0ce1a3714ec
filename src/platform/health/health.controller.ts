import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, anyone, SharedReply } from '../http/policy.js';

/** For the process supervisor and the load balancer. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly source: DataSource) {}

  /** The process runs. */
  @Get('healthz')
  @Allow(anyone)
  @SharedReply()
  healthz(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can work: database, queue and migrations, each by name. */
  @Get('readyz')
  @Allow(anyone)
  @SharedReply()
  async readyz(@Res() reply: FastifyReply): Promise<void> {
    const checks = {
      database: await this.succeeds(async () => void (await this.source.query('select 1'))),
      queue: await this.succeeds(
        async () => void (await this.source.query('select 1 from graphile_worker.migrations limit 1')),
      ),
      migrations: await this.succeeds(async () => {
        if (await this.source.showMigrations()) throw new Error('pending');
      }),
    };
    const ready = Object.values(checks).every((state) => state === 'ok');
    await reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', ...checks });
  }

  private async succeeds(check: () => Promise<void>): Promise<'ok' | 'unavailable'> {
    try {
      await check();
      return 'ok';
    } catch {
      return 'unavailable';
    }
  }
}
