import type { Line, ShownRole } from './lines.js';
export type { ShownRole } from './lines.js';

// Editors of the legal databases (Әділет, ИЗПИ, РЦПИ) put these between the provisions; they are not law. The word may
// be glued to the next one ("СноскаСтатья"), spaced out, or stand in brackets and stars.
const OPENS = '^[(*\\[ ]*';
const EDITORIAL = [
  new RegExp(
    `${OPENS}(?:сноска|с н о с к а)(?=$|[^\\p{L}]|статья|пункт|глава|заголовок|в редакции|раздел|преамбула)`,
    'u',
  ),
  new RegExp(
    `${OPENS}(?:прим(?:ечание)?[ .]*(?:изпи|рцпи|редактора|института законодательства)|внимание)(?!\\p{L})`,
    'u',
  ),
  new RegExp(`${OPENS}(?:ескерту|е с к е р т у)(?=$|[^\\p{L}]|бап)`, 'u'),
  new RegExp(`${OPENS}(?:қзаи|рқао|қр ?зқаи)[ -]*(?:ның)? ?ескертпесі`, 'u'),
  new RegExp(`${OPENS}foot-?notes?(?=$|[^\\p{L}]|article)`, 'u'),
  /^note(?: of (?:the )?(?:ilpi|rcli|izpi)|s? ?(?:ilpi|rcli|izpi)|[.:!] (?:in accordance with|see|pursuant to) )/u,
  /^порядок введения в действие .{3,160}(?:смотрите|см\.)/u,
  /^\((?:в редакции|в ред\.|с изменениями|с изм\.) /u,
];
const NOTE = /^(?:примечани[ея]|ескертпе(?:лер)?|notes?)(?: ?\d+)?(?: ?[.:]| ?$)/u;
const CONTENTS = /^(?:содержание|оглавление|мазмұны|contents|table of contents)[:.]?$/u;
const RULE = /^[_\-=*. ]{3,}$/u;

/** Line breaks and indents of the lay-out are one blank. */
const flatOf = (line: Line): string => line.folded.replace(/ +/g, ' ').trim();

export const isEditorial = (line: Line): boolean => EDITORIAL.some((pattern) => pattern.test(line.folded));
export const isContentsHeading = (line: Line): boolean => CONTENTS.test(line.folded);
/** Lines of underscores and the like, and the head that collectors put before a text. */
export const isRule = (line: Line): boolean =>
  line.source.kind === 'rule' || RULE.test(line.folded) || (line.text.startsWith('---') && line.text.endsWith('---'));
/** A note of the act itself: it belongs to the provision before it. */
export const isNote = (line: Line): boolean => NOTE.test(line.folded);

/** Whether an editor's note that is not whole goes on in this unmarked line ("от 05.05.2015 № 312-V (вводится…"). */
export const goesOnNote = (note: Line, line: Line): boolean =>
  !/[.!)\]]$/.test(note.text) && /^(?:\p{Ll}|\d|№)/u.test(line.text);

