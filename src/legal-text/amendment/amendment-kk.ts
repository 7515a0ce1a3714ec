import {
  isLarger,
  mayHold,
  newChain,
  pathsOf,
  type CommandChain,
  type CommandItem,
  type CommandNumber,
  type ItemRole,
  type ReadCommand,
} from './amendment-items.js';
import { actWordsKk } from './amendment-act.js';
import { ordinalAt, range } from './amendment-numbers.js';
import type { CommandText, CommandToken } from './amendment-tokens.js';
import type { ProvisionKind } from '../act/provision.js';

type Noun = ProvisionKind | 'heading' | 'text' | 'sentence';

/** Plural, possessive and case of a noun of law; anything else makes another word of it (бөлімше, баптау). */
const ENDING =
  '(?:[лдт][ае]р)?(?:с?[ыі])?(?:[ндт][ыі]ң|н?[дт][ае](?:ғ[ыі]|г[ыі])?|[ндт][ае]н|[мбп]ен|[нд]?[ыі]|т[ыі]|[ғқгк][ае]|н[ае]|н)?';
const noun = (stem: string, kind: Noun): [RegExp, Noun] => [new RegExp(`^${stem}${ENDING}$`, 'u'), kind];

// final к, қ, п soften before the possessive: бабы, тармағы, бөлігі, тақырыбы
const NOUNS: readonly [RegExp, Noun][] = [
  noun('ба[пб]', 'article'),
  noun('тармақша', 'point'),
  noun('тарма[қғ]', 'para'),
  noun('бөлі[кг]', 'subpara'),
  noun('абзац', 'indent'),
  noun('тарау', 'chapter'),
  noun('бөлім', 'section'),
  noun('параграф', 'subchapter'),
  noun('қосымша', 'annex'),
  noun('ескертпе', 'note'),
  noun('кіріспе', 'preamble'),
  noun('тақыры[пб]', 'heading'),
  noun('атау', 'heading'),
  noun('сөйлем', 'sentence'),
];
const VERBS: readonly [RegExp, CommandItem & { is: 'verb' }][] = [
  [/^толықтырыл(?:сын|ып|ады)$/u, { is: 'verb', verb: 'add' }],
  [/^жазыл(?:сын|ып|ады)$/u, { is: 'verb', verb: 'restate' }],
  [/^(?:ауыстырыл|алмастырыл)(?:сын|ып|ады)$/u, { is: 'verb', verb: 'replace' }],
  [/^тастал(?:сын|ып|ады)$/u, { is: 'verb', verb: 'exclude' }],
  [/^(?:танылсын|танылып|танылады)$/u, { is: 'verb', verb: 'repeal' }],
  [/^(?:есептелсін|саналсын|есептеліп|саналып)$/u, { is: 'verb', verb: 'renumber' }],
];
const OPENING = /^(?:өзгеріс|толықтыру)(?:тер|лар)?$/u;
/** Words of a command that change nothing of its meaning. */
const FILLER =
  /^(?:мынадай|мазмұндағы|редакцияда|редакциядағы|жаңа|деген|және|мен|пен|бен|тиісінше|сондай-ақ|мыналардың|мына|енгізілсін|енгізіліп|енгізіледі|күші|жойылды|жойылған|деп|болып|алып|осы|көрсетілген|аталған|сол|бойынша|бүкіл|барлық|сәйкес)$/u;
const RULES = /^(?:қағидалар|ереже|нұсқаулық|әдістеме|регламент|стандарт|тізбе|талаптар)\p{L}*(?:да|де|та|те)$/u;

/** Reads a Kazakh command: places go from large to small in a chain of genitives, the verb closes its clause. */
export const readKazakh = (command: CommandText): ReadCommand => new KazakhReader(command).read();

class KazakhReader {
  private readonly items: CommandItem[] = [];
  private readonly unread: string[] = [];
  private act: ReadCommand['act'] = null;
  private at = 0;
  private readonly tokens: readonly CommandToken[];

  constructor(private readonly command: CommandText) {
    this.tokens = command.tokens;
  }

