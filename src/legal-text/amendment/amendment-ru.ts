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
import { actWordsRu } from './amendment-act.js';
import { ordinalAt, range } from './amendment-numbers.js';
import type { CommandText, CommandToken } from './amendment-tokens.js';
import type { ProvisionKind } from '../act/provision.js';

type Noun = ProvisionKind | 'heading' | 'text' | 'sentence';

const NOUNS: readonly [RegExp, Noun][] = [
  [/^стат(?:ь[яиюе]|ьей|ьями|ьям|ьях|ей)$/u, 'article'],
  [/^подпункт(?:[ауе]|ом|ы|ов|ам|ами|ах)?$/u, 'point'],
  [/^пункт(?:[ауе]|ом|ы|ов|ам|ами|ах)?$/u, 'para'],
  [/^част(?:[ьи]|ью|ей|ям|ями|ях)$/u, 'subpara'],
  [/^абзац(?:[ауе]|ем|ы|ев|ам|ами|ах)?$/u, 'indent'],
  [/^глав(?:[аыуе]|ой|ам|ами|ах)?$/u, 'chapter'],
  [/^подраздел(?:[ауе]|ом|ы|ов|ам|ами|ах)?$/u, 'subsection'],
  [/^раздел(?:[ауе]|ом|ы|ов|ам|ами|ах)?$/u, 'section'],
  [/^параграф(?:[ауе]|ом|ы|ов|ам|ами|ах)?$/u, 'subchapter'],
  [/^приложени(?:[еяюй]|ем|ям|ями|ях)$/u, 'annex'],
  [/^примечани(?:[еяюий]|ем|ям|ями|ях)$/u, 'note'],
  [/^преамбул(?:[аыуе]|ой)$/u, 'preamble'],
  [/^(?:заголов(?:ок|ка|ку|ком|ке|ки|ков|ками|ках)|наименовани(?:[еяюи]|ем|ями|ях))$/u, 'heading'],
  // «по всему тексту», «в тексте» are no part but say how far a command goes
  [/^текст$/u, 'text'],
  [/^предложени(?:[еяюйи]|ем|ям|ями|ях)$/u, 'sentence'],
];
// «статью» is what is changed, «частью» what comes new
const WITH = /(?:ьей|стью|ой|ом|ем|ами|ями)$/u;
const WORDS =
  /^(?:слов(?:[оау]|ам|ами|ом|ах)?|цифр(?:[аыу]|ой|ами)?|знак(?:[аи]|ом|ов|ами)?|аббревиатур(?:[аыу]|ой|ами)?)$/u;
const VERBS: readonly [RegExp, CommandItem & { is: 'verb' }][] = [
  [/^дополн(?:ить|ив|яется|яются)$/u, { is: 'verb', verb: 'add' }],
  [/^излож(?:ить|ив)$/u, { is: 'verb', verb: 'restate' }],
  [/^замен(?:ить|ив)$/u, { is: 'verb', verb: 'replace' }],
  [/^исключ(?:ить|ив)$/u, { is: 'verb', verb: 'exclude' }],
  [/^утративш(?:им|ими|ей|ую|ий|ие|ая)$/u, { is: 'verb', verb: 'repeal' }],
  [/^считать$/u, { is: 'verb', verb: 'renumber' }],
];
const OPENING = /^(?:изменен|дополнен)(?:и[еяюй]|ием|иями|иях)$/u;
/** Words of a command that change nothing of its meaning. */
const FILLER =
  /^(?:следующ\p{L}*|содержания|редакци[ию]|новой|ново[йе]|и|а|также|соответственно|признать|признав|силу|его|ее|их|внести|вносятся|внесены|которые|к|по|в|во|из|с|со|на|указанн\p{L}*|данн\p{L}*|названн\p{L}*|нижеследующ\p{L}*|текст[ау]?|нумерационн\p{L}*|порядков\p{L}*|номер\p{L}*)$/u;
