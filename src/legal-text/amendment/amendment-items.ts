import type { AmendmentPart, TargetStep } from './amendment.js';
import { PROVISION_RANK, type ProvisionKind } from '../act/provision.js';

/**
 * What a command is made of, whatever its language: places in the act with the part they play, quoted words, verbs.
 * `in` is where («в статье 5», «5-бапта»), `subject` what is changed («пункт 1 изложить»), `with` what comes new
 * («дополнить пунктом 2», «тармақпен»), `after` and `before` beside what.
 */
export type ItemRole = 'in' | 'subject' | 'with' | 'after' | 'before';

export type CommandVerb = 'add' | 'restate' | 'replace' | 'exclude' | 'repeal' | 'renumber';

export type CommandItem =
  | { is: 'path'; role: ItemRole; paths: CommandPath[] }
  | { is: 'words'; role: ItemRole; texts: string[] }
  | { is: 'verb'; verb: CommandVerb }
  | { is: 'every' }
  /** The new text stands in an annex of the amending act. */
  | { is: 'annex'; number: string }
  | { is: 'act' }
  | { is: 'colon' }
  /** «Внести … изменения», «өзгерістер енгізілсін»: the commands follow. */
  | { is: 'opening' };

export interface CommandPath {
  steps: TargetStep[];
  part: AmendmentPart;
  /** Ordinal in figures where the part is a sentence; '' where none is named. */
  sentence?: string;
}

/** One place as it is printed, before each of its numbers makes a path of its own. */
export interface CommandChain {
  groups: { kind: ProvisionKind; numbers: CommandNumber[] }[];
  part: AmendmentPart;
  sentences: CommandNumber[];
  /** «в заголовке и тексте»: what is around the heading is meant too. */
  both: boolean;
}

export const newChain = (): CommandChain => ({ groups: [], part: 'whole', sentences: [], both: false });

/** The paths of a chain; `groups` from the largest to the smallest. */
export function pathsOf({ part, sentences, both }: CommandChain, groups: CommandChain['groups']): CommandPath[] {
  const all = crossed(groups);
  if (part !== 'sentence') {
    const parts: AmendmentPart[] = both ? [part, 'whole'] : [part];
    return all.flatMap((steps) => parts.map((one) => ({ steps, part: one })));
  }
  const ordinals = sentences.length > 0 ? sentences : [{ number: '' }];
  if (all.length * ordinals.length > MOST_PATHS) return [];
  return all.flatMap((steps) => ordinals.map(({ number }) => ({ steps, part, sentence: number })));
}

/** A number, and the one before it where both belong to a range. */
export type CommandNumber = Pick<TargetStep, 'number' | 'since'>;

/** Items of a command and the words that belong to none of them. */
export interface ReadCommand {
  items: CommandItem[];
  unread: string[];
  /** Where the name of an act stands in the text. */
  act: { from: number; to: number } | null;
}

/** Whether `a` is the larger element of the two. */
export const isLarger = (a: ProvisionKind, b: ProvisionKind): boolean => PROVISION_RANK[a] < PROVISION_RANK[b];

/** Points are counted within a часть too: «подпункт 1) части первой», though a point is the larger element (art. 23). */
export const mayHold = (outer: ProvisionKind, inner: ProvisionKind): boolean =>
  isLarger(outer, inner) || (outer === 'subpara' && inner === 'point');

/** A command that names more places than this is no command. */
export const MOST_PATHS = 300;

/** `context` with the steps of `path` below it: the context is cut to what is larger than the path's first step. */
export function below(context: readonly TargetStep[], path: readonly TargetStep[]): TargetStep[] {
  const first = path[0];
  if (!first) return [...context];
  return [...context.filter((step) => mayHold(step.kind, first.kind)), ...path];
}

/** Every combination of numbers along a chain: «1 және 2-тармақтардың екінші бөліктері». */
export function crossed(groups: readonly { kind: ProvisionKind; numbers: readonly CommandNumber[] }[]): TargetStep[][] {
  let paths: TargetStep[][] = [[]];
  for (const { kind, numbers } of groups) {
    if (paths.length * numbers.length > MOST_PATHS) return [];
    paths = paths.flatMap((path) => numbers.map((one) => [...path, { kind, ...one }]));
  }
  return paths;
}
