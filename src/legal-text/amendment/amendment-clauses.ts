import {
  below,
  MOST_PATHS,
  type CommandItem,
  type CommandPath,
  type CommandVerb,
  type ReadCommand,
} from './amendment-items.js';
import type { AmendedWords, AmendmentOperation, AmendmentTarget, Beside, TargetStep } from './amendment.js';

/** One change, before its new text and its place in the amending act are known. */
export interface Clause {
  operation: AmendmentOperation;
  targets: AmendmentTarget[];
  added: TargetStep[];
  beside: Beside | null;
  words: AmendedWords | null;
  /** Number of the annex of the amending act that holds the new text; '' for its only annex; null where none is named. */
  annex: string | null;
}

/** What a line of an amending act says: changes, or only where the following lines change something. */
export interface Said {
  clauses: Clause[];
  /** Places that the line names for the lines after it («в статье 26:»). */
  scope: CommandPath[];
  understood: boolean;
}

interface OpenClause {
  places: CommandPath[] | null;
  subjects: CommandPath[] | null;
  verb: CommandVerb | null;
  words: string[] | null;
  beside: { role: 'after' | 'before'; texts: string[] } | null;
  /** «после пункта 2»: beside what the new provisions stand. */
  besidePaths: { role: 'after' | 'before'; paths: CommandPath[] } | null;
  withWords: string[] | null;
  withPaths: CommandPath[];
  annex: string | null;
  /** Two places of which neither lies in the other. */
  confused: boolean;
}

const fresh = (places: CommandPath[] | null): OpenClause => ({
  ...{ places, subjects: null, verb: null, words: null, beside: null },
  ...{ besidePaths: null, withWords: null, withPaths: [], annex: null, confused: false },
});

/**
 * Makes changes of a command's items. A new place or new words after something complete begin a new clause, which
 * keeps the place named before («в пункте 1 слова … заменить …, дополнить подпунктом 3)»). A clause without a verb
 * shares the one before it in Russian and the one after it in Kazakh.
 */
export function understand(command: ReadCommand, lang: 'ru' | 'kk', scope: readonly CommandPath[]): Said {
  const clauses = clausesOf(command.items, lang);
  const every = command.items.some((item) => item.is === 'every');
  // «в заголовке статьи 5 и по всему тексту»: where the text ends that is meant nobody can tell
  if (every && command.items.some(isHeadingAlone)) return { clauses: [], scope: [], understood: false };
  const wholeAct = command.act !== null;
  shareVerbs(clauses, lang);
  if (clauses.every((clause) => clause.verb === null))
    return { clauses: [], scope: scopeOf(clauses, scope), understood: clauses.every(isPlace) };
  const done = clauses.map((clause) => changesOf(clause, { every, wholeAct, scope, lang }));
  const understood = done.every((changes) => changes !== null && changes.length > 0);
  return { clauses: understood ? done.flatMap((changes) => changes!) : [], scope: scopeOf(clauses, scope), understood };
}

const isHeadingAlone = (item: CommandItem): boolean =>
  item.is === 'path' &&
  item.paths.some((path) => path.part === 'heading') &&
  !item.paths.some((path) => path.part === 'whole');

function clausesOf(items: readonly CommandItem[], lang: 'ru' | 'kk'): OpenClause[] {
  const clauses: OpenClause[] = [fresh(null)];
  for (const item of items) {
    const open = clauses.at(-1)!;
    if (begins(open, item, lang)) clauses.push(fresh(placesOf(open)));
    put(clauses.at(-1)!, item);
  }
  return clauses;
}

const placesOf = (clause: OpenClause): CommandPath[] | null => clause.subjects ?? clause.places;

/** Whether the item belongs to a clause of its own. */
function begins(open: OpenClause, item: CommandItem, lang: 'ru' | 'kk'): boolean {
  const complete = open.withWords !== null || open.withPaths.length > 0;
  if (item.is === 'verb') return open.verb !== null;
  if (item.is === 'words' && item.role === 'with') return open.withWords !== null;
  if (item.is === 'words' && item.role === 'subject')
    return open.words !== null || complete || (open.verb !== null && open.verb !== 'exclude');
  if (item.is === 'words') return open.beside !== null || open.words !== null || complete;
  if (item.is !== 'path') return false;
  if (item.role === 'with') return open.withWords !== null || (lang === 'kk' && open.verb !== null);
  if (item.role === 'in') return open.verb !== null || open.words !== null || complete || open.beside !== null;
  if (item.role !== 'subject')
    return open.besidePaths !== null || complete || (open.verb !== null && (lang === 'kk' || open.verb !== 'add'));
  if (open.verb === 'repeal' && lang === 'ru') return open.subjects !== null;
  return open.verb !== null || open.subjects !== null || complete || open.words !== null;
}