  read(): ReadCommand {
    const act = actWordsKk(this.tokens);
    if (act) {
      this.act = { from: this.tokens[0]!.from, to: this.tokens[act.end - 1]!.to };
      this.items.push({ is: 'act' });
      this.at = act.end;
    }
    const rules = act ? -1 : this.tokens.findIndex((token) => token.is === 'word' && RULES.test(token.word));
    // «… бекітілген Қағидаларда:» is the annex of an act that is named above
    if (rules >= 0 && isColon(this.tokens[rules + 1])) {
      this.items.push({ is: 'path', role: 'in', paths: [{ steps: [{ kind: 'annex', number: '' }], part: 'whole' }] });
      this.at = rules + 1;
    }
    while (this.at < this.tokens.length) this.readToken(this.tokens[this.at]!);
    return { items: this.items, unread: this.unread, act: this.act };
  }

  private word(at: number): string {
    const token = this.tokens[at];
    return token?.is === 'word' ? token.word : '';
  }

  private readToken(token: CommandToken): void {
    if (token.is === 'quote') return this.readWords();
    if (token.is === 'number' || ordinalAt(this.tokens, this.at, 'kk') || this.nounAt(this.at)) return this.readPaths();
    if (token.is === 'word') this.readWord(token.word, token);
    else {
      if (isColon(token)) this.items.push({ is: 'colon' });
      else if (token.mark === ';' && this.at < this.tokens.length - 1) this.unread.push(token.mark);
      this.at++;
    }
  }

  private readWord(word: string, token: CommandToken): void {
    const verb = VERBS.find(([form]) => form.test(word));
    if (verb) this.items.push(verb[1]);
    else if (OPENING.test(word)) this.items.push({ is: 'opening' });
    else if (/^мәтін(?:і|де|інде|індегі|дегі)?$/u.test(word)) this.items.push({ is: 'every' });
    else if (!FILLER.test(word) && !this.ownsHeading(word) && !this.isThisAct(word))
      this.unread.push(this.command.text.slice(token.from, token.to));
    this.at++;
  }

  /** «бұйрықтың тақырыбы»: the act is the one named above. */
  private ownsHeading(word: string): boolean {
    return ACT_OF.test(word) && nounOf(this.word(this.at + 1)) === 'heading';
  }

  /** «осы Заңға 1-қосымшаға сәйкес»: the amending act itself. */
  private isThisAct(word: string): boolean {
    return this.word(this.at - 1) === 'осы' && /^(?:заң|кодекс|жарлық|қаулы|бұйрық|шешім)[ғқгк][ае]$/u.test(word);
  }

  // --- places ----------------------------------------------------------------------------------------------------

  /** A list of places; each goes from large to small, and takes what is larger from the one before it. */
  private readPaths(): void {
    const chains: RoledChain[] = [];
    let role: ItemRole = 'subject';
    for (;;) {
      const from = this.at;
      const chain = this.readChain();
      if (!chain) {
        // numbers without a noun of law
        if (chains.length === 0) this.leaveUpTo(Math.max(this.at, from + 1));
        else this.at = from;
        break;
      }
      if (chains.length > 0 && chain.role !== role) {
        this.at = from;
        break;
      }
      role = chain.role;
      const before = chains.at(-1);
      if (before) completeFrom(chain, before);
      chains.push(chain);
      const length = listSign(this.tokens, this.at);
      if (length === 0 || !this.startsPath(this.at + length)) break;
      this.at += length;
    }
    if (chains.length > 0) this.push(chains, role);
  }

  private push(chains: readonly RoledChain[], role: ItemRole): void {
    const all = chains.flatMap((chain) => pathsOf(chain, chain.groups));
    const first = all[0];
    // «осы бұйрыққа 2-қосымшаға сәйкес редакцияда»: the new text is an annex of this act
    if (this.word(this.at) === 'сәйкес' && first?.steps[0]?.kind === 'annex')
      this.items.push({ is: 'annex', number: first.steps[0].number });
    else if (this.word(this.at) === 'деп' && /^(?:есепт|сана)/u.test(this.word(this.at + 1)))
      this.items.push({ is: 'path', role: 'with', paths: all });
    else if (all.length > 0) this.items.push({ is: 'path', role, paths: all });
    else this.unread.push(this.word(this.at - 1));
    if (this.word(this.at) === 'кейін' || role === 'before') this.at++;
  }

