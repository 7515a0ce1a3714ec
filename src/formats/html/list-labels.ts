import { formatNumber } from '../number-format.js';
import { isElement, styleOf, type HtmlElement } from './elements.js';

const TYPES: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };
const STYLES: Record<string, string> = {
  'lower-alpha': 'lowerLetter', 'lower-latin': 'lowerLetter', 'upper-alpha': 'upperLetter', 'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman', 'lower-russian': 'russianLower', 'upper-russian': 'russianUpper',
}; // prettier-ignore

/** Labels that a browser prints before the items of a list, by item. */
export function listLabels(list: HtmlElement): Map<HtmlElement, string> {
  const labels = new Map<HtmlElement, string>();
  const style = /list-style(?:-type)?:([a-z-]+)/.exec(styleOf(list))?.[1] ?? '';
  const format = STYLES[style] ?? TYPES[list.getAttribute('type') ?? ''] ?? 'decimal';
  let count = Number.parseInt(list.getAttribute('start') ?? '1', 10) - 1;
  for (const item of list.childNodes) {
    if (!isElement(item) || item.localName !== 'li') continue;
    const value = Number.parseInt(item.getAttribute('value') ?? '', 10);
    count = Number.isFinite(value) ? value : count + 1;
    if (style === 'none') continue;
    labels.set(item, list.localName === 'ol' ? `${formatNumber(count, format)}.` : '•');
  }
  return labels;
}
