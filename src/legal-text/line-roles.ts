import type { Line, ShownRole } from './lines.js';
export type { ShownRole } from './lines.js';

// Editors of the legal databases (Әділет, ИЗПИ, РЦПИ) put these between the provisions; they are not law.
const EDITORIAL = [
  /^\(?(?:сноска|примечание[ .]+(?:изпи|рцпи|редактора)|внимание)(?!\p{L})/u,
  /^\(?ескерту(?!\p{L})/u,
  /^\(?(?:қзаи|рқао|қр ?зқаи)[ -]*ның ескертпесі/u,
  /^\(?foot-?notes?[ .:]/u,
  /^note(?: of (?:the )?(?:ilpi|rcli|izpi)|[.:!] (?:in accordance with|see|pursuant to) )/u,
];
const CONTENTS = /^(?:содержание|оглавление|мазмұны|contents|table of contents)[:.]?$/u;
const RULE = /^[_\-=*. ]{3,}$/u;
const FRONT_MATTER = /^---.*---$/u;

export const isEditorial = (line: Line): boolean => EDITORIAL.some((pattern) => pattern.test(line.folded));
export const isContentsHeading = (line: Line): boolean => CONTENTS.test(line.folded);
/** Lines of underscores and the like, and the head that collectors put before a text. */
export const isRule = (line: Line): boolean =>
  line.source.kind === 'rule' || RULE.test(line.folded) || FRONT_MATTER.test(line.folded);

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
  const flat = line.folded.replace(/ +/g, ' ').trim();
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

export const isDateLine = (line: Line): boolean => line.text.length < 250 && DATE.test(line.folded.replace(/ +/g, ' '));

/** Number printed in the mark of an annex; '' for a single annex, which has none (art. 28(4)). */
export function annexNumber(line: Line): string {
  const flat = line.folded.replace(/ +/g, ' ');
  const found =
    /^(?:приложение|annex|appendix) ?№? ?(\d+(?:-\d+)?)/u.exec(flat) ?? /(\d+(?:-\d+)?)[ -]*қосымша/u.exec(flat);
  return found?.[1] ?? '';
}

/** Whether the mark names approved rules (its annex lies inside them) and not the act itself. */
export const isAnnexOfRules = (line: Line): boolean =>
  /(?:^| )к (?:правил|положени|инструкци|стандарт|регламент|методик|требовани|перечн|типов|форм)|қағидал|ереже|нұсқаулық|әдістеме|to the (?:rules|regulation|instruction)/u.test(
    line.folded.replace(/ +/g, ' '),
  );

const OFFICE =
  /^(?:президент|премьер-министр|(?:и\. ?о\.|исполняющ|врио)|(?:первый )?(?:вице-|заместитель )?министр|управляющий|председатель|(?:первый )?заместитель|аким |руководитель|секретарь|the president|president of|minister|prime minister|chairman|head of)|(?:президенті|министрі|басқарушысы|төрағасы|төрайымы|әкімі|хатшысы|басшысы|орынбасары|міндетін атқарушы(?:сы)?)(?: |$)|президенті$|^министр$/u;
const PERSON = /^(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}'’-]+$|^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. ?){1,2}$/u;

/** A line of the signature block: an office or a name, short and without an end mark. */
export function isSignature(line: Line): boolean {
  if (line.text.length > 160 || /[.:;,]$/.test(line.text.replace(/\p{Lu}\.$/u, ''))) return false;
  return PERSON.test(line.text.replace(/\s+/g, ' ')) || OFFICE.test(line.folded.replace(/ +/g, ' '));
}

/** May stand in a signature block after its first line: "Республики Казахстан", a name, a post. */
export const goesOnSignature = (line: Line): boolean =>
  line.text.length <= 120 &&
  line.source.headingLevel === undefined &&
  !/[.:;,]$/.test(line.text.replace(/\p{Lu}\.$/u, ''));