  private startsPath(at: number): boolean {
    return this.tokens[at]?.is === 'number' || ordinalAt(this.tokens, at, 'kk') !== null || this.nounAt(at) !== null;
  }

  /** «мәтіні» is a part of a provision, «бүкіл мәтіні бойынша» says how far a command goes. */
  private nounAt(at: number): Noun | null {
    if (this.word(at) === 'мәтіні') return this.word(at + 1) === 'бойынша' ? null : 'text';
    return nounOf(this.word(at));
  }

  /** «тақырыбында және мәтінінде», «тақырыпта және бүкіл мәтін бойынша». */
  private skipText(): boolean {
    const length = listSign(this.tokens, this.at);
    let end = this.at + length;
    while (/^(?:бүкіл|барлық)$/u.test(this.word(end))) end++;
    if (length === 0 || !/^мәтін/u.test(this.word(end))) return false;
    this.items.push({ is: 'every' });
    this.at = end + 1;
    return true;
  }

  private leaveUpTo(end: number): void {
    const first = this.tokens[this.at] ?? this.tokens.at(-1)!;
    const from = Math.min(first.from, this.tokens[end - 1]!.from);
    this.unread.push(this.command.text.slice(from, this.tokens[end - 1]!.to));
    this.at = end;
  }

  /** «5-баптың 1-тармағының екінші бөлігіндегі»: genitives, then the noun that plays a part. */
  private readChain(): RoledChain | null {
    const chain: RoledChain = { ...newChain(), role: 'subject' };
    for (;;) {
      const start = this.at;
      const numbers = this.readNumbers();
      const word = this.word(this.at);
      let kind = this.nounAt(this.at);
      // «кіші бөлім» is a подраздел
      if (!kind && word === 'кіші' && /^бөлім/u.test(this.word(this.at + 1))) {
        kind = 'subsection';
        this.at++;
      }
      if (!kind) {
        this.at = Math.max(start, this.at);
        return null;
      }
      // «1-1-бөлікпен»: in a code the numbered paragraphs are parts
      const figures = this.tokens.slice(start, this.at).some((token) => token.is === 'number');
      if (kind === 'subpara' && figures) kind = 'para';
      const noun = this.word(this.at++);
      if (isPart(kind)) chain.part = kind;
      if (kind === 'sentence') chain.sentences = numbers;
      if (kind === 'heading' && this.skipText()) return { ...chain, both: true, role: 'in' };
      if (!isPart(kind)) chain.groups.push({ kind, numbers: numbers.length > 0 ? numbers : [{ number: '' }] });
      if (numbers.length === 0 && needsNumber(kind) && !WITH.test(noun)) this.unread.push(noun);
      if (!GENITIVE.test(noun) && !this.goesInto(kind)) return { ...chain, role: roleOf(noun, this.word(this.at)) };
      if (!this.startsPath(this.at) && this.word(this.at) !== 'кіші')
        return { ...chain, role: /^алд/u.test(this.word(this.at)) ? 'before' : 'in' };
    }
  }

  /** «3-тарау 2-параграфы»: the genitive may be left out before a smaller place. */
  private goesInto(kind: Noun): boolean {
    const start = this.at;
    const numbers = this.startsPath(start) ? this.readNumbers() : [];
    const next = this.nounAt(this.at);
    this.at = start;
    return (
      numbers.length > 0 &&
      next !== null &&
      !isPart(kind) &&
      (next === 'sentence' || (!isPart(next) && mayHold(kind, next)))
    );
  }

  /** «1, 2 және 3», «11-1), 14-1) және 14-2)», «1) – 4)», «екінші және үшінші»; the hyphen before the noun is skipped. */
  private readNumbers(): CommandNumber[] {
    const numbers: CommandNumber[] = [];
    for (;;) {
      const found = this.numberAt(this.at);
      if (!found) return numbers;
      this.at += found.length;
      const dash = this.tokens[this.at];
      const dashed = dash?.is === 'mark' && /[–-]/.test(dash.mark);
      const end = dashed ? this.numberAt(this.at + 1) : null;
      if (end) {
        const all = range(found.number, end.number);
        if (!all) this.unread.push(`${found.number} – ${end.number}`);
        numbers.push(...(all ?? []));
        this.at += 1 + end.length;
      } else numbers.push({ number: found.number });
      const after = this.tokens[this.at];
      if (after?.is === 'mark' && /[–-]/.test(after.mark)) this.at++;
      const length = listSign(this.tokens, this.at);
      // «3-тармағы және 4-тармақ»: the next number has a noun of its own; the list ends at the first noun
      if (length === 0 || !this.numberAt(this.at + length)) return numbers;
      this.at += length;
    }
  }

