import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { TestApp } from '../support/app';

/** What the browser of a guest does before sending. */
export async function solvedProof(app: TestApp): Promise<string> {
  const reply = await app.ask('GET', '/api/v1/challenge');
  const challenge = reply.json<Parameters<typeof solveChallenge>[0]['challenge']>();
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