const AGREED = /^["«“(]? ?(?:согласован|келісіл(?:ді|ген)|agreed)/u;
const APPROVAL =
  /^(?:приложение \d* *)?(?:утвержден[аоы]?|утверждён[аоы]?|введен[аоы]? в действие|approved by)(?!\p{L})/u;
const APPROVAL_KK = /(?<!\p{L})(?:бекітілген|бекітілді)\.?$/u;
const ANNEX_MARK = /^(?:приложени[ея]|annex|appendix)(?: ?№? ?\d+(?:-\d+)?| [ivx]+)?(?:$|,| (?:к|to) )/u;
const ANNEX_MARK_KK = /(?<!\p{L})(?:\d+(?:-\d+)?[ -]*)?қосымша(?:сы)?\.?$/u;
/** A command of an amending act may begin with the name of an annex. */
const COMMAND = /(?:изложить|дополнить|заменить|исключить|жазылсын|ауыстырылсын|толықтырылсын)/u;
const FORM = /^(?:форма|нысан|form|нысаны)(?: \d+)?$/u;
const DATE =
  /^(?:(?:г\. ?)?(?:астана|нур-султан|алматы|нұр-сұлтан|astana)|(?:от|қр|№) .*\d{4}.*|№ ?[\d\p{L}/-]+|\d{4} жыл(?:ғы|дың) .*|\d{1,2}[ .]\p{L}+ \d{4}.*|.*зарегистрирован[ао]?(?:но)? в (?:министерстве|департаменте) юстиции.*|.*әділет министрлігінде .*тіркел.*)$/u;

/** Role of a block of the corner, or of a short line that speaks for itself; null where it shows none. */
export function shownRole(line: Line): ShownRole | null {
  const corner = line.source.corner === true || line.source.align === 'right';
  if (line.text.length > (corner ? 700 : 300)) return null;
  const flat = flatOf(line);
  if (flat.length > (corner ? 600 : 200) || !flat) return null;
  if (AGREED.test(flat) && (corner || flat.length < 120)) return 'agreed';
  if (FORM.test(flat)) return 'form';
  if (!corner && (line.source.headingLevel !== undefined || /[:;]$/.test(flat) || !/^[\p{Lu}\d№"«(]/u.test(line.text)))
    return null;
  if (!corner && COMMAND.test(flat)) return null;
  if (APPROVAL.test(flat) && (corner || !flat.endsWith('.'))) return 'approval';
  if (ANNEX_MARK.test(flat) && (corner || !flat.endsWith('.'))) return 'annexmark';
  if (corner && APPROVAL_KK.test(flat)) return 'approval';
  if (corner && ANNEX_MARK_KK.test(flat)) return 'annexmark';
  if (!corner && flat.length < 120 && (APPROVAL_KK.test(flat) || ANNEX_MARK_KK.test(flat)) && !flat.endsWith('.'))
    return APPROVAL_KK.test(flat) ? 'approval' : 'annexmark';
  return null;
}

/** Kazakh blocks end with the word that tells what they are. */
export const endsKazakhBlock = (line: Line): boolean =>
  line.text.length <= 700 && /(?:бекітілген|бекітілді|(?<!\p{L})қосымша(?:сы)?)\.?$/u.test(line.folded);

export const isDateLine = (line: Line): boolean => line.text.length < 250 && DATE.test(flatOf(line));

/** Number printed in the mark of an annex; '' for a single annex, which has none (art. 28(4)). */
export function annexNumber(line: Line): string {
  const flat = flatOf(line);
  const found =
    /^(?:приложение|annex|appendix) ?№? ?(\d+(?:-\d+)?)/u.exec(flat) ?? /(\d+(?:-\d+)?)[ -]*қосымша/u.exec(flat);
  return found?.[1] ?? '';
}

/** Whether the mark names approved rules (its annex lies inside them) and not the act itself. */
export const isAnnexOfRules = (line: Line): boolean =>
  /(?:^| )к (?:правил|положени|инструкци|стандарт|регламент|методик|требовани|перечн|типов|форм)|қағидал|ереже|нұсқаулық|әдістеме|to the (?:rules|regulation|instruction)/u.test(
    flatOf(line),
  );

const OFFICE =
  /^(?:президент|премьер-министр|(?:и\. ?о\.|исполняющ|врио)|(?:первый )?(?:вице-|заместитель )?министр|управляющий|председатель|(?:первый )?заместитель|аким |руководитель|секретарь|the president|president of|minister|prime minister|chairman|head of)|(?:президенті|министрі|басқарушысы|төрағасы|төрайымы|әкімі|хатшысы|басшысы|орынбасары|міндетін атқарушы(?:сы)?)(?: |$)|президенті$|^министр$/u;
const PERSON = /^(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}'’-]+$|^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. ?){1,2}$/u;

/** The name of the one who signs: «А. Оразов». */
export const isPerson = (line: Line): boolean => line.text.length <= 60 && PERSON.test(line.text.replace(/\s+/g, ' '));

/** A line of the signature block: an office or a name, short and without an end mark. */
export function isSignature(line: Line): boolean {
  if (line.text.length > 160 || /[.:;,]$/.test(line.text.replace(/\p{Lu}\.$/u, ''))) return false;
  return PERSON.test(line.text.replace(/\s+/g, ' ')) || OFFICE.test(flatOf(line));
}

const STATE_KK = /^қазақстан республикасы(?:ның)?$/u;

/** Whether a signature begins here: in Kazakh the state stands before its office, often on a line of its own. */
export const opensSignature = (line: Line, next: Line | undefined): boolean =>
  isSignature(line) ||
  (STATE_KK.test(line.folded.replace(/ +/g, ' ')) && next !== undefined && !next.role && isSignature(next));

/** May stand in a signature block after its first line: "Республики Казахстан", a name, a post. */
export const goesOnSignature = (line: Line): boolean =>
  line.text.length <= 120 &&
  line.source.headingLevel === undefined &&
  !/[.:;,]$/.test(line.text.replace(/\p{Lu}\.$/u, ''));
