import { csvField } from '../responses/papers/write/write-csv.js';

/** A value of a file of open data: words, a number, a day; null is an empty field. */
export type DataValue = string | number | boolean | null;

/** A line of RFC 4180; words that a spreadsheet might run as a formula get an apostrophe, numbers stay numbers. */
export const csvLine = (values: readonly DataValue[]): string =>
  `${values.map((value) => (typeof value === 'string' ? csvField(value) : String(value ?? ''))).join(',')}\r\n`;
