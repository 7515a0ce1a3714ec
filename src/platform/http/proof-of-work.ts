import { Inject, Injectable } from '@nestjs/common';
import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../clock.js';

// About 256 derivations of 1,000 rounds: 0.2 s on a laptop, 1–2 s on a slow phone. A bot pays the same per comment.
const COST = 1_000;
const PREFIX = '00';
const LIFETIME_MS = 20 * 60_000;

const PayloadShape = z.object({
  challenge: z.object({ parameters: z.record(z.string(), z.unknown()), signature: z.string() }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** Self-hosted proof of work for guests; each solved challenge is good for one use. */
@Injectable()
export class ProofOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  challenge(): Promise<Challenge> {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: COST,
      keyPrefix: PREFIX,
      deriveKey,
      expiresAt: new Date(this.clock.now().getTime() + LIFETIME_MS),
      hmacSignatureSecret: this.config.secret,
    });
  }

  /**
   * Is `proof` (base64 of the payload's JSON) a solution to one of our challenges, not used before? Uses it up; in a
   * caller's transaction only if that commits.
   */
  async spend(proof: string, on: Pick<EntityManager, 'query'> = this.source): Promise<boolean> {
    const payload = this.read(proof);
    if (!payload) return false;
    const { challenge, solution } = payload;
    const result = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: this.config.secret });
    if (!result.verified) return false;
    const fresh: unknown[] = await on.query(
      'insert into spent_challenge (challenge) values ($1) on conflict do nothing returning 1',
      [challenge.signature],
    );
    return fresh.length === 1;
  }

  private read(proof: string): Payload | null {
    try {
      const parsed = PayloadShape.parse(JSON.parse(Buffer.from(proof, 'base64').toString('utf8')));
      return parsed as unknown as Payload;
    } catch {
      return null;
    }
  }
}
