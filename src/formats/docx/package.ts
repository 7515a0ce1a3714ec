import { openArchive, type Archive } from '../archive.js';
import { FormatError } from '../format-error.js';
import { attributeOf, childrenOf, parseXml, refuseDoctypeIn } from '../xml.js';
import type { XmlElement } from '../xml-tree.js';

const MAIN = /officedocument\.wordprocessingml\.(?:document|template)\.main\+xml$/;
const MACRO = /macroEnabled|vbaProject/i;

/** The parts of a DOCX that hold words or decide how they are numbered. */
export interface DocxPackage {
  document: XmlElement;
  styles?: XmlElement;
  numbering?: XmlElement;
  footnotes?: XmlElement;
  endnotes?: XmlElement;
  headers: XmlElement[];
  title?: string;
}

export async function openDocx(bytes: Uint8Array): Promise<DocxPackage> {
  const archive = await openArchive(bytes);
  const contentTypes = await archive.read('[Content_Types].xml');
  if (!contentTypes) throw new FormatError(await otherZip(archive));
  const types = parseXml(contentTypes);
  const all = childrenOf(types).map((type) => attributeOf(type, 'ContentType') ?? '');
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name)) || all.some((type) => MACRO.test(type)))
    throw new FormatError('format.macro');
  const main = childrenOf(types).find((type) => MAIN.test(attributeOf(type, 'ContentType') ?? ''));
  if (!main) throw new FormatError(otherOffice(all));
  await refuseDoctypes(archive);
  return readParts(archive, partName(attributeOf(main, 'PartName') ?? '/word/document.xml'));
}

/** Also in parts that are not read here: the file is kept, and other programs will open it. */
async function refuseDoctypes(archive: Archive): Promise<void> {
  for (const name of archive.names.filter((one) => /\.(?:xml|rels|vml)$/i.test(one)))
    refuseDoctypeIn((await archive.read(name)) ?? new Uint8Array());
}

async function readParts(archive: Archive, mainPart: string): Promise<DocxPackage> {
  const part = async (name: string | undefined) => {
    const bytes = name === undefined ? undefined : await archive.read(name);
    return bytes && parseXml(bytes);
  };
  const document = await part(mainPart);
  if (!document) throw new FormatError('format.damaged');
  const folder = mainPart.replace(/[^/]*$/, '');
  const relations = await part(`${folder}_rels/${mainPart.slice(folder.length)}.rels`);
  const targets = relations ? childrenOf(relations).filter((one) => attributeOf(one, 'TargetMode') !== 'External') : [];
  const related = (type: string) =>
    targets
      .filter((one) => attributeOf(one, 'Type')?.endsWith(`/${type}`))
      .map((one) => resolvePart(folder, attributeOf(one, 'Target') ?? ''));
  const core = await part('docProps/core.xml');
  const title =
    core &&
    childrenOf(core)
      .find((one) => one.name.local === 'title')
      ?.text.trim();
  const headers = await Promise.all([...related('header'), ...related('footer')].map(part));
  const [styles, numbering, footnotes, endnotes] = await Promise.all(
    ['styles', 'numbering', 'footnotes', 'endnotes'].map((type) => part(related(type)[0])),
  );
  return {
    document,
    headers: headers.filter((one) => one !== undefined),
    ...(styles && { styles }),
    ...(numbering && { numbering }),
    ...(footnotes && { footnotes }),
    ...(endnotes && { endnotes }),
    ...(title && { title }),
  };
}

function partName(name: string): string {
  return name.replace(/^\//, '');
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return partName(target);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function otherZip(archive: Archive): Promise<`format.${string}`> {
  const mime = await archive.read('mimetype');
  if (mime && new TextDecoder().decode(mime).includes('opendocument')) return 'format.open-document';
  if (archive.names.includes('word/document.xml')) return 'format.damaged';
  return 'format.archive';
}

function otherOffice(types: readonly string[]): `format.${string}` {
  if (types.some((type) => type.includes('spreadsheetml'))) return 'format.spreadsheet';
  if (types.some((type) => type.includes('presentationml'))) return 'format.presentation';
  return 'format.archive';
}