const RULES =
  /^(?:правил(?:а|ах)?|положени[еи]|инструкци[ию]|стандарт[е]?|регламент[е]?|методик[аеу]|требовани(?:я|ях)|перечн[ея])$/u;

/** Reads a Russian command: places go from small to large, the verb stands before what comes new. */
export const readRussian = (command: CommandText): ReadCommand => new RussianReader(command).read();

class RussianReader {
  private readonly items: CommandItem[] = [];
  private readonly unread: string[] = [];
  private act: ReadCommand['act'] = null;
  private role: ItemRole | null = null;
  private at = 0;
  private readonly tokens: readonly CommandToken[];

  constructor(private readonly command: CommandText) {
    this.tokens = command.tokens;
  }

  read(): ReadCommand {
    while (this.at < this.tokens.length) this.readToken(this.tokens[this.at]!);
    return { items: this.items, unread: this.unread, act: this.act };
  }

  private word(at: number): string {
    const token = this.tokens[at];
    return token?.is === 'word' ? token.word : '';
  }

  private readToken(token: CommandToken): void {
    if (token.is === 'mark') return this.readMark(token.mark);
    if (token.is !== 'word') return this.leave(token);
    const act = this.act === null ? actWordsRu(this.tokens, this.at) : null;
    if (act !== null) return this.readAct(act);
    if (token.word === 'согласно' && /^приложени/.test(this.word(this.at + 1))) return this.readAnnex();
    if (nounOf(token.word) || this.sentenceAt(this.at)) return this.readPaths();
    if (WORDS.test(token.word)) return this.readWords(token.word);
    this.readWord(token);
  }

  private readWord(token: CommandToken & { is: 'word' }): void {
    const { word } = token;
    const verb = VERBS.find(([form]) => form.test(word));
    if (verb) this.items.push(verb[1]);
    else if (OPENING.test(word)) this.items.push({ is: 'opening' });
    else if (/^тексту?е?$/.test(word)) this.items.push({ is: 'every' });
    else if (RULES.test(word) && this.role === 'in') return this.readRules();
    else if (!FILLER.test(word) && word !== 'всему' && word !== 'после' && word !== 'перед') return this.leave(token);
    if (word === 'после') this.role = 'after';
    else if (word === 'перед') this.role = 'before';
    else if (word === 'в' || word === 'во' || word === 'из') this.role = 'in';
    else if (!/^(?:указанн|данн|названн)/u.test(word)) this.role = null;
    this.at++;
  }

  private readMark(mark: string): void {
    if (mark === ':') this.items.push({ is: 'colon' });
    if (mark === ';' && this.at < this.tokens.length - 1) this.unread.push(mark);
    this.at++;
  }

  private leave(token: CommandToken): void {
    this.unread.push(this.command.text.slice(token.from, token.to));
    this.at++;
  }

  private readAct({ end }: { end: number }): void {
    this.act = { from: this.tokens[this.at]!.from, to: this.tokens[end - 1]!.to };
    this.items.push({ is: 'act' });
    this.role = null;
    this.at = end;
  }

  /** «в Правилах …, утвержденных указанным приказом:» is the annex of an act that is named above. */
  private readRules(): void {
    this.items.push({ is: 'path', role: 'in', paths: [{ steps: [{ kind: 'annex', number: '' }], part: 'whole' }] });
    this.role = null;
    while (this.at < this.tokens.length && !isColon(this.tokens[this.at]!)) this.at++;
  }

  /** «согласно приложению 2 к настоящему приказу». */
  private readAnnex(): void {
    const number = this.tokens[this.at + 2];
    this.items.push({ is: 'annex', number: number?.is === 'number' ? number.number : '' });
    this.at += number?.is === 'number' ? 3 : 2;
    while (/^(?:к|настоящ\p{L}*|закону|приказу|постановлению|указу|решению)$/u.test(this.word(this.at))) this.at++;
  }

  // --- places ----------------------------------------------------------------------------------------------------

