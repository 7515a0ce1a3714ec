import { detectActKind } from '../../src/formats/detect-act-kind.js';
import { detectLanguage } from '../../src/formats/detect-language.js';
import type { Language } from '../../src/legal-text/language/language.js';
import type { SourceParagraph } from '../../src/legal-text/act/source.js';

const act = (...lines: string[]): SourceParagraph[] =>
  lines.map((text, index) => ({ index, kind: 'paragraph', runs: [{ text }] }));

describe('language of a text', () => {
  it.each<[Language, string]>([
    ['kk', 'Осы Заң Қазақстан Республикасында қоғамдық талқылаудың құқықтық негіздерін айқындайды.'],
    ['kk', 'Мемлекеттік сатып алу туралы'],
    ['ru', 'Настоящий Закон определяет правовые основы общественного обсуждения.'],
    ['ru', `О портале «Талқы және үн». ${'Органы размещают проекты для обсуждения. '.repeat(8)}`],
    ['en', 'This Law establishes the legal basis of public discussion in the city of Астана.'],
  ])('%s', (lang, text) => {
    expect(detectLanguage(act(text))).toBe(lang);
  });
});

describe('kind of an act', () => {
  it.each<[ReturnType<typeof detectActKind>, Language, string[]]>([
    ['order', 'ru', ['Об утверждении Правил', 'В соответствии с Законом ПРИКАЗЫВАЮ:', '1. Утвердить.']],
    ['order', 'ru', ['О внесении изменений в приказ', 'П Р И К А З Ы В А Ю:', '1. Внести.']],
    ['order', 'kk', ['Қағидаларды бекіту туралы', 'Заңның 5-бабына сәйкес БҰЙЫРАМЫН:']],
    ['resolution', 'ru', ['Об утверждении Правил', 'Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:']],
    ['resolution', 'kk', ['Қағидаларды бекіту туралы', 'Қазақстан Республикасының Үкіметі ҚАУЛЫ ЕТЕДІ:']],
    ['decree', 'ru', ['О мерах', 'В соответствии с Конституцией ПОСТАНОВЛЯЮ:']],
    ['decree', 'kk', ['Шаралар туралы', 'ҚАУЛЫ ЕТЕМІН:']],
    ['decision', 'ru', ['О бюджете района', 'маслихат РЕШИЛ:']],
    ['decision', 'kk', ['Аудан бюджеті туралы', 'мәслихат ШЕШТІ:']],
    ['amending-law', 'ru', ['О внесении изменений и дополнений в некоторые законодательные акты', 'Статья 1. Внести']],
    ['amending-law', 'kk', ['Кейбір заңнамалық актілеріне өзгерістер мен толықтырулар енгізу туралы', '1-бап.']],
    ['amending-law', 'en', ['On Amendments to the Law', 'Article 1.']],
    ['code', 'ru', ['Социальный кодекс Республики Казахстан', 'Статья 1. Отношения']],
    ['code', 'kk', ['Қазақстан Республикасының Әлеуметтік кодексі', '1-бап.']],
    ['rules', 'ru', ['Правила обсуждения проектов', '1. Общие положения']],
    ['law', 'ru', ['О талқы', 'Настоящий Закон регулирует.', 'Статья 1. Предмет']],
    ['law', 'kk', ['Талқы туралы', 'Осы Заң айқындайды.', '1-бап. Мәні']],
    ['law', 'en', ['Constitution', 'Article 1']],
  ])('%s (%s)', (kind, lang, lines) => {
    expect(detectActKind(act(...lines), lang)).toBe(kind);
  });
});
