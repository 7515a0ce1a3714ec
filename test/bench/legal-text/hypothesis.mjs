// How an annotator of web pages finds a quote again, after the public behaviour of the Hypothesis client
// (src/annotator/anchoring: html and match-quote): the remembered offsets when the quote still stands there, else the
// best-scored place in the whole document among the exact ones, or among those within half of the quote's letters.
// Its first try, an XPath checked against the quote, needs a page; on one text it says what the offsets say.
import approximate from 'approx-string-match';

const CONTEXT = 32;
const MOST_ERRORS = 256;
const WEIGHT = { quote: 50, prefix: 20, suffix: 20, place: 2 };

function placesOf(text, quote, errors) {
  const found = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    found.push({ start: at, end: at + quote.length, errors: 0 });
  return found.length > 0 ? found : approximate(text, quote, errors);
}

const likeness = (text, wanted) =>
  text === '' || wanted === '' ? 0 : 1 - placesOf(text, wanted, wanted.length)[0].errors / wanted.length;

export const selectorOf = (text, start, end) => ({
  ...{ exact: text.slice(start, end), start, end },
  ...{ prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) },
});

/** The place in the document, null for an orphan. */
export function anchorInDocument(text, { exact, prefix, suffix, start, end }) {
  if (text.slice(start, end) === exact) return { start, end };
  const found = placesOf(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  let best = null;
  for (const one of found) {
    const before = prefix ? likeness(text.slice(Math.max(0, one.start - prefix.length), one.start), prefix) : 1;
    const after = suffix ? likeness(text.slice(one.end, one.end + suffix.length), suffix) : 1;
    const near = 1 - Math.abs(one.start - start) / text.length;
    const score =
      WEIGHT.quote * (1 - one.errors / exact.length) +
      WEIGHT.prefix * before +
      WEIGHT.suffix * after +
      WEIGHT.place * near;
    if (!best || score > best.score) best = { start: one.start, end: one.end, score };
  }
  return best;
}
