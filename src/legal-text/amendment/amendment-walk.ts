import type { Node } from 'prosemirror-model';
import type { Amendment, AmendmentCode, AmendmentIssue, AmendmentTarget, TargetAct, TargetStep } from './amendment.js';
import { readTargetAct } from './amendment-act.js';
import { understand, type Clause, type Said } from './amendment-clauses.js';
import { givenAnnex, quotedAnnex } from './amendment-annex.js';
import { childrenOf, contentFor, contentOf, headingWords, isUnmarked } from './amendment-content.js';
import type { CommandPath, ReadCommand } from './amendment-items.js';
import { readKazakh } from './amendment-kk.js';
import { readRussian } from './amendment-ru.js';
import { tokensOfCommand } from './amendment-tokens.js';
import { headingOf } from '../act/flatten.js';

/** What the lines above say for the lines below. */
interface Context {
  act: TargetAct | null;
  scope: CommandPath[];
  /** «следующие изменения:» was said: each line is a command. */
  open: boolean;
  /** «Признать утратившими силу:» was said: each line names an act. */
  repealing: boolean;
}

const NUMBERED = /^\p{N}/u;
const LIST_OF_ACTS = /вносятся (?:изменения|дополнения)|(?:өзгерістер|толықтырулар)\p{L}* .*енгізілетін/u;
/** A hostile file may be one provision in another a hundred thousand times. */
const DEEPEST = 60;

/** Walks an amending act and reads each of its lines as a command in the context of the lines above. */
export class AmendmentReader {
  private readonly found: Amendment[] = [];
  private readonly lang: 'ru' | 'kk';

  constructor(private readonly doc: Node) {
    this.lang = doc.attrs.lang === 'kk' ? 'kk' : 'ru';
  }

  read(): Amendment[] {
    const context: Context = { act: null, scope: [], open: false, repealing: false };
    for (const child of childrenOf(this.doc))
      if (child.type.name === 'provision' && child.attrs.kind !== 'preamble') this.readProvision(child, context, 0);
    return this.found;
  }

  /** Reads a provision's lines in order; answers the context for what follows it without a number. */
  private readProvision(provision: Node, around: Context, depth: number): Context {
    let context = around;
    if (LIST_OF_ACTS.test(headingOf(provision))) context = { ...context, open: true };
    const children = childrenOf(provision);
    children.forEach((child, i) => {
      if (child.type.name === 'paragraph' && child.attrs.role === 'text') {
        const quoted: Node[] = [];
        for (let next = i + 1; children[next]?.type.name === 'quoted'; next++) quoted.push(children[next]!);
        context = this.readLine(provision, child.textContent, quoted, context);
      } else if (child.type.name === 'provision' && depth < DEEPEST) {
        const after = this.readProvision(child, context, depth + 1);
        // «в пункте 1:» on a line without number speaks for the lines after it, within a number only for its own
        if (!NUMBERED.test(child.attrs.number as string)) context = after;
      }
    });
    return context;
  }

  private readLine(provision: Node, words: string, quoted: readonly Node[], context: Context): Context {
    const text = tokensOfCommand(words);
    if (text.tokens.length === 0) return context;
    const command = this.lang === 'kk' ? readKazakh(text) : readRussian(text);
    const opening = command.items.some((item) => item.is === 'opening');
    const act = command.act ? readTargetAct(text.text.slice(command.act.from, command.act.to), this.lang) : context.act;
    const said = understand(command, this.lang, command.act ? [] : context.scope);
    const next = nextContext(command, said, act, context, opening);
    if (said.clauses.length === 0 && said.understood && (opening || (endsOpen(command) && context.open))) return next;
    if (opening && said.clauses.length === 0) return next;
    if (context.repealing && command.act && said.clauses.length === 0) {
      this.take(provision, act, { ...REPEALED, clauses: [repealOfAct()] }, quoted, []);
      return context;
    }
    if (isRepealList(command, said)) return { ...next, repealing: true };
    const plain = !context.open && !opening;
    if (plain && !this.commandsAlone(command, said)) return context;
    const issues = text.unclosed ? [issue('amendment.unclosed-quote', words)] : [];
    if (command.unread.length > 0 && !opening)
      issues.push(issue('amendment.words-not-read', command.unread.join(' … ')));
    this.take(provision, act, said, quoted, issues, words);
    return next;
  }

