import type { Node } from 'prosemirror-model';
import type { TargetStep } from '../../../src/legal-text/amendment/amendment.js';
import {
  CommandFailed,
  changedAt,
  indentsOf,
  nodesOf,
  partsOf,
  placeOf,
  wholeOf,
} from '../../../src/legal-text/amendment/amendment-place.js';
import { stubOf } from '../../../src/legal-text/amendment/amendment-stub.js';
import type { ActKind, ProvisionKind } from '../../../src/legal-text/act/provision.js';
import { read } from '../structure/source-fixture.js';

const KINDS: Record<string, ProvisionKind> = { art: 'article', part: 'subpara', abz: 'indent' };
/** «art 2 para 1» as steps; `-` is no number. */
const steps = (address: string): TargetStep[] =>
  [...address.matchAll(/(\S+) (\S+)/g)].map(([, kind, number]) => ({
    kind: KINDS[kind!] ?? (kind as ProvisionKind),
    number: number === '-' ? '' : number!,
  }));

const ACT = `# О дворах
  Преамбула двора.
  Глава 1. Общее
  Статья 1. Двор
  Двор:
  1) чист;
  2) мал.
  Сад:
  зелен;
  велик.
  Статья 2. Лес
  1. Лес тих.
  2. Лес:
  1) стар;
  3) густ.
  3. Луг:
  1) мал.
  Приложение 1 к Закону
  # Правила
  1. Поле.
  7. Река.`;

/** The words at an address, «/» between nodes; or why there are none. */
function found(address: string, act = ACT, kind: ActKind = 'law'): string {
  const { doc } = read(act, 'ru', kind);
  const path = steps(address);
  try {
    return nodesOf(doc, placeOf(doc, path))
      .map(({ at, node }) => {
        expect(at.reduce((inner, index) => inner.child(index), doc)).toBe(node);
        return node.textContent;
      })
      .join(' / ');
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return `${error.reason} ${error.step?.kind} ${error.step?.number}`;
  }
}

describe('the place of an address', () => {
  it.each([
    ['art 1', 'ДворДвор:чист;мал.Сад:зелен;велик.'],
    ['chapter 1 art 2 para 1', 'Лес тих.'],
    ['art 2 para 2 point 3', 'густ.'],
    // points of several paragraphs: no choice is made
    ['art 2 point 1', 'several-places point 1'],
    ['art 2 point 3', 'густ.'],
    ['art 1 point 2', 'мал.'],
    ['art 1 part 1', 'Двор: / чист; / мал.'],
    ['art 1 part 2', 'Сад: / зелен; / велик.'],
    ['art 1 part 3', 'no-place subpara 3'],
    ['art 1 part 1 point 2', 'мал.'],
    ['art 1 part 2 point 2', 'no-place point 2'],
    ['art 1 part 2 abz 1', 'Сад:'],
    ['art 1 part 2 abz 3', 'велик.'],
    ['art 1 part 2 abz 4', 'no-place indent 4'],
    ['art 1 abz 1', 'Двор:'],
    // after a numbered list some count its lines and some do not
    ['art 1 abz 2', 'indent-unclear indent 2'],
    ['art 1 abz 4', 'indent-unclear indent 4'],
    ['art 1 abz 9', 'no-place indent 9'],
    ['art 1 part 1 abz 2', 'no-place indent 2'],
    ['art 1 part 2 abz 2', 'зелен;'],
    ['art 9', 'no-place article 9'],
    ['art 1 para 9', 'no-place para 9'],
    // an annex has numbers of its own
    ['para 7', 'no-place para 7'],
    ['annex 1 para 7', 'Река.'],
    ['annex - para 1', 'Поле.'],
    ['preamble -', 'Преамбула двора.'],
  ])('%s', (address, expected) => expect(found(address)).toBe(expected));

  it('of a часть is a numbered paragraph in a code alone', () => {
    expect(found('art 2 part 1', ACT, 'code')).toBe('Лес тих.');
    expect(found('art 2 part 3', ACT)).toBe('no-place subpara 3');
    expect(found('art 1 part 2', ACT, 'code')).toBe('Сад: / зелен; / велик.');
  });
});

describe('parts and indents', () => {
  it('are counted among the words and the unmarked lines', () => {
    const { doc } = read('# О дворах\nСтатья 1. Двор\nДвор:\nмал;\nчист.\nСад зелен.\n1) лес.');
    const children = (node: Node): Node[] => Array.from({ length: node.childCount }, (_, i) => node.child(i));
    const article = children(doc).find((node) => node.attrs.kind === 'article')!;
    const words = (indices: number[]) => indices.map((index) => article.child(index).textContent);
    const all = indentsOf(children(article));
    expect([words(partsOf(children(article))), words(all)]).toEqual([
      ['Двор:', 'Сад зелен.'],
      ['Двор:', 'мал;', 'чист.', 'Сад зелен.'],
    ]);
    const [first, second] = all as [number, number];
    expect(indentsOf(children(article), second)).toEqual(all.slice(1));
    expect(indentsOf(children(article), first, second)).toEqual([first]);
  });

  it('are changed in place', () => {
    const { doc } = read(ACT);
    const { at } = placeOf(doc, steps('art 2 para 1'));
    const gone = changedAt(doc, at, () => []);
    const twice = changedAt(doc, at, (node) => [node, node]);
    expect(doc.textContent.replace('Лес тих.', '')).toBe(gone.textContent);
    expect(doc.textContent.replace('Лес тих.', 'Лес тих.Лес тих.')).toBe(twice.textContent);
    expect(changedAt(doc, [], () => [gone])).toBe(gone);
    expect(wholeOf(doc)).toMatchObject({ at: [], from: 0, to: doc.childCount });
  });
});

describe('what stays of an excluded provision', () => {
  it.each([
    ['article', 'Исключена.', 'Утратила силу.'],
    ['chapter', 'Исключена.', 'Утратила силу.'],
    ['subpara', 'Исключена.', 'Утратила силу.'],
    ['part', 'Исключена.', 'Утратила силу.'],
    ['preamble', 'Исключена.', 'Утратила силу.'],
    ['annex', 'Исключено.', 'Утратило силу.'],
    ['note', 'Исключено.', 'Утратило силу.'],
    ['para', 'Исключен.', 'Утратил силу.'],
    ['point', 'исключен.', 'утратил силу.'],
    ['indent', 'исключен.', 'утратил силу.'],
    ['section', 'Исключен.', 'Утратил силу.'],
  ] as const)('agrees with %s', (kind, excluded, repealed) => {
    const node = read(ACT).doc.lastChild!;
    expect(stubOf(node, 'exclude', kind, 'ru').textContent).toBe(excluded);
    expect(stubOf(node, 'repeal', kind, 'ru').textContent).toBe(repealed);
    const listed = kind === 'point' || kind === 'indent';
    expect(stubOf(node, 'exclude', kind, 'kk').textContent).toBe(listed ? 'алып тасталды.' : 'Алып тасталды.');
    expect(stubOf(node, 'repeal', kind, 'kk').textContent).toBe(listed ? 'күші жойылды.' : 'Күші жойылды.');
  });
});
