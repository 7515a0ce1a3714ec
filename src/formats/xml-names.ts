import type { AttributeName, XmlAttribute, XmlName } from './xml-tree.js';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * What prefixes stand for while a file is read, and one object for each name in it (Namespaces in XML 1.0, third edition,
 * W3C 2009). Every step costs the same however deep the file nests and however many prefixes it declares. Throws where a
 * name or a declaration breaks the rules.
 */
export class XmlNames {
  /** By prefix, what holds at this place; the default namespace under ''. */
  private readonly scope = new Map([
    ['', ''],
    ['xml', XML],
  ]);
  /** For each open element the prefixes it declared, with what they stood for before; null where it declared none. */
  private readonly outer: ([string, string | undefined][] | null)[] = [];
  private readonly splits = new Map<string, AttributeName>();
  private readonly known = new Map<string, Map<string, XmlName>>();

  /** Name of an element that begins with these attributes; what they declare holds until `leave`. */
  enter(tag: string, attributes: readonly XmlAttribute[]): XmlName {
    let declared: [string, string | undefined][] | null = null;
    for (const { name, value } of attributes) {
      if (name.prefix !== 'xmlns' && name.whole !== 'xmlns') continue;
      const prefix = name.prefix && name.local;
      const namespace = declaredNamespace(prefix, value.trim());
      (declared ??= []).push([prefix, this.scope.get(prefix)]);
      this.scope.set(prefix, namespace);
    }
    this.outer.push(declared);
    this.checkAttributes(attributes);
    const { prefix, local } = this.split(tag);
    return this.nameOf(this.namespaceOf(prefix), local);
  }

  leave(): void {
    for (const [prefix, before] of this.outer.pop() ?? [])
      if (before === undefined) this.scope.delete(prefix);
      else this.scope.set(prefix, before);
  }

  /** Prefixes are bound, and no two attributes have one name under two prefixes of one namespace. */
  private checkAttributes(attributes: readonly XmlAttribute[]): void {
    let common = '';
    let mixed = false;
    for (const { name } of attributes) {
      if (name.prefix === '' || name.prefix === 'xmlns' || name.prefix === common) continue;
      this.namespaceOf(name.prefix);
      mixed = common !== '';
      common = name.prefix;
    }
    if (mixed) this.checkTwice(attributes);
  }

  /** The parser has seen to names that are the same with their prefix. */
  private checkTwice(attributes: readonly XmlAttribute[]): void {
    const seen = new Set<string>();
    for (const { name } of attributes) {
      if (name.prefix === '' || name.prefix === 'xmlns') continue;
      const expanded = `${this.namespaceOf(name.prefix)} ${name.local}`;
      if (seen.has(expanded)) throw new Error(`attribute ${name.whole} twice`);
      seen.add(expanded);
    }
  }

  private namespaceOf(prefix: string): string {
    const namespace = this.scope.get(prefix);
    if (namespace === undefined) throw new Error(`prefix ${prefix} is not declared`);
    return namespace;
  }

  /** A name cut at its colon; the same object each time: the parser cuts a new string out of the file every time. */
  split(whole: string): AttributeName {
    const known = this.splits.get(whole);
    if (known) return known;
    const colon = whole.indexOf(':');
    const split = { whole, prefix: whole.slice(0, Math.max(colon, 0)), local: whole.slice(colon + 1) };
    if (colon === 0 || split.local === '' || split.local.includes(':')) throw new Error(`malformed name ${whole}`);
    this.splits.set(whole, split);
    return split;
  }

  private nameOf(namespace: string, local: string): XmlName {
    let names = this.known.get(namespace);
    if (!names) this.known.set(namespace, (names = new Map<string, XmlName>()));
    let name = names.get(local);
    if (!name) names.set(local, (name = { local, namespace }));
    return name;
  }
}

/** Chapter 3: `xml` and `xmlns` stand for what they always do, and only they; a prefix cannot be taken back. */
function declaredNamespace(prefix: string, namespace: string): string {
  const reserved = prefix === 'xmlns' || namespace === XMLNS || (prefix === 'xml') !== (namespace === XML);
  if (reserved || (prefix !== '' && namespace === '')) throw new Error(`prefix ${prefix} cannot be declared so`);
  return namespace;
}