function put(clause: OpenClause, item: CommandItem): void {
  if (item.is === 'verb') clause.verb = item.verb;
  else if (item.is === 'annex') clause.annex = item.number;
  else if (item.is === 'words') {
    if (item.role === 'with') clause.withWords = item.texts;
    else if (item.role === 'after' || item.role === 'before') clause.beside = { role: item.role, texts: item.texts };
    else clause.words = item.texts;
  } else if (item.is === 'path') {
    if (item.role === 'with') clause.withPaths.push(...item.paths);
    else if (item.role === 'subject') clause.subjects = nested(clause.places, item.paths);
    else if (item.role === 'in') {
      clause.confused ||= clause.subjects !== null;
      clause.places = nested(clause.places, item.paths);
    } else clause.besidePaths = { role: item.role, paths: item.paths };
  }
}

/**
 * Paths named in the places that the same line named before: «в статьях 1 и 2 пункт 3» is two, and after «подпункты 1) и
 * 2) пункта 1» a «подпункт 3)» is the one of that пункт.
 */
function nested(places: readonly CommandPath[] | null, paths: readonly CommandPath[]): CommandPath[] {
  const around = places && places.length > 0 ? places : [{ steps: [] }];
  if (around.length * paths.length > MOST_PATHS) return [];
  const found = new Map<string, CommandPath>();
  for (const { steps } of around)
    for (const path of paths) {
      const whole = { ...path, steps: below(steps, path.steps) };
      found.set(JSON.stringify(whole), whole);
    }
  return [...found.values()];
}

function shareVerbs(clauses: OpenClause[], lang: 'ru' | 'kk'): void {
  const sharing = (clause: OpenClause): boolean => !isPlace(clause);
  if (lang === 'ru') {
    for (let i = 1; i < clauses.length; i++) if (sharing(clauses[i]!)) clauses[i]!.verb ??= clauses[i - 1]!.verb;
  } else for (let i = clauses.length - 2; i >= 0; i--) clauses[i]!.verb ??= clauses[i + 1]!.verb;
}

const isPlace = (clause: OpenClause): boolean =>
  clause.verb === null &&
  !clause.words &&
  !clause.beside &&
  !clause.besidePaths &&
  !clause.withWords &&
  clause.withPaths.length === 0;

function scopeOf(clauses: readonly OpenClause[], scope: readonly CommandPath[]): CommandPath[] {
  const last = clauses.findLast((clause) => placesOf(clause));
  return last ? inScope(placesOf(last)!, scope) : [];
}

function inScope(paths: readonly CommandPath[], scope: readonly CommandPath[]): CommandPath[] {
  if (scope.length === 0) return [...paths];
  if (paths.length * scope.length > MOST_PATHS) return [];
  return scope.flatMap((around) =>
    paths.map((path) => ({
      ...(path.steps.length === 0 && path.part === 'whole' ? around : path),
      steps: below(around.steps, path.steps),
    })),
  );
}

interface Around {
  every: boolean;
  wholeAct: boolean;
  scope: readonly CommandPath[];
  lang: 'ru' | 'kk';
}

function changesOf(clause: OpenClause, around: Around): Clause[] | null {
  if (clause.confused) return null;
  const named = placesOf(clause);
  // «в статье 5 пункт 2 изложить»: subjects were nested in the place when they were put
  const places = named ? inScope(named, around.scope) : [...around.scope];
  const targets: AmendmentTarget[] = [...places];
  if (targets.length === 0) targets.push({ steps: [], part: 'whole' });
  const base = { targets, added: [], beside: null, words: null, annex: clause.annex };
  if (clause.besidePaths && clause.verb !== 'add') return null;
  switch (clause.verb) {
    case 'add':
      if (clause.withWords || clause.beside) return clause.besidePaths ? null : inserted(clause, around, base);
      return clause.withPaths.length > 0 ? added(clause, around, base) : null;
    case 'replace':
      return replaced(clause, around, base);
    case 'exclude':
      if (clause.words) return excludedWords(clause.words, around, base);
      return named ? [{ ...base, operation: 'exclude' }] : null;
    case 'restate':
      return named || around.wholeAct ? [{ ...base, operation: 'restate' }] : null;
    case 'repeal':
      return named || around.wholeAct ? [{ ...base, operation: 'repeal' }] : null;
    case 'renumber': {
      const numbers = clause.withPaths.map((path) => path.steps.at(-1)!);
      return named && numbers.length === targets.length ? [{ ...base, operation: 'renumber', added: numbers }] : null;
    }
    case null:
      return null;
  }
}