  /** Outside of a list of changes only a repeal is commanded («Признать утратившим силу Закон …»). */
  private commandsAlone(command: ReadCommand, said: Said): boolean {
    return (
      command.act !== null && command.unread.length === 0 && said.clauses.some((one) => one.operation === 'repeal')
    );
  }

  private take(
    provision: Node,
    act: TargetAct | null,
    said: Said,
    quoted: readonly Node[],
    issues: readonly AmendmentIssue[],
    words = '',
  ): void {
    const place = { command: provision.attrs.eId as string, commandWId: provision.attrs.wId as string, act };
    if (said.clauses.length === 0 || issues.length > 0) {
      const reasons = issues.length > 0 ? [...issues] : [issue('amendment.not-understood', words)];
      this.found.push({ ...place, ...NOTHING, content: contentOf(quoted), issues: reasons });
      return;
    }
    const content = contentOf(quoted);
    const made = said.clauses.map((clause) => this.amendment(place, clause, content, words));
    // new text that no clause asks for would be lost without a word
    const used = new Set(made.flatMap((one) => one.content));
    const lost = content.some((node) => node.attrs.number && !used.has(node)) && content.some((node) => used.has(node));
    for (const one of made)
      if (lost && one.content.length > 0) one.issues.push(issue('amendment.content-differs', words));
    this.found.push(...made);
  }

  private amendment(
    place: Pick<Amendment, 'command' | 'commandWId' | 'act'>,
    clause: Clause,
    quoted: readonly Node[],
    words: string,
  ): Amendment {
    const { operation, targets, added, beside, annex } = clause;
    const base: Amendment = {
      ...place,
      operation,
      targets,
      added,
      beside,
      words: clause.words,
      content: [],
      issues: [],
    };
    if (!place.act) base.issues.push(issue('amendment.no-act', words));
    if (operation !== 'add' && operation !== 'restate') return base;
    const all = annex === null ? quoted : this.annexContent(annex);
    if (all.length === 0) return { ...base, issues: [...base.issues, issue('amendment.no-content', words)] };
    const content = annex === null ? contentOfClause(clause, all) : annexFor(clause, all, this.lang);
    if (content) return { ...base, content };
    return { ...base, content: [...all], issues: [...base.issues, issue('amendment.content-differs', words)] };
  }

  /** Blocks of an annex of the amending act itself. */
  private annexContent(number: string): Node[] {
    const annexes = childrenOf(this.doc).filter((node) => node.attrs.kind === 'annex');
    const found = annexes.filter((node) => node.attrs.number === number);
    return found.length === 1 ? found : [];
  }
}

const NOTHING = {
  operation: null,
  targets: [],
  added: [],
  beside: null,
  words: null,
} as const satisfies Partial<Amendment>;
const REPEALED: Said = { clauses: [], scope: [], understood: true };
const repealOfAct = (): Clause => ({
  operation: 'repeal',
  targets: [{ steps: [], part: 'whole' }],
  added: [],
  beside: null,
  words: null,
  annex: null,
});

const issue = (code: AmendmentCode, words: string): AmendmentIssue => ({
  code,
  params: { words: words.length > 200 ? `${words.slice(0, 199)}…` : words },
});

const endsOpen = (command: ReadCommand): boolean => command.items.at(-1)?.is === 'colon';

const isRepealList = (command: ReadCommand, said: Said): boolean =>
  said.clauses.length === 0 &&
  endsOpen(command) &&
  !command.act &&
  command.items.every((item) => item.is === 'colon' || (item.is === 'verb' && item.verb === 'repeal')) &&
  command.items.length === 2;

