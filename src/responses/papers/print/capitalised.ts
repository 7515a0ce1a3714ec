/** The first letter large: a citation at the head of a cell. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('kk') + text.slice(1);