  /** A list of places; each goes from small to large, and takes what is larger from the one after it. */
  private readPaths(): void {
    const noun = this.word(this.at);
    const role = this.role ?? (WITH.test(noun) ? 'with' : 'subject');
    const chains: CommandChain[] = [];
    do {
      const chain = this.readChain();
      if (chain) chains.push(chain);
    } while (this.skipListSign(role));
    for (let i = chains.length - 2; i >= 0; i--) completeFrom(chains[i]!, chains[i + 1]!);
    const paths = chains.flatMap((chain) => pathsOf(chain, [...chain.groups].reverse()));
    if (paths.length > 0) this.items.push({ is: 'path', role, paths });
    else this.unread.push(noun);
    this.role = null;
  }

  private readChain(): CommandChain | null {
    const chain = newChain();
    this.readPart(chain);
    for (let kind = nounOf(this.word(this.at)); kind; kind = nounOf(this.word(this.at))) {
      if (isPart(kind)) break;
      const above = chain.groups.at(-1);
      if (above && !mayHold(kind, above.kind)) break;
      const start = this.tokens[this.at++]!;
      // «частью 1-1»: in a code the numbered paragraphs are parts
      if (kind === 'subpara' && this.tokens[this.at]?.is === 'number') kind = 'para';
      const numbers = this.readNumbers();
      const bare = kind === 'annex' || kind === 'note' || kind === 'preamble';
      if (numbers.length === 0 && !bare && !WITH.test(start.is === 'word' ? start.word : '')) {
        this.unread.push(this.command.text.slice(start.from, start.to));
        return null;
      }
      chain.groups.push({ kind, numbers: numbers.length > 0 ? numbers : [{ number: '' }] });
      this.skipOwner(kind);
    }
    return chain;
  }

  /** «заголовок», «предложение второе», «второе предложение» before what they are a part of. */
  private readPart(chain: CommandChain): void {
    const before = this.sentenceAt(this.at);
    if (before) chain.sentences = [{ number: before.number }];
    const kind = before ? 'sentence' : nounOf(this.word(this.at));
    if (!kind || !isPart(kind)) return;
    chain.part = kind;
    this.at += (before?.length ?? 0) + 1;
    if (kind === 'sentence' && !before) chain.sentences = this.readNumbers();
    if (kind !== 'heading') return;
    const text = this.textAt(this.at + listSign(this.tokens, this.at));
    if (text !== null && listSign(this.tokens, this.at) > 0) {
      chain.both = true;
      this.items.push({ is: 'every' });
      this.at = text;
    }
    // «заголовок указанного приказа», «заголовок приказа»: the act is the one named above
    const own = OWN.test(this.word(this.at)) ? 1 : 0;
    if (ACT_FORM.test(this.word(this.at + own)) && (own > 0 || !actWordsRu(this.tokens, this.at))) this.at += own + 1;
  }

  /** «второе» of «второе предложение». */
  private sentenceAt(at: number): { number: string; length: number } | null {
    const ordinal = ordinalAt(this.tokens, at, 'ru');
    return ordinal && nounOf(this.word(at + ordinal.length)) === 'sentence' ? ordinal : null;
  }

  /** After «тексте», «в тексте», «по всему тексту»; null where no such words stand here. */
  private textAt(at: number): number | null {
    let end = at;
    while (/^(?:по|в|всему|всем)$/.test(this.word(end)) && end < at + 2) end++;
    return /^текст[уе]$/.test(this.word(end)) ? end + 1 : null;
  }

  /** «приложение 2 к указанному приказу»: the act is the one named above. */
  private skipOwner(kind: ProvisionKind): void {
    if (this.word(this.at) !== 'к') return;
    // «примечание к статье 5» goes on with the larger place
    if (kind === 'note' && nounOf(this.word(this.at + 1))) this.at++;
    if (kind !== 'annex') return;
    const rest = [this.word(this.at + 1), this.word(this.at + 2)].join(' ');
    if (/^(?:указанн|данн|названн|настоящ)\p{L}* (?:приказу|постановлению|закону|указу|решению|правилам)$/u.test(rest))
      this.at += 3;
  }

