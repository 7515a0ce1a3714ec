import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { AppError } from '../errors/app-error.js';

export interface Limit {
  /** What is counted: `comment:ip:203.0.113.0/24`. */
  key: string;
  hits: number;
  seconds: number;
}

/** The network of an address: /24 of IPv4, /64 of IPv6, so that one household or office is one source. */
export function networkOf(ip: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/.exec(ip);
  if (v4) return `${v4[1]}.0/24`;
  const [head = '', tail = ''] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const full = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${full.slice(0, 4).join(':')}::/64`;
}

/** Limits counted in PostgreSQL, so that all processes share them. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Counts one hit against each limit; throws 429 with the seconds to wait when one is over. */
  async take(...limits: Limit[]): Promise<void> {
    if (!this.config.rateLimits) return;
    for (const { key, hits, seconds } of limits) {
      const rows: { hits: number; wait: number }[] = await this.source.query(
        `insert into rate_limit as r (key, window_start, hits)
         values ($1, to_timestamp(floor(extract(epoch from now()) / $2) * $2), 1)
         on conflict (key, window_start) do update set hits = r.hits + 1
         returning hits, ceil(extract(epoch from window_start) + $2 - extract(epoch from now()))::int as wait`,
        [key, seconds],
      );
      const row = rows[0]!;
      if (row.hits > hits) throw new AppError('platform.too-many-requests', 429, { seconds: Math.max(1, row.wait) });
    }
  }
}
