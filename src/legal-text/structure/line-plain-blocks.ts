import { readMark } from './labels.js';
import type { Language } from '../language/language.js';
import { endsKazakhBlock, isEditorial, isPerson, isRule } from './line-roles.js';
import type { Line, ShownRole } from './lines.js';

/** Blocks of approval and marks of annexes have a dozen lines at most. */
const REACH = 12;
const NUMBERED_ACT = /(?:^|[ \t])№ ?[\p{L}\d][\p{L}\d/.-]*$/u;
// a title is in the nominative, while a block goes on in the genitive ("к Правилам выдачи / Управления делами …")
const TITLE =
  /^(?:правила|положение|перечень|журнал|состав|инструкция|методика|стандарт|размеры?|регламент|типов(?:ой|ая|ое|ые)|список|порядок|требования|заявление|отчет|отчёт|сведения|акт|справка|паспорт|карточка|таблица|договор|анкета|уведомление|заключение|протокол|план|программа|описание|реестр|график|схема|расчет|нормы|нормативы|устав|структура|критерии|обязательство|расписка|программа|квалификационные)(?!\p{L})/u;

/**
 * Plain text has no corner: "Приложение" goes on with "к приказу …", "от 5 мая …" on lines of their own, and Kazakh
 * blocks stand before the word that tells what they are (бекітілген, қосымша).
 */
export function fillPlainBlocks(lines: readonly Line[], lang: Language): void {
  const plain = new PlainBlocks(lines, lang);
  lines.forEach((_, i) => plain.fillBefore(i));
  lines.forEach((_, i) => plain.fillAfter(i));
}

class PlainBlocks {
  constructor(
    private readonly lines: readonly Line[],
    private readonly lang: Language,
  ) {}

  /** Kazakh: the lines before the telling one belong to it, back to a name, a sentence or another block. */
  fillBefore(i: number): void {
    const line = this.lines[i]!;
    const role = inCorner(line) || line.headingLike ? null : this.kazakhRole(line, this.lines[i - 1]);
    if (!role) return;
    line.role = role;
    let start = i;
    while (start > 0 && i - start < REACH && this.isLoose(this.lines[start - 1]!)) start--;
    if (this.lines[start - 1]?.role === 'agreed') start += approvalStart(this.lines.slice(start, i));
    for (let at = start; at < i; at++) this.lines[at]!.role = role;
  }

  private kazakhRole(line: Line, before: Line | undefined): ShownRole | null {
    if (line.role) return endsKazakhBlock(line) ? line.role : null;
    const lone = line.text.length <= 60 && endsKazakhBlock(line) && !readMark(line, this.lang) && !isEditorial(line);
    if (!lone || !before || (!this.isLoose(before) && !isPerson(before))) return null;
    return /бекіт/u.test(line.folded) ? 'approval' : 'annexmark';
  }

  /** Russian and English: the lines after the telling one, up to the number of the approving act or to the title. */
  fillAfter(i: number): void {
    const line = this.lines[i]!;
    const { role } = line;
    if (!role || role === 'form' || line.headingLike || inCorner(line)) return;
    // the lines of a block are taken by its first one; Kazakh blocks are complete already
    if (role === this.lines[i - 1]?.role && !startsBlock(line)) return;
    if (role !== 'agreed' && endsKazakhBlock(line)) return;
    let end = i + 1;
    while (end < this.lines.length && end - i <= REACH && this.goesOn(this.lines[end]!, role)) end++;
    const last = role === 'agreed' ? end - 1 : this.lastOfBlock(i, end);
    for (let at = i + 1; at <= last; at++) this.lines[at]!.role = role;
  }

  private goesOn(line: Line, role: ShownRole): boolean {
    if (line.text === '') return false;
    return this.isLoose(line) || (role === 'agreed' && !line.role && !line.headingLike && isPerson(line));
  }

  private lastOfBlock(i: number, end: number): number {
    const { lines } = this;
    // "Форма" closes the mark of an annex
    if (lines[end]?.role === 'form') return end - 1;
    let last = i;
    for (let at = i + 1; at < end; at++) {
      const { folded, text } = lines[at]!;
      if (TITLE.test(folded)) break;
      if (NUMBERED_ACT.test(folded)) return at;
      if (/^\p{Ll}|^(?:Республики Казахстан|Республикасы(?:ның)?)$/u.test(text)) last = at;
    }
    return last;
  }

  /** A short line without mark, role or end: one of a block or of a title. */
  private isLoose(line: Line): boolean {
    const { text } = line;
    if (line.role || line.headingLike || inCorner(line) || line.source.kind !== 'paragraph') return false;
    if (text === '' || text.length > 120 || /[.:;,]$/.test(text.replace(/ [гж]\.$/u, ''))) return false;
    return !isPerson(line) && !isRule(line) && !isEditorial(line) && !readMark(line, this.lang);
  }
}

/**
 * Where among the Kazakh lines after КЕЛІСІЛДІ the approval begins: with the last naming of the state, or with the date
 * of the act; their number where it has no line but its own word.
 */
export function approvalStart(lines: readonly Line[]): number {
  const state = lines.findLastIndex((line) => /^қазақстан республикасы/u.test(line.folded));
  const date = lines.findLastIndex((line) => /^\d{4} жыл/u.test(line.folded));
  return [state, date, lines.length].find((at) => at >= 0)!;
}

const startsBlock = (line: Line): boolean =>
  /^["«“(]?(?:согласован|келісілді|келісілген|agreed|утвержд|приложени|approved|annex|appendix)/u.test(line.folded);

export const inCorner = (line: Line): boolean =>
  (line.source.corner === true || line.source.align === 'right') &&
  line.text !== '' &&
  !isEditorial(line) &&
  !isRule(line);