type Base = Omit<Clause, 'operation'>;

/** New provisions stand beside others of their size: the place is cut to what is larger than they are. */
function added(clause: OpenClause, around: Around, base: Base): Clause[] | null {
  if (clause.withPaths.some((path) => path.part === 'sentence')) return addedSentence(clause, base);
  const steps = clause.withPaths.map((path) => path.steps.at(-1)!);
  const first = steps[0]!;
  if (clause.withPaths.some((path) => path.part !== 'whole' || path.steps.length !== 1)) return null;
  const kinds = new Set(steps.map((step) => step.kind));
  if (kinds.size > 1) return null;
  if (clause.besidePaths) return addedBeside(clause, clause.besidePaths, around, base, steps);
  const targets = base.targets.map((target) => ({ ...target, steps: below(target.steps, [first]).slice(0, -1) }));
  return targets.length > 1 ? null : [{ ...base, targets, added: steps, operation: 'add' }];
}

/** «после пункта 2 дополнить пунктом 2-1»: both are of one kind; an ordinal that is left out is the next one. */
function addedBeside(
  clause: OpenClause,
  { role, paths }: NonNullable<OpenClause['besidePaths']>,
  { scope }: Around,
  base: Base,
  steps: readonly TargetStep[],
): Clause[] | null {
  const places = inScope(nested(placesOf(clause), paths), scope);
  const step = places[0]?.steps.at(-1);
  if (places.length !== 1 || places[0]!.part !== 'whole' || step?.kind !== steps[0]!.kind) return null;
  const next = String(Number(step.number) + (role === 'after' ? 1 : 0));
  const isOrdinal = step.kind === 'subpara' || step.kind === 'indent';
  const named = steps.map((one) =>
    one.number === '' && isOrdinal && steps.length === 1 ? { ...one, number: next } : one,
  );
  if (named.some((one) => one.number === '')) return null;
  const targets: AmendmentTarget[] = [{ steps: places[0]!.steps.slice(0, -1), part: 'whole' }];
  return [{ ...base, targets, added: named, beside: { role, step }, operation: 'add' }];
}

/** «пункт 2 дополнить предложением третьим следующего содержания». */
function addedSentence({ withPaths, besidePaths }: OpenClause, base: Base): Clause[] | null {
  const [target, ...others] = base.targets;
  const [path] = withPaths;
  if (besidePaths || others.length > 0 || target!.part !== 'whole') return null;
  if (withPaths.length !== 1 || path!.steps.length > 0 || target!.steps.length === 0) return null;
  const sentence = { ...target!, part: 'sentence' as const, sentence: path!.sentence ?? '' };
  return [{ ...base, targets: [sentence], operation: 'add' }];
}

function inserted({ beside, withWords }: OpenClause, { every }: Around, base: Base): Clause[] | null {
  if (!withWords || withWords.length !== 1) return null;
  const to = withWords[0]!;
  if (!beside) return [{ ...base, operation: 'insert-words', words: { place: 'end', from: '', to, every: false } }];
  return beside.texts.map((from) => ({
    ...base,
    operation: 'insert-words',
    words: { place: beside.role, from, to, every },
  }));
}

/** «слова «a» и «b» заменить соответственно словами «c» и «d»», or several by one. */
function replaced({ words, withWords }: OpenClause, { every }: Around, base: Base): Clause[] | null {
  if (!words || !withWords || (withWords.length !== 1 && withWords.length !== words.length)) return null;
  return words.map((from, i) => ({
    ...base,
    operation: 'replace-words',
    words: { place: 'instead', from, to: withWords[withWords.length === 1 ? 0 : i]!, every },
  }));
}

const excludedWords = (words: readonly string[], { every }: Around, base: Base): Clause[] =>
  words.map((from) => ({ ...base, operation: 'exclude-words', words: { place: 'instead', from, to: '', every } }));
