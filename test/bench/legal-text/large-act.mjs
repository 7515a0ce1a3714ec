// A large act by seed: its paragraphs are as long as those of real acts and made of their words.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chance } from '../generated-act.mjs';

/** Real paragraphs of one language without their marks. */
function realParagraphs(corpus, lang) {
  const folder = resolve(corpus, 'kz-acts');
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.md') && name.includes(lang === 'kk' ? 'kaz' : 'rus'),
  );
  const texts = names.flatMap((name) => readFileSync(resolve(folder, name), 'utf8').split(/\n\s*\n/));
  return texts
    .filter((text) => !/^[<>#*-]/.test(text))
    .map((text) =>
      text
        .replace(/^\s*[«"]?\d+(?:-\d+)?\\?[.)]\s*/, '')
        .replace(/[\s«»":;.]+/g, ' ')
        .trim(),
    )
    .filter((text) => text.length > 20);
}

const WORDS = {
  ru: {
    title: 'Об общественных садах',
    chapter: (n) => `Глава ${n}. `,
    article: (n) => `Статья ${n}. `,
    note: (n) => `Сноска. Статья ${n} с изменениями, внесенными Законом от 05.05.2020 № 3${n % 9}-VI.`,
  },
  kk: {
    title: 'Қоғамдық бақтар туралы',
    chapter: (n) => `${n}-тарау. `,
    article: (n) => `${n}-бап. `,
    note: (n) => `Ескерту. ${n}-бапқа өзгеріс енгізілді - ҚР 05.05.2020 № 3${n % 9}-VI Заңымен.`,
  },
};

/** Paragraphs of a source file: `size` of them, or as many as fill so many UTF-8 bytes. */
export function largeAct(corpus, lang, { size = Infinity, bytes = Infinity }, seed = 3) {
  const pick = chance(seed);
  const real = realParagraphs(corpus, lang);
  const out = [];
  let filled = 0;
  const add = (text, look = {}) => {
    out.push({ index: out.length, kind: 'paragraph', runs: [{ text }], ...look });
    filled += Buffer.byteLength(text);
  };
  const sentence = () => real[pick(real.length)];
  const heading = () => sentence().split(' ').slice(0, 4).join(' ');
  const words = WORDS[lang];
  add(words.title, { headingLevel: 1 });
  for (let article = 1; out.length < size && filled < bytes; article++) {
    if (article % 12 === 1) add(words.chapter((article + 11) / 12) + heading(), { headingLevel: 2 });
    add(words.article(article) + heading(), { headingLevel: 3 });
    for (let para = 1; para <= 2 + (article % 3); para++) {
      const points = pick(3) === 0 ? 2 + pick(6) : 0;
      add(`${para}. ${sentence()}${points ? ':' : '.'}`);
      for (let point = 1; point <= points; point++) add(`${point}) ${sentence()}${point < points ? ';' : '.'}`);
      if (pick(4) === 0) add(`${upper(sentence())}.`);
    }
    if (article % 5 === 0) add(words.note(article));
  }
  const paragraphs = out.slice(0, size);
  // each text as one flat string, as readers of files make them
  return JSON.parse(JSON.stringify(paragraphs));
}

const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export const bytesOf = (paragraphs) =>
  paragraphs.reduce((sum, { runs }) => sum + runs.reduce((own, run) => own + Buffer.byteLength(run.text), 0), 0);