function nextContext(
  command: ReadCommand,
  said: Said,
  act: TargetAct | null,
  context: Context,
  opening: boolean,
): Context {
  if (!endsOpen(command) && !opening) return context;
  const named = command.act !== null || opening;
  // a command that ends with a colon is followed by its own new text, not by commands
  if (said.clauses.length > 0) return { ...context, act };
  return {
    act,
    scope: said.scope.length > 0 || named ? said.scope : context.scope,
    open: context.open || opening,
    repealing: false,
  };
}

function contentOfClause(clause: Clause, content: readonly Node[]): Node[] | null {
  const part = clause.targets[0]?.part;
  if (part === 'sentence')
    return content.length === 1 && clause.targets.length === 1 ? sentenceWords(content[0]!) : null;
  if (clause.operation === 'add') {
    const [step, ...others] = clause.added;
    const annex = step?.kind === 'annex' && others.length === 0 ? quotedAnnex(content, step) : null;
    return annex ?? contentFor(clause.added, content);
  }
  const [target] = clause.targets;
  if (clause.targets.length === 1 && target!.steps.length === 0 && target!.part === 'whole') return [...content];
  if (clause.targets.length === 1 && target!.part === 'heading') {
    const heading = headingWords(content);
    return heading && [heading];
  }
  if (part === 'text') return clause.targets.length === 1 ? textWords(clause.targets[0]!, content) : null;
  const lead = clause.targets.length === 1 ? leadIn(target!.steps, content) : null;
  if (lead) return lead;
  const leaves = clause.targets.map((one) => one.steps.at(-1));
  if (leaves.some((leaf) => leaf === undefined) || clause.targets.some((one) => one.part !== 'whole')) return null;
  const named = leaves.filter((leaf) => leaf !== undefined);
  const annex = named.length === 1 && named[0]!.kind === 'annex' ? quotedAnnex(content, named[0]!) : null;
  if (annex) return annex.slice(-1);
  // a preamble and an unnumbered annex or note are known by their place alone
  if (named.every((leaf) => leaf.number === '')) return [...content];
  return contentFor(named, content);
}

/** New text in an annex of the amending act: that of an annex, or of the whole act. */
function annexFor({ operation, added, targets }: Clause, content: readonly Node[], lang: 'ru' | 'kk'): Node[] | null {
  const steps = operation === 'add' ? added : (targets[0]?.steps.slice(-1) ?? []);
  const [step] = steps;
  if (targets.length !== 1 || targets[0]!.part !== 'whole' || steps.length > 1) return null;
  if (!step) return [...content];
  if (step.kind !== 'annex') return null;
  const given = givenAnnex(content[0]!, step, lang);
  return operation === 'add' ? given : given.slice(-1);
}

/** One paragraph, however it was taken: a line that ends with «;» looks like an абзац. */
function sentenceWords(node: Node): Node[] | null {
  if (node.isTextblock) return [node];
  const only = node.childCount === 1 && node.attrs.number === '' ? node.firstChild : null;
  return only?.isTextblock ? [only] : null;
}

/** The words after the heading; printed with the number and without a heading they are those of the provision. */
function textWords({ steps }: AmendmentTarget, content: readonly Node[]): Node[] | null {
  const leaf = steps.at(-1);
  const same = content.find((node) => node.attrs.kind === leaf?.kind && node.attrs.number === leaf?.number);
  if (!same) return [...content];
  const inside = childrenOf(same);
  return content.length === 1 && inside.every((node) => node.type.name !== 'heading') ? inside : null;
}

/** «абзац первый пункта 1 изложить …: «1. Орган:»»: the new words are printed with the number that they stand at. */
function leadIn(steps: readonly TargetStep[], content: readonly Node[]): Node[] | null {
  const [above, leaf] = steps.slice(-2);
  const [only] = content;
  if (!leaf || !above || !only || !isUnmarked(leaf.kind) || leaf.number !== '1' || content.length > 1) return null;
  if (only.attrs.kind !== above.kind || only.attrs.number !== above.number) return null;
  const words = childrenOf(only);
  return words.length === 1 && words[0]!.type.name === 'paragraph' ? words : null;
}
