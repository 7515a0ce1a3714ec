import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { AddressInfo } from 'node:net';
import { CONFIG, type Config } from '../platform/config/config.js';

const USUAL_PORT = 3000;

/** Where the links in mails begin: PUBLIC_URL, or on the own machine the port that this process listens on. */
@Injectable()
export class OwnAddress {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get base(): string {
    if (this.config.publicUrl) return this.config.publicUrl;
    const server = this.host.httpAdapter?.getHttpServer() as { address?: () => AddressInfo | null } | undefined;
    const port = server?.address?.()?.port ?? (this.config.port || USUAL_PORT);
    return `http://${this.config.host === '0.0.0.0' ? 'localhost' : this.config.host}:${port}`;
  }

  link(path: string): string {
    return `${this.base}${path}`;
  }
}
