import { MATCH_OUTCOMES, type MatchOutcome } from '../legal-text/match/match.js';
import { paint, type Display } from './output.js';

/** An outcome of the matching, in its colour. */
export function outcomeWords(outcome: MatchOutcome, display: Display): string {
  const { red, green, yellow, dim } = paint(display);
  const words = outcome.replace('-', ' ');
  if (outcome === 'same') return dim(words);
  if (outcome === 'removed' || outcome === 'needs-review') return red(words);
  return outcome === 'added' ? green(words) : yellow(words);
}

/** `20 same, 2 reworded`; rows that name a further part of a split or merged provision are not counted again. */
export function tallied(rows: readonly { outcome: MatchOutcome; part?: boolean }[]): string {
  const counts = MATCH_OUTCOMES.map(
    (outcome) => [outcome, rows.filter((row) => row.outcome === outcome && !row.part).length] as const,
  );
  const found = counts
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome.replace('-', ' ')}`);
  return found.join(', ') || 'no provisions';
}
