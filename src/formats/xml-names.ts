import type { XmlAttribute, XmlName } from './xml-tree.js';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

interface SplitName {
  /** The whole, one string for all its uses: the parser cuts a new one out of the file every time. */
  name: string;
  prefix: string;
  local: string;
}

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
  private readonly splits = new Map<string, SplitName>();
  private readonly known = new Map<string, Map<string, XmlName>>();

  attribute(name: string, value: string): XmlAttribute {
    const split = this.split(name);
    return { name: split.name, local: split.local, value };
  }

  /** Name of an element that begins with these attributes; what they declare holds until `leave`. */
  enter(tag: string, attributes: readonly XmlAttribute[]): XmlName {
    let declared: [string, string | undefined][] | null = null;
    for (const { name, value } of attributes) {
      if (!name.startsWith('xmlns') || !(name.length === 5 || name[5] === ':')) continue;
      const prefix = name.slice(6);
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
    let seen: Set<string> | null = null;
    let first: string | null = null;
    for (const { name, local } of attributes) {
      if (name === local || name.startsWith('xmlns:')) continue;
      const expanded = `${this.namespaceOf(this.split(name).prefix)} ${local}`;
      if (first === null) first = expanded;
      else {
        seen ??= new Set([first]);
        if (seen.has(expanded)) throw new Error(`attribute ${name} twice`);
        seen.add(expanded);
      }
    }
  }

  private namespaceOf(prefix: string): string {
    const namespace = this.scope.get(prefix);
    if (namespace === undefined) throw new Error(`prefix ${prefix} is not declared`);
    return namespace;
  }

  private split(name: string): SplitName {
    const known = this.splits.get(name);
    if (known) return known;
    const colon = name.indexOf(':');
    const split = { name, prefix: name.slice(0, Math.max(colon, 0)), local: name.slice(colon + 1) };
    if (colon === 0 || split.local === '' || split.local.includes(':')) throw new Error(`malformed name ${name}`);
    this.splits.set(name, split);
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
