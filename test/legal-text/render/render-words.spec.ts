import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { ownText } from '../../../src/legal-text/act/flatten.js';
import { renderAct, type RenderOptions } from '../../../src/legal-text/render/render.js';
import { apart } from '../../../src/legal-text/render/render-words.js';
import { schema } from '../../../src/legal-text/act/schema.js';
import type { WordMark } from '../../../src/legal-text/act/word-mark.js';

const { node, text, mark } = {
  node: schema.node.bind(schema),
  text: schema.text.bind(schema),
  mark: schema.mark.bind(schema),
};
const p = (...content: (string | Node)[]) =>
  node(
    'paragraph',
    null,
    content.map((one) => (typeof one === 'string' ? text(one) : one)),
  );
const el = (kind: string, eId: string, label: string, ...content: Node[]) =>
  node('provision', { kind, eId, label }, content);
const act = (...content: Node[]) => node('act', { lang: 'ru' }, content);
const strong = (words: string) => text(words, [mark('strong')]);
const br = () => node('line_break');
const footnoteRef = () => node('footnote_ref', { number: '1' });
const quoted = (...content: Node[]) => node('quoted', null, content);
const table = (...cells: Node[]) =>
  node('table', null, [
    node(
      'table_row',
      null,
      cells.map((cell) => node('table_cell', null, [cell])),
    ),
  ]);

const citation = (start: number, end: number, href = '#x'): WordMark => ({
  kind: 'citation',
  start,
  end,
  href,
  title: 'T',
});
const term = (start: number, end: number, href = '#t'): WordMark => ({ kind: 'term', start, end, href, title: 'D' });

const options = (marks: Record<string, WordMark[]>): RenderOptions => ({
  lang: 'ru',
  labels: { comment: (words) => words },
  citationOf: () => '',
  hrefOf: () => '#',
  wordMarksOf: (eId) => marks[eId] ?? [],
});
/** HTML of the blocks of the only provision, a point. */
const shown = (content: Node[], ...marks: WordMark[]): string => {
  const html = renderAct(act(el('point', 'point_1', '1)', ...content)), options({ point_1: marks }));
  return /<!--mark:\S+-->|<\/a>/.exec(html) ? html.slice(html.indexOf('1)</a>') + 6).replace(/(<\/div>)+$/, '') : html;
};

describe('marked words', () => {
  it('become links with their address and explanation', () => {
    expect(shown([p('по пункту 3 Правил')], citation(3, 11, '#para_3'))).toBe(
      '<p>по <a class="ref" href="#para_3" title="T">пункту 3</a> Правил</p>',
    );
    expect(shown([p('зерно')], term(0, 5, '/a?b&c'))).toBe(
      '<p><a class="term" href="/a?b&amp;c" title="D">зерно</a></p>',
    );
  });

  it('keep their formatting within one link', () => {
    expect(shown([p('по ', strong('пункту'), ' 3, ', strong('сад'))], citation(5, 11))).toBe(
      '<p>по <strong>пу</strong><a class="ref" href="#x" title="T"><strong>нкту</strong> 3</a>, <strong>сад</strong></p>',
    );
  });

  it('stand apart although they touch', () => {
    expect(shown([p('1), 2)')], citation(0, 2, '#a'), citation(2, 6, '#b'))).toBe(
      '<p><a class="ref" href="#a" title="T">1)</a><a class="ref" href="#b" title="T">, 2)</a></p>',
    );
  });

  it('go on over a line break and around a footnote, and are cut between paragraphs', () => {
    const link = (inner: string) => `<a class="ref" href="#x" title="T">${inner}</a>`;
    const sup = '<sup class="footnote-ref">1</sup>';
    expect(shown([p('аб', br(), 'вг')], citation(1, 4))).toBe(`<p>а${link('б<br>в')}г</p>`);
    expect(shown([p('аб', footnoteRef(), 'вг')], citation(1, 3))).toBe(`<p>а${link(`б${sup}в`)}г</p>`);
    expect(shown([p('аб', footnoteRef(), 'вг')], citation(2, 4))).toBe(`<p>аб${sup}${link('вг')}</p>`);
    expect(shown([p('аб', footnoteRef(), 'вг')], citation(0, 2))).toBe(`<p>${link('аб')}${sup}вг</p>`);
    expect(shown([p('аб'), p(), p('вг')], citation(1, 5))).toBe(`<p>а${link('б')}</p><p>${link('в')}г</p>`);
  });

  it('are counted through tables and quoted provisions with their labels, not through footnotes', () => {
    const words = [
      p('аб'),
      node('footnote', null, [p('вне')]),
      table(p('вг'), p('де')),
      quoted(
        el('article', '', 'Статья 9.', node('heading', null, [text('жз')]), p('ик')),
        node('footnote', null, [p('лм')]),
        p('но'),
      ),
    ];
    const own = ownText(el('point', 'p', '', ...words));
    expect(own).toBe('аб\nвг\nде\nСтатья 9.\nжз\nик\nлм\nно');
    const marks = ['б', 'г', 'е', 'з', 'к', 'м', 'о'].map((letter) =>
      citation(own.indexOf(letter), own.indexOf(letter) + 1, `#${letter}`),
    );
    const links = [...shown(words, ...marks).matchAll(/<a class="ref" href="#(.)" title="T">(.)<\/a>/g)];
    expect(links.map(([, href, inner]) => [href, inner])).toEqual(
      ['б', 'г', 'е', 'з', 'к', 'м', 'о'].map((one) => [one, one]),
    );
  });

  it('belong to their own provision, at every level', () => {
    const doc = act(
      el(
        'chapter',
        'chp',
        'Глава 1.',
        p('аб'),
        el('article', 'art', 'Статья 1.', p('аб'), el('para', 'para', '1.', p('аб')), p('вг')),
      ),
    );
    const html = renderAct(
      doc,
      options({ chp: [citation(0, 1, '#1')], art: [citation(3, 4, '#2')], para: [citation(1, 2, '#3')] }),
    );
    expect([...html.matchAll(/href="#(\d)" title="T">(.)</g)].map(([, href, inner]) => `${href}${inner}`)).toEqual([
      '1а',
      '3б',
      '2в',
    ]);
  });
});