  private numberAt(at: number): { number: string; length: number } | null {
    const token = this.tokens[at];
    if (token?.is === 'number') return { number: token.number, length: 1 };
    if (token?.is === 'word' && /^[ivxіхv]{1,6}$/u.test(token.word))
      return { number: token.word.replace(/і/g, 'i').replace(/х/g, 'x').toUpperCase(), length: 1 };
    return ordinalAt(this.tokens, at, 'kk');
  }

  // --- words -----------------------------------------------------------------------------------------------------

  /** «a», «b» деген сөздер(ден кейін, мен, …). */
  private readWords(): void {
    const texts: string[] = [];
    const from = this.at;
    for (let quote = this.tokens[this.at]; quote?.is === 'quote'; quote = this.tokens[this.at]) {
      texts.push(quote.words);
      const length = listSign(this.tokens, this.at + 1);
      this.at += this.tokens[this.at + 1 + length]?.is === 'quote' ? 1 + length : 1;
    }
    const noun = this.word(this.at) === 'деген' ? this.word(this.at + 1) : this.word(this.at);
    if (!WORDS.test(noun)) return this.leaveUpTo(Math.max(this.at, from + 1));
    this.at += this.word(this.at) === 'деген' ? 2 : 1;
    const next = this.word(this.at);
    const role = roleOf(noun, next);
    if (next === 'кейін' || /^алд/u.test(next)) this.at++;
    this.items.push({ is: 'words', role: role === 'in' ? 'subject' : role, texts });
  }
}

interface RoledChain extends CommandChain {
  role: ItemRole;
}

const WORDS = /^(?:сөз|цифр|белгі|аббревиатура|сөйлем|сан)(?:\p{L}*)$/u;
const GENITIVE = /(?:н|д|т)[ыі]ң$/u;
const WITH = /[мбп]ен$/u;
const FROM = /(?:[дтн][ае]н)$/u;
const PLACE = /(?:[дт][ае]|[дт][ае]ғ[ыі]|[дт][ае]г[ыі]|[ғқгк][ае]|на|не)$/u;

const nounOf = (word: string): Noun | null => NOUNS.find(([form]) => form.test(word))?.[1] ?? null;
const needsNumber = (kind: Noun): boolean => !['annex', 'note', 'preamble', 'heading', 'text'].includes(kind);
const isPart = (kind: Noun): kind is 'heading' | 'text' | 'sentence' =>
  kind === 'heading' || kind === 'text' || kind === 'sentence';
const ACT_OF = /^(?:заң|кодекс|жарлық|қаулы|бұйрық|шешім)(?:н|д|т)[ыі]ң$/u;
const isColon = (token: CommandToken | undefined): boolean => token?.is === 'mark' && token.mark === ':';

function roleOf(noun: string, next: string): ItemRole {
  if (FROM.test(noun) && next === 'кейін') return 'after';
  if (GENITIVE.test(noun) && /^алд/u.test(next)) return 'before';
  if (WITH.test(noun)) return 'with';
  return PLACE.test(noun) ? 'in' : 'subject';
}

/** «,», «және», «, сондай-ақ»: how many tokens. */
function listSign(tokens: readonly CommandToken[], at: number): number {
  let length = 0;
  for (let token = tokens[at]; token; token = tokens[at + length]) {
    const joins =
      (token.is === 'mark' && token.mark === ',') ||
      (token.is === 'word' && /^(?:және|мен|пен|бен|сондай-ақ)$/u.test(token.word));
    if (!joins) break;
    length++;
  }
  return length;
}

/** «3-баптың 1-тармағы және 2-тармағының 1) тармақшасы»: the second place lies in 3-бап too. */
function completeFrom(chain: CommandChain, before: CommandChain): void {
  const largest = chain.groups[0];
  if (!largest) return;
  chain.groups.unshift(...before.groups.slice(0, -1).filter((group) => isLarger(group.kind, largest.kind)));
}
