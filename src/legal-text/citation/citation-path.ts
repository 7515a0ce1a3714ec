import type { ActKind, Provision, ProvisionKind } from '../act/provision.js';

/** One step of a citation. Unmarked elements carry their ordinal as `number`. */
export interface CitationStep {
  kind: ProvisionKind;
  number: string;
  /** Name of an element that is called by its title (ОБЩАЯ ЧАСТЬ). */
  label?: string;
}

/** How a step is spoken of: as a part (часть), or by the kind itself. */
export type CitedKind = Exclude<ProvisionKind, 'subpara'> | 'part-of-text' | 'code-part';

const CONTAINERS: readonly ProvisionKind[] = ['part', 'section', 'subsection', 'chapter', 'subchapter'];
/** Numbers begin anew in each parent, so the parent must be named (art. 23(4)). */
const NEEDS_PARENT: Partial<Record<ProvisionKind, ProvisionKind>> = { subsection: 'section', subchapter: 'chapter' };

/**
 * Steps worth naming, largest first. Articles are numbered through the act and points of rules through the rules, so
 * chapters are named only when they are cited themselves.
 */
export function namedSteps(path: readonly CitationStep[]): CitationStep[] {
  const leaf = path.at(-1);
  const parent = leaf && NEEDS_PARENT[leaf.kind];
  return path.filter((step, i) => {
    if (step === leaf || !CONTAINERS.includes(step.kind)) return true;
    return step.kind === parent && path.findLastIndex((other) => other.kind === parent) === i;
  });
}

/** In a code "1." is a часть/бөлік, and its unmarked paragraphs are абзацы. */
export function citedKind(step: CitationStep, path: readonly CitationStep[], actKind: ActKind): CitedKind {
  const inCode = actKind === 'code' && !path.some((other) => other.kind === 'annex');
  if (step.kind === 'para') return inCode ? 'code-part' : 'para';
  if (step.kind !== 'subpara') return step.kind;
  return inCode && path.some((other) => other.kind === 'para') ? 'indent' : 'part-of-text';
}

/** Finds paths by eId in one version's provisions; build it once for a list. Linear in the provisions. */
export function pathFinder(provisions: readonly Provision[], actKind: ActKind): (eId: string) => CitationStep[] {
  const byEId = new Map(provisions.map((one) => [one.eId, one]));
  const siblings = new Map<string | null, Provision[]>();
  for (const one of provisions) {
    const list = siblings.get(one.parent);
    if (list) list.push(one);
    else siblings.set(one.parent, [one]);
  }
  const own = new Map<string, CitationStep[]>();
  for (const [parent, list] of siblings) {
    const steps = stepsOf(list, parent === null ? undefined : byEId.get(parent), actKind);
    list.forEach((one, i) => own.set(one.eId, steps[i]!));
  }
  return (eId) => {
    const path: CitationStep[][] = [];
    for (let one = byEId.get(eId); one; one = one.parent === null ? undefined : byEId.get(one.parent))
      path.push(own.get(one.eId)!);
    return path.reverse().flat();
  };
}

/** Steps of each provision below one parent, the part around a list included. */
function stepsOf(siblings: readonly Provision[], parent: Provision | undefined, actKind: ActKind): CitationStep[][] {
  const inCode = actKind === 'code' && parent?.kind === 'para';
  const several = siblings.filter((other) => other.kind === 'subpara').length > 1;
  const alike = new Map<ProvisionKind, number>();
  for (const { kind } of siblings) alike.set(kind, (alike.get(kind) ?? 0) + 1);
  const seen = new Map<ProvisionKind, number>();
  /** Unmarked lines so far; the words before them are the first. */
  let flat = parent?.text ? 1 : 0;
  let sincePart = 0;
  return siblings.map((one): CitationStep[] => {
    const { kind } = one;
    const ordinal = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, ordinal);
    if (kind === 'indent' || kind === 'subpara') flat += 1;
    sincePart = kind === 'subpara' ? 0 : sincePart + (kind === 'indent' ? 1 : 0);
    if (kind === 'subpara') return [{ kind, number: String(inCode ? flat : ordinal) }];
    // a list stands in the part before it: «подпункт 1) части первой», «абзац второй части второй»
    const part = seen.get('subpara') ?? 0;
    const around: CitationStep[] = several && part > 0 && !inCode ? [{ kind: 'subpara', number: String(part) }] : [];
    if (kind === 'point') return [...around, { kind, number: one.number }];
    if (kind === 'indent') return [...around, { kind, number: String(around.length > 0 ? sincePart + 1 : flat) }];
    // an unnumbered annex or note is counted only where there are several
    const counted = alike.get(kind)! > 1 ? String(ordinal) : '';
    return [{ kind, number: one.number || counted, label: kind === 'part' ? one.heading : '' }];
  });
}
