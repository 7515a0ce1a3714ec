// Acts of any size out of the words of a real one, and what a ministry does to them between two versions.
import { seeded } from './scripted-edits.mjs';

const sentence = (random, words, length) =>
  Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');

/** Articles of four points with four sub-points each: 21 provisions an article, about 100 characters a provision. */
export function bigAct(size, words, seed = 5) {
  const random = seeded(seed);
  const out = [];
  const add = (parent, kind, number, heading, text) => {
    const eId = `${parent ? `${parent}__` : ''}${kind}_${number}`;
    out.push({ wId: '', eId, kind, number: String(number), label: '', heading, text, parent, ordinal: out.length });
    return eId;
  };
  for (let article = 1; out.length < size; article++) {
    const own = add(null, 'article', article, sentence(random, words, 4), '');
    for (let para = 1; para <= 4; para++) {
      const inner = add(own, 'para', para, '', sentence(random, words, 25));
      for (let point = 1; point <= 4; point++) add(inner, 'point', point, '', sentence(random, words, 12));
    }
  }
  return out.slice(0, size);
}

/** A version after: 3 % of the provisions reworded by a quarter, 1 % gone with their inner ones, 1 % new. */
export function edited(provisions, words, seed = 7) {
  const random = seeded(seed);
  const gone = new Set();
  const out = [];
  const change = (word) => (random() < 0.25 ? words[Math.floor(random() * words.length)] : word);
  for (const one of provisions) {
    const dice = random();
    if (gone.has(one.parent) || (dice < 0.01 && one.kind !== 'article')) gone.add(one.eId);
    else if (dice < 0.04 && one.text !== '') out.push({ ...one, text: one.text.split(' ').map(change).join(' ') });
    else out.push(one);
    if (dice >= 0.99 && one.kind === 'point' && !gone.has(one.eId))
      out.push({ ...one, eId: `${one.eId}-1`, number: `${one.number}-1`, text: sentence(random, words, 12) });
  }
  return out.map((one, ordinal) => ({ ...one, ordinal }));
}

/** Each provision loses three words in ten. */
export function allReworded(provisions, words) {
  const random = seeded(11);
  const change = (word) => (random() < 0.3 ? words[Math.floor(random() * words.length)] : word);
  return provisions.map((one) => ({ ...one, text: one.text.split(' ').map(change).join(' ') }));
}

export const allRepealed = (provisions) => provisions.map((one) => ({ ...one, text: 'Исключён.' }));

/** One level, one sentence: nothing but the number tells them apart. */
export const allAlike = (size, offset = 0) =>
  Array.from({ length: size }, (_, n) => ({
    ...{ wId: '', eId: `para_${n + offset}`, kind: 'para', number: String(n + offset), label: '', heading: '' },
    ...{ text: 'Настоящий пункт вводится в действие со дня опубликования.', parent: null, ordinal: n },
  }));