describe('overlapping marks', () => {
  it.each([
    ['a citation wins over a term', [term(0, 9), citation(4, 6)], [citation(4, 6)]],
    ['touching marks stay', [term(0, 4), citation(4, 6), term(6, 7)], [term(0, 4), citation(4, 6), term(6, 7)]],
    ['the first wins, then the longer', [citation(2, 5), citation(0, 3), citation(0, 2)], [citation(0, 3)]],
    ['the longer term wins', [term(0, 2), term(0, 3)], [term(0, 3)]],
    [
      'a term beside a later citation stays',
      [term(7, 9), citation(4, 6), term(0, 2)],
      [term(0, 2), citation(4, 6), term(7, 9)],
    ],
    ['a term into which a citation begins goes', [term(2, 5), citation(4, 6)], [citation(4, 6)]],
    [
      'empty and unsound ones go',
      [term(3, 3), term(4, 2), term(-1, 2), term(0.5, 2), term(NaN, 2), term(0, Infinity)],
      [],
    ],
    ['they are put in order', [citation(8, 9), citation(1, 2)], [citation(1, 2), citation(8, 9)]],
  ])('%s', (_name, given, expected) => {
    const before = structuredClone(given);
    expect(apart(given)).toEqual(expected);
    expect(given).toEqual(before);
  });
});

describe('any marks on any words', () => {
  const words = fc.stringMatching(/^[абв&<" ]{1,6}$/);
  const inline = fc.oneof(
    words.map((one) => text(one)),
    words.map(strong),
    fc.constant(null).map(br),
    fc.constant(null).map(footnoteRef),
  );
  const line = fc.array(inline, { maxLength: 5 }).map((content) => p(...content));
  const block = fc.oneof(
    { weight: 3, arbitrary: line },
    fc.array(line, { minLength: 1, maxLength: 3 }).map((cells) => table(...cells)),
    fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => quoted(el('article', '', 'N', ...lines), lines[0]!)),
    line.map((one) => el('indent', 'inner', '', one)),
  );
  const marks = fc.array(
    fc.record({
      kind: fc.constantFrom('citation' as const, 'term' as const),
      start: fc.integer({ min: -2, max: 60 }),
      length: fc.nat(12),
    }),
    { maxLength: 12 },
  );
  const plain = (html: string) => html.replace(/<[^>]*>/g, '');

  it('leave the text as it is and link exactly the words they name', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), marks, (blocks, wanted) => {
        const provision = el('article', 'art_1', 'A', ...blocks);
        const own = ownText(provision);
        const given = wanted.map(({ kind, start, length }, i): WordMark => ({
          kind,
          start,
          end: start + length,
          href: `#${i}`,
          title: '',
        }));
        const html = renderAct(act(provision), options({ art_1: given }));
        expect(plain(html)).toBe(plain(renderAct(act(provision), options({}))));
        expect(html).not.toMatch(/<a [^>]*class="(?:ref|term)"[^>]*>(?:(?!<\/a>).)*<a /);
        for (const { href, start, end } of apart(given)) {
          const parts = [...html.matchAll(new RegExp(`<a class="\\w+" href="${href}">(.*?)</a>`, 'g'))].map(
            ([, inner]) => inner!,
          );
          const linked = plain(parts.join('').replace(/<sup class="footnote-ref">1<\/sup>/g, ''));
          const decoded = linked
            .replace(/&lt;/g, '<')
            .replace(/&quot;/g, '"')
            .replace(/&amp;/g, '&');
          expect(decoded).toBe(own.slice(start, end).replace(/[N\n]/g, ''));
        }
      }),
      { numRuns: 200 },
    );
  });
});
