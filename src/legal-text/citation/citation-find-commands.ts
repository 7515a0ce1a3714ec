import type { CitationIndex, Located } from './citation-index.js';
import type { Language } from '../language/language.js';

/**
 * How an amending command speaks (Law on Legal Acts, art. 26). What such a provision cites, and what is cited below it,
 * is the act that is being changed.
 */
const COMMANDS: Record<Language, RegExp> = {
  ru: new RegExp(
    [
      'следующ(?:ие|ее) (?:изменени|дополнени)|вносятся (?:следующие )?изменени|следующего содержания',
      'в (?:следующей|новой) редакции|заменить слов|слов(?:а|о|ами)? [«"][^»"]{0,300}[»"] (?:исключить|заменить)',
      'дополнить (?:слов|пункт|подпункт|част|абзац|стать|глав)|утратившими? силу',
    ].join('|'),
    'u',
  ),
  kk: new RegExp(
    [
      'мынадай (?:өзгеріс|толықтыру)|(?:өзгерістер|толықтырулар)[^.]{0,100} енгізіл|мынадай (?:мазмұндағы|редакцияда)',
      'жаңа редакцияда жазылсын|ауыстырылсын|толықтырылсын|алып тасталсын|күші жойылды деп танылсын',
    ].join('|'),
    'u',
  ),
  en: /following (?:amendments|additions|changes)|to read as follows|shall be (?:supplemented|amended|replaced)|be worded as follows/u,
};

/** Provisions that command a change, and all below them. */
export function commandsIn(index: CitationIndex, lang: Language): ReadonlySet<Located> {
  const commands = new Set<Located>();
  for (const located of index.all()) {
    const inherited = located.parent !== null && commands.has(located.parent);
    const { text, heading } = located.provision;
    if (inherited || COMMANDS[lang].test(`${heading}\n${text}`.toLowerCase())) commands.add(located);
  }
  return commands;
}
