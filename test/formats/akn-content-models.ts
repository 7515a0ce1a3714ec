import { attribute, childElements, nameIn } from '../../src/formats/akn/elements.js';
import type { XmlElement } from '../../src/formats/xml-tree.js';

/**
 * What the schema of Akoma Ntoso 3.0 (OASIS Standard, 29 August 2018) allows, for the elements that we write and no
 * others: children in their order as a pattern over names, attributes that must stand, attributes that may. Written down from the
 * published schema; it is not that schema, and passing it is not the same as validating.
 */
interface Model {
  children: string;
  mixed?: boolean;
  required?: string;
  allowed?: string;
}

const HIER = '(?:part|section|subsection|chapter|subchapter|article|paragraph|point|subparagraph|indent|hcontainer)';
const BLOCK = '(?:p|table)';
const INLINE = '(?:b|i|sup|sub|br|noteRef|authorialNote|docTitle|mod)';
const IDS = 'eId wId class title xml:space';
const hierarchy: Model = {
  children: `(?:num|heading)*(?:content|(?:intro)?(?:${HIER})*(?:wrapUp)?)`,
  required: 'eId',
  allowed: IDS,
};
const blocks: Model = { children: `${BLOCK}*`, required: 'eId', allowed: IDS };
const inline: Model = { children: `${INLINE}*`, mixed: true, allowed: IDS };
const marker: Model = { children: '', allowed: IDS };
const value: Model = { children: '', required: 'value' };
const core = 'FRBRthis(?:FRBRuri)+(?:FRBRalias)*(?:FRBRdate)+(?:FRBRauthor)+';
const parts = (body: string) => `meta(?:preface)?(?:preamble)?${body}(?:conclusions)?(?:attachments)?`;
const named = 'name contains';

const MODELS: Record<string, Model> = {
  akomaNtoso: { children: 'act', allowed: 'xmlns' },
  act: { children: parts('body'), required: 'name', allowed: named },
  doc: { children: parts('mainBody'), required: 'name', allowed: named },
  meta: { children: 'identification(?:references)*' },
  identification: { children: 'FRBRWorkFRBRExpressionFRBRManifestation', required: 'source' },
  FRBRWork: { children: `${core}FRBRcountry(?:FRBRsubtype)?(?:FRBRnumber)*` },
  FRBRExpression: { children: `${core}(?:FRBRversionNumber)?(?:FRBRlanguage)+` },
  FRBRManifestation: { children: `${core}(?:FRBRformat)?` },
  FRBRthis: value,
  FRBRuri: value,
  FRBRalias: { children: '', required: 'value name' },
  FRBRdate: { children: '', required: 'date name' },
  FRBRauthor: { children: '', required: 'href' },
  FRBRcountry: value,
  FRBRsubtype: value,
  FRBRnumber: value,
  FRBRversionNumber: value,
  FRBRlanguage: { children: '', required: 'language' },
  FRBRformat: value,
  references: { children: '(?:TLCOrganization)*', required: 'source' },
  TLCOrganization: { children: '', required: 'eId href showAs' },
  preface: { children: `${BLOCK}+`, required: 'eId', allowed: IDS },
  preamble: { children: `(?:${BLOCK}|formula)+`, required: 'eId', allowed: IDS },
  formula: { children: `${BLOCK}*`, required: 'eId name', allowed: IDS },
  body: { children: `(?:${HIER})+`, required: 'eId', allowed: IDS },
  mainBody: { children: `(?:${HIER}|${BLOCK})+`, required: 'eId', allowed: IDS },
  conclusions: { children: `${BLOCK}+`, required: 'eId', allowed: IDS },
  attachments: { children: '(?:attachment)+' },
  attachment: { children: '(?:num|heading)*doc', required: 'eId', allowed: IDS },
  hcontainer: { ...hierarchy, required: 'eId name' },
  ...Object.fromEntries(
    'part section subsection chapter subchapter article paragraph point subparagraph indent'
      .split(' ')
      .map((name) => [name, hierarchy]),
  ),
  num: { ...inline, required: 'eId' },
  heading: { ...inline, required: 'eId' },
  content: blocks,
  intro: blocks,
  wrapUp: blocks,
  p: { ...inline, required: 'eId' },
  docTitle: inline,
  mod: { children: `(?:${INLINE}|quotedStructure)*`, mixed: true, required: 'eId', allowed: IDS },
  quotedStructure: { children: `(?:${HIER}|${BLOCK})+`, required: 'eId', allowed: IDS },
  authorialNote: { children: `${BLOCK}+`, required: 'eId', allowed: `${IDS} marker placement` },
  noteRef: { children: '', required: 'href', allowed: `${IDS} marker` },
  b: inline,
  i: inline,
  sup: inline,
  sub: inline,
  br: marker,
  table: { children: '(?:tr)+', required: 'eId', allowed: IDS },
  tr: { children: '(?:td|th)+', required: 'eId', allowed: IDS },
  td: { children: `${BLOCK}*`, required: 'eId', allowed: `${IDS} colspan rowspan` },
  th: { children: `${BLOCK}*`, required: 'eId', allowed: `${IDS} colspan rowspan` },
};

const FORMATS: Record<string, RegExp> = {
  eId: /^\S+$/,
  wId: /^\S+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  colspan: /^\d+$/,
  rowspan: /^\d+$/,
  placement: /^bottom$/,
  contains: /^singleVersion$/,
};

/** What is wrong in a file, in words; empty for one that holds to the models. */
export function faultsIn(root: XmlElement): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const visit = (element: XmlElement): void => {
    const name = nameIn(element);
    const model = MODELS[name];
    if (!model) return void faults.push(`${name}: not one of ours`);
    const children = childElements(element);
    if (!new RegExp(`^(?:${model.children})$`).test(children.map(nameIn).join('')))
      faults.push(`${name}: ${children.map(nameIn).join(' ') || 'empty'}`);
    const required = (model.required ?? '').split(' ').filter(Boolean);
    for (const one of required) if (element.attribute(one) === undefined) faults.push(`${name}: no ${one}`);
    const may = new Set([...required, ...(model.allowed ?? '').split(' ')]);
    for (const {
      name: { whole: key },
      value,
    } of element.attributes) {
      if (!may.has(key)) faults.push(`${name}: ${key}`);
      if (FORMATS[key] && !FORMATS[key].test(value)) faults.push(`${name}: ${key}="${value}"`);
    }
    const eId = attribute(element, 'eId');
    if (eId && seen.has(eId)) faults.push(`${name}: ${eId} twice`);
    seen.add(eId);
    for (const child of element.children)
      if (typeof child === 'string' && !model.mixed && child.trim()) faults.push(`${name}: words`);
    children.forEach(visit);
  };
  visit(root);
  return faults;
}
