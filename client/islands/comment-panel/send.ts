import { proveWork } from './proof.js';

export interface Posted {
  id: number;
  number: string;
  dueOn: string;
  href: string;
  tracesHref: string;
}

export interface Refusal {
  field: string | null;
  sentence: string;
  href: string | null;
}

export type Step = 'proving' | 'sending';

interface Asked {
  draft: string;
  input: object;
  key: string;
  /** Pays with a proof of work. */
  guest: boolean;
  onStep(step: Step): void;
}

/** `refusal: null` means that nothing was heard from the server: try again with the same key. */
export type Outcome<Result> = { posted: Result } | { refusal: Refusal | null };

const READ_AGAIN = new Set([401]);

export function postComment({ draft, ...asked }: Asked): Promise<Outcome<Posted>> {
  return post<Posted>({ ...asked, address: `/api/v1/drafts/${encodeURIComponent(draft)}/comments` });
}

export async function post<Result>(asked: Omit<Asked, 'draft'> & { address: string }): Promise<Outcome<Result>> {
  const { address, input, key, guest, onStep } = asked;
  try {
    let proof: string | null = null;
    for (let attempt = 1; ; attempt++) {
      if (guest || attempt > 1) {
        onStep('proving');
        proof = await proveWork();
      }
      onStep('sending');
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ ...input, proof }),
      });
      const said = (await answer.json()) as Result & { message?: string; field?: string; href?: string };
      if (answer.ok) return { posted: said };
      // a proof may have run out, or a session ended, while the person was writing
      if (READ_AGAIN.has(answer.status) && attempt === 1) continue;
      return { refusal: { field: said.field ?? null, sentence: said.message ?? '', href: said.href ?? null } };
    }
  } catch {
    return { refusal: null };
  }
}
