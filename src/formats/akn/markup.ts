/** Writing XML by hand: everything that comes from a document passes through here. */
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
/** XML 1.0 has no way to write these, not even as references; no act prints them. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"\r]/g, (sign) => ESCAPES[sign]!);

/** White space in an attribute would be read as blanks. */
const escapeAttribute = (value: string): string =>
  escapeXml(value).replace(/[\t\n]/g, (sign) => (sign === '\n' ? '&#10;' : '&#9;'));

export type Attributes = Record<string, string | number | undefined>;

/** `inner` null makes an empty element; attributes that are undefined are left out. */
export function tag(name: string, attributes: Attributes, inner: string | null = null): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) open += ` ${key}="${escapeAttribute(String(value))}"`;
  return inner === null ? `${open}/>` : `${open}>${inner}</${name}>`;
}

/** An element whose children stand on lines of their own. */
export const lines = (name: string, attributes: Attributes, children: readonly string[]): string =>
  children.length === 0 ? tag(name, attributes) : tag(name, attributes, `\n${children.join('\n')}\n`);