  /** «1, 2 и 3», «11-1), 14-1) и 14-2)», «1) – 4)», «второй и третий». */
  private readNumbers(): CommandNumber[] {
    const numbers: CommandNumber[] = [];
    for (;;) {
      const found = this.numberAt(this.at);
      if (!found) return numbers;
      this.at += found.length;
      const dash = this.tokens[this.at];
      const end = dash?.is === 'mark' && /[–-]/.test(dash.mark) ? this.numberAt(this.at + 1) : null;
      if (end) {
        const all = range(found.number, end.number);
        if (!all) this.unread.push(`${found.number} – ${end.number}`);
        numbers.push(...(all ?? []));
        this.at += 1 + end.length;
      } else numbers.push({ number: found.number });
      const length = listSign(this.tokens, this.at);
      if (length === 0 || !this.numberAt(this.at + length)) return numbers;
      this.at += length;
    }
  }

  private numberAt(at: number): { number: string; length: number } | null {
    const token = this.tokens[at];
    if (token?.is === 'number') return { number: token.number, length: 1 };
    // numerals of sections; the fold made them look Cyrillic
    if (token?.is === 'word' && /^[ivxіхv]{1,6}$/u.test(token.word))
      return { number: token.word.replace(/і/g, 'i').replace(/х/g, 'x').toUpperCase(), length: 1 };
    return ordinalAt(this.tokens, at, 'ru');
  }

  /** A comma or «и», and after it a place of the same role. */
  private skipListSign(role: ItemRole): boolean {
    const length = listSign(this.tokens, this.at);
    if (length === 0) return false;
    const preposition = role === 'in' && /^во?$/.test(this.word(this.at + length)) ? 1 : 0;
    const noun = this.word(this.at + length + preposition);
    const kind = nounOf(noun);
    if (!kind || (role === 'with') !== WITH.test(noun)) return false;
    if (role === 'subject' && isPart(kind)) return false;
    this.at += length + preposition;
    return true;
  }

  // --- words -----------------------------------------------------------------------------------------------------

  private readWords(noun: string): void {
    const role = this.role === 'after' || this.role === 'before' ? this.role : WITH.test(noun) ? 'with' : 'subject';
    const texts: string[] = [];
    this.at++;
    for (let quote = this.tokens[this.at]; quote?.is === 'quote'; quote = this.tokens[this.at]) {
      texts.push(quote.words);
      const length = listSign(this.tokens, this.at + 1);
      this.at += this.tokens[this.at + 1 + length]?.is === 'quote' ? 1 + length : 1;
    }
    if (texts.length === 0) this.unread.push(noun);
    else this.items.push({ is: 'words', role, texts });
    this.role = null;
  }
}

/** What is no provision but belongs to one. */
const isPart = (kind: Noun): kind is 'heading' | 'text' | 'sentence' =>
  kind === 'heading' || kind === 'text' || kind === 'sentence';
const OWN = /^(?:указанн|данн|названн)\p{L}*$/u;
const ACT_FORM = /^(?:(?:закон|кодекс|указ|приказ)а|(?:постановлени|решени)я)$/u;

const nounOf = (word: string): Noun | null => NOUNS.find(([form]) => form.test(word))?.[1] ?? null;
const isColon = (token: CommandToken): boolean => token.is === 'mark' && token.mark === ':';

/** «,», «и», «, а также»: how many tokens. */
function listSign(tokens: readonly CommandToken[], at: number): number {
  let length = 0;
  for (let token = tokens[at]; token; token = tokens[at + length]) {
    const joins =
      (token.is === 'mark' && token.mark === ',') || (token.is === 'word' && /^(?:и|а|также)$/.test(token.word));
    if (!joins) break;
    length++;
  }
  return length;
}

/** «в абзаце первом и подпункте 2) пункта 3»: the first place lies in пункт 3 too. */
function completeFrom(chain: CommandChain, next: CommandChain): void {
  const largest = chain.groups.at(-1);
  if (!largest) return;
  chain.groups.push(...next.groups.slice(1).filter((group) => isLarger(group.kind, largest.kind)));
}
