import type { ActKind, Provision, ProvisionKind } from './provision.js';

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

/** Finds paths by eId in one version's provisions; build it once for a list. */
export function pathFinder(provisions: readonly Provision[], actKind: ActKind): (eId: string) => CitationStep[] {
  const byEId = new Map(provisions.map((one) => [one.eId, one]));
  const siblings = new Map<string | null, Provision[]>();
  for (const one of provisions) {
    const list = siblings.get(one.parent);
    if (list) list.push(one);
    else siblings.set(one.parent, [one]);
  }
  return (eId) => {
    const path: CitationStep[] = [];
    for (let one = byEId.get(eId); one; one = one.parent === null ? undefined : byEId.get(one.parent))
      path.unshift(
        ...stepsOf(one, siblings.get(one.parent) ?? [], one.parent ? byEId.get(one.parent) : undefined, actKind),
      );
    return path;
  };
}

function stepsOf(
  one: Provision,
  siblings: readonly Provision[],
  parent: Provision | undefined,
  actKind: ActKind,
): CitationStep[] {
  const before = siblings.slice(0, siblings.indexOf(one));
  const parts = siblings.filter((other) => other.kind === 'subpara').length;
  const part = before.filter((other) => other.kind === 'subpara').length;
  const inCode = actKind === 'code' && parent?.kind === 'para';
  const flat =
    before.filter((other) => other.kind === 'indent' || other.kind === 'subpara').length + (parent?.text ? 2 : 1);
  if (one.kind === 'subpara') return [{ kind: 'subpara', number: String(inCode ? flat : part + 1) }];
  // a list stands in the part before it: «подпункт 1) части первой», «абзац второй части второй»
  const around: CitationStep[] = parts > 1 && part > 0 && !inCode ? [{ kind: 'subpara', number: String(part) }] : [];
  if (one.kind === 'point') return [...around, { kind: 'point', number: one.number }];
  if (one.kind === 'indent') {
    const sincePart = before.length - before.findLastIndex((other) => other.kind === 'subpara') - 1;
    const listed = before.slice(before.length - sincePart).filter((other) => other.kind === 'indent').length;
    return [...around, { kind: 'indent', number: String(around.length > 0 ? listed + 2 : flat) }];
  }
  return [
    {
      kind: one.kind,
      number: one.number || ordinalAmong(one, siblings),
      label: one.kind === 'part' ? one.heading : '',
    },
  ];
}

/** An unnumbered annex or note is counted only where there are several. */
function ordinalAmong(one: Provision, siblings: readonly Provision[]): string {
  const alike = siblings.filter((other) => other.kind === one.kind);
  return alike.length > 1 ? String(alike.indexOf(one) + 1) : '';
}
