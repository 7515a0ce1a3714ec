import type { Language } from '../legal-text/language/language.js';
import type { ActKind } from '../legal-text/act/provision.js';
import type { SourceParagraph } from '../legal-text/act/source.js';
import { plainTextOf } from './plain-words.js';

/** Words by which an act names itself in one language. */
interface Signs {
  /** How the act disposes, in capitals at the end of the preamble; the strongest sign. */
  enacting: readonly (readonly [RegExp, ActKind])[];
  /** Name of the kind on a line of its own, or at the head of the title. */
  named: readonly (readonly [RegExp, ActKind])[];
  amending: RegExp;
  code: RegExp;
  law: RegExp;
}

const SIGNS: Record<Language, Signs> = {
  ru: {
    enacting: [
      [/П\s?Р\s?И\s?К\s?А\s?З\s?Ы\s?В\s?А\s?(?:Ю|ЕТ|ЕМ)(?!\p{L})|приказыва(?:ю|ет|ем)\s*:/u, 'order'],
      [/П\s?О\s?С\s?Т\s?А\s?Н\s?О\s?В\s?Л\s?Я\s?Ю(?!\p{L})|постановляю\s*:/u, 'decree'],
      [/П\s?О\s?С\s?Т\s?А\s?Н\s?О\s?В\s?Л\s?Я\s?ЕТ|постановля(?:ет|ют)\s*:/u, 'resolution'],
      [/(?<!\p{L})РЕШИЛ[АОИ]?(?!\p{L})|РЕШАЕТ|(?:решил[аои]?|решает)\s*:/u, 'decision'],
    ],
    named: [
      [/^(?:указ|распоряжение президента)(?!\p{L})/imu, 'decree'],
      [/^постановление(?!\p{L})/imu, 'resolution'],
      [/^приказ(?!\p{L})/imu, 'order'],
      [/^решение(?!\p{L})/imu, 'decision'],
      [/^(?:правила|положение|инструкция|методика|стандарт|требования|регламент)(?!\p{L})/imu, 'rules'],
    ],
    amending: /(?:^|\s)о\s+внесении\s+(?:изменени|дополнени|поправ)/iu,
    code: /^(?:[\p{L}-]+\s+){0,4}кодекс(?:\s+республики|\s*$)|настоящ(?:его|им|ему|ий|ем)\s+кодекс/imu,
    law: /^(?:конституционный\s+)?закон(?:\s+республики|\s*$)|настоящ(?:ий|его|им|ему)\s+(?:конституционн\p{L}+\s+)?закон|^статья\s+\d/imu,
  },
  kk: {
    enacting: [
      [/Б\s?Ұ\s?Й\s?Ы\s?Р\s?А\s?М\s?Ы\s?Н|БҰЙЫРАДЫ|бұйырамын\s*:/u, 'order'],
      [/ҚАУЛЫ\s+ЕТЕМІН|қаулы\s+етемін\s*:/u, 'decree'],
      [/ҚАУЛЫ\s+ЕТЕДІ|қаулы\s+етеді\s*:/u, 'resolution'],
      [/ШЕШТІ|ШЕШЕДІ|ШЕШІМ\s+(?:ҚАБЫЛДАДЫ|ЕТТІ)|(?:шешті|шешім қабылдады)\s*:/u, 'decision'],
    ],
    named: [
      [/(?:^|\s)жарлығы\s*$/imu, 'decree'],
      [/(?:^|\s)қаулысы\s*$/imu, 'resolution'],
      [/(?:^|\s)бұйрығы\s*$/imu, 'order'],
      [/(?:^|\s)шешімі\s*$/imu, 'decision'],
      [/(?:қағидалары|ережесі|нұсқаулығы|әдістемесі|стандарты|талаптары)\s*$/imu, 'rules'],
    ],
    amending: /(?:өзгеріс|толықтыру|түзету)\p{L}*(?:\s+(?:мен|және)\s+\p{L}+)?\s+енгізу\s+туралы/iu,
    code: /кодексі\s*$|осы\s+кодекс/imu,
    law: /заңы\s*$|осы\s+(?:конституциялық\s+)?заң|^\s*\d+(?:-\d+)?\s*-?\s*бап(?!\p{L})/imu,
  },
  en: {
    enacting: [
      [/\bI\s+(?:hereby\s+)?order\b|\bhereby\s+orders?\b|\bI ORDER\b/i, 'order'],
      [/\bI\s+(?:hereby\s+)?decree\b|\bI HEREBY RESOLVE\b/i, 'decree'],
      [/\bhereby\s+resolves?\b|\bRESOLVES\b/i, 'resolution'],
      [/\bhereby\s+decides?\b|\bHAS DECIDED\b|\bDECIDES\b/i, 'decision'],
    ],
    named: [
      [/^(?:presidential\s+)?decree\b/im, 'decree'],
      [/^resolution\b/im, 'resolution'],
      [/^order\b/im, 'order'],
      [/^decision\b/im, 'decision'],
      [/^(?:rules|regulations?|instructions?|guidelines)\b/im, 'rules'],
    ],
    amending: /\b(?:on|concerning)\s+(?:the\s+)?(?:introduction\s+of\s+)?(?:amendments?|amending|changes|additions)\b/i,
    code: /^(?:the\s+)?(?:[\w-]+\s+){0,4}code(?:\s+of\s+the\s+republic)?\s*$|\bthis\s+code\b/im,
    law: /\bthis\s+(?:constitutional\s+)?(?:law|act)\b|^article\s+\d/im,
  },
};

/** The head of an act: its title, its preamble, the first lines of its first provisions. */
const HEAD_BLOCKS = 14;
const TITLE_BLOCKS = 4;

/**
 * Guesses the kind of an act: by its disposing words, then by its title, then by what it calls
 * itself. The publisher sees the guess and may choose another.
 */
export function detectActKind(paragraphs: readonly SourceParagraph[], lang: Language): ActKind {
  const signs = SIGNS[lang];
  const blocks = paragraphs.filter((block) => block.kind === 'paragraph');
  const head = plainTextOf(blocks.slice(0, HEAD_BLOCKS));
  const title = plainTextOf(blocks.slice(0, TITLE_BLOCKS));
  const all = plainTextOf(blocks);
  const enacted = signs.enacting.find(([pattern]) => pattern.test(head));
  if (enacted) return enacted[1];
  if (signs.amending.test(title)) return named(signs, title) ?? 'amending-law';
  const self = named(signs, title);
  if (self) return self;
  return selfNamed(signs, title, all);
}

function named(signs: Signs, title: string): ActKind | undefined {
  return signs.named.find(([pattern]) => pattern.test(title))?.[1];
}

/** A text that calls itself neither code nor law, and has no articles, is rules. */
function selfNamed(signs: Signs, title: string, all: string): ActKind {
  const times = (pattern: RegExp) => all.match(new RegExp(pattern.source, `${pattern.flags}g`))?.length ?? 0;
  if (signs.code.test(title)) return 'code';
  const code = times(signs.code);
  const law = times(signs.law);
  if (code > 1 || (code && !law)) return 'code';
  return law ? 'law' : 'rules';
}
