import type { Node } from 'prosemirror-model';
import { formOf, type ActForm } from './amendment-act.js';
import {
  applyAmendments,
  type AmendedAct,
  type AmendmentChange,
  type AmendmentFailure,
  type AppliedAmendment,
} from './amendment-apply.js';
import {
  readAmendments,
  type Amendment,
  type AmendmentCode,
  type AmendmentOperation,
  type AmendmentTarget,
  type TargetStep,
} from './amendment.js';
import { diffWords, type WordPiece } from '../diff/diff-words.js';

/** The second level of a command's address: what it changes, and in which act. Plain JSON. */
export interface AmendmentAddress {
  operation: AmendmentOperation;
  form: ActForm;
  /** '' where the act is not named. */
  title: string;
  targets: AmendmentTarget[];
}

/** Why nothing can be shown; `amended-act` is missing where `failed` is null. */
export type AmendmentDoubt =
  | { is: 'unclear'; code: AmendmentCode; words: string }
  | { is: 'failed'; code: AmendmentFailure; step: TargetStep | null }
  | { is: 'no-act' };

/** What one command of an amending act does, for showing. Plain JSON, made once and stored. */
export interface AmendmentEffect {
  /** eId of the command's provision. */
  eId: string;
  /** Null where the command was not understood. */
  address: AmendmentAddress | null;
  /** The words before and after; null where they are not known, too long, or the whole act. */
  pieces: WordPiece[] | null;
  doubt: AmendmentDoubt | null;
}

/** A comparison longer than this is no help beside a command; the act itself is. Characters. */
const LONGEST = 20_000;

/** The effects of an amending act's commands on the acts that are at hand, in order. Commands on others only get their address. */
export function amendmentEffects(amending: Node, acts: readonly Node[]): AmendmentEffect[] {
  const amendments = readAmendments(amending);
  const results = acts.map((act) => applyAmendments(act, amending, { amendments }));
  return amendments.map((amendment) => effectOf(amendment, results, amending.attrs.lang === 'kk' ? 'kk' : 'ru'));
}

function effectOf(amendment: Amendment, results: readonly AmendedAct[], lang: 'ru' | 'kk'): AmendmentEffect {
  const applied = results.flatMap((result) => result.applied).find((one) => one.amendment === amendment);
  const base = { eId: amendment.command, address: addressOf(amendment, applied, lang), pieces: null };
  const [unclear] = amendment.issues;
  if (unclear) return { ...base, doubt: { is: 'unclear', code: unclear.code, words: unclear.params.words } };
  if (applied) return { ...base, pieces: piecesOf(applied), doubt: null };
  const failed = results
    .flatMap((result) => result.failed)
    .find((one) => one.amendment === amendment && one.code !== 'other-act');
  if (failed) return { ...base, doubt: { is: 'failed', code: failed.code, step: failed.step } };
  return { ...base, doubt: { is: 'no-act' } };
}

/** The provisions that a command changes; applied to its act, also those that were inserted within a range. */
function addressOf(
  { act, operation, targets, added }: Amendment,
  applied: AppliedAmendment | undefined,
  lang: 'ru' | 'kk',
): AmendmentAddress | null {
  if (operation === null) return null;
  const places =
    operation === 'add' && targets[0] && added.length > 0
      ? added.map((step) => ({ part: 'whole' as const, steps: [...targets[0]!.steps, step] }))
      : (applied?.changes.map((change) => change.target) ?? targets);
  return { operation, form: formOf(act?.form ?? '', lang), title: act?.title ?? '', targets: places };
}

function piecesOf({ amendment, changes }: AppliedAmendment): WordPiece[] | null {
  // an act that is repealed whole is not shown struck out from the first word to the last
  if (amendment.operation === 'repeal' && amendment.targets.some((target) => target.steps.length === 0)) return null;
  const pairs = changes.map(linesChanged).filter(({ before, after }) => before !== after);
  if (pairs.length === 0) return null;
  const length = pairs.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
  if (length > LONGEST) return null;
  return pairs.flatMap(({ before, after }, i) => [
    ...(i > 0 ? [{ op: 'same' as const, text: '\n' }] : []),
    ...diffWords(before, after),
  ]);
}

/** Lines before and after; where as many stand on both sides («по всему тексту»), only those that differ. */
function linesChanged({ before, after }: AmendmentChange): { before: string; after: string } {
  const was = before.flatMap(linesOf);
  const is = after.flatMap(linesOf);
  const differs = was.map((line, i) => line !== is[i]);
  if (was.length !== is.length || before.length < 2) return { before: was.join('\n'), after: is.join('\n') };
  return { before: was.filter((_, i) => differs[i]).join('\n'), after: is.filter((_, i) => differs[i]).join('\n') };
}

/** A provision as it is printed: number, heading and words on one line, each child on its own. */
function linesOf(node: Node): string[] {
  if (node.isTextblock) return [node.textBetween(0, node.content.size, '\n', '\n')];
  const lines: string[] = [];
  let open = String(node.attrs.label ?? '');
  node.forEach((child) => {
    const own = linesOf(child);
    if (open && child.isTextblock) {
      lines.push(`${open} ${own.join('\n')}`);
      open = '';
    } else {
      if (open) lines.push(open);
      open = '';
      lines.push(...own);
    }
  });
  return open ? [...lines, open] : lines;
}
