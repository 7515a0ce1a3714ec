import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { PROVISION_KINDS, type ProvisionKind } from '../../../src/legal-text/act/provision.js';
import {
  escapeHtml,
  joinSegments,
  renderAct,
  segmentsOf,
  spliceMarks,
  type RenderOptions,
} from '../../../src/legal-text/render/render.js';
import { schema } from '../../../src/legal-text/act/schema.js';

const options: RenderOptions = {
  lang: 'ru',
  labels: { comment: (citation) => `Комментировать: ${citation}` },
  citationOf: (eId) => eId.replace(/_/g, ' '),
  hrefOf: (_wId, eId) => `?at=${eId}#${eId}`,
};
const p = (text: string, role = 'text') => schema.node('paragraph', { role }, text === '' ? [] : [schema.text(text)]);
const h = (text: string) => schema.node('heading', null, [schema.text(text)]);
const el = (kind: ProvisionKind, eId: string, label: string, ...content: Node[]) =>
  schema.node('provision', { kind, eId, wId: `w-${eId}`, label }, content);
const act = (...content: Node[]) => schema.node('act', { lang: 'ru', kind: 'law' }, content);

const law = act(
  p('ЗАКОН', 'title'),
  el(
    'chapter',
    'chp_1',
    'Глава 1.',
    h('Общие положения'),
    el(
      'article',
      'art_1',
      'Статья 1.',
      h('Предмет & цель'),
      el(
        'para',
        'art_1__para_1',
        '1.',
        p('Плата <взимается>:'),
        el('point', 'art_1__para_1__point_1', '1)', p('вода;')),
      ),
      el('subpara', 'art_1__subpara_2', '', p('Без номера.')),
    ),
  ),
);

describe('renderAct', () => {
  const html = renderAct(law, options);

  it('gives chapters, articles and points the classes of the reading page', () => {
    expect(html).toContain(
      '<section class="chp el chapter" id="chp_1" data-w="w-chp_1"><h2><span class="n">Глава 1.</span> Общие положения',
    );
    expect(html).toContain('<section class="art el article" id="art_1" data-w="w-art_1"><h3><a class="n"');
    expect(html).toContain('<div class="par el para" id="art_1__para_1"');
    expect(html).toContain('<div class="pt el point" id="art_1__para_1__point_1"');
    expect(html).toContain('<p class="title">ЗАКОН</p>');
  });

  it('escapes text', () => {
    expect(html).toContain('Плата &lt;взимается&gt;:');
    expect(html).toContain('Предмет &amp; цель');
    expect(escapeHtml(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
  });

  it('links every provision, the unmarked ones by a quiet sign', () => {
    expect(html).toContain('href="?at=art_1__para_1#art_1__para_1" aria-label="Комментировать: art 1  para 1">1.</a>');
    expect(html).toContain('aria-label="Комментировать: art 1  subpara 2">¶</a>');
    expect(html).not.toContain('tabindex');
  });

  it('groups provisions that stand in no article', () => {
    const order = renderAct(
      act(
        el('preamble', 'preamble', '', p('ПРИКАЗЫВАЮ:')),
        el('para', 'para_1', '1.', p('Утвердить.')),
        p('Министр', 'signature'),
        el('annex', 'annex_1', '', h('Правила'), el('para', 'annex_1__para_1', '1.', p('Правила.'))),
      ),
      options,
    );
    expect(order.match(/<div class="art grp">/g)).toHaveLength(4);
    expect(order).toContain('<div class="art grp"><!--plain:w-para_1--><div class="art-body"><div class="par el para"');
  });

  it('shows tables, footnotes and quoted words', () => {
    const cell = (text: string, attrs = {}) => schema.node('table_cell', attrs, [p(text)]);
    const row = (...cells: Node[]) => schema.node('table_row', null, cells);
    const doc = act(
      el(
        'point',
        'point_1',
        '1)',
        p('изложить так:'),
        schema.node('quoted', null, [
          schema.node('provision', { kind: 'article', label: 'Статья 9.', eId: 'art_9' }, [h('Иное'), p('Слова.')]),
        ]),
        schema.node('table', null, [row(cell('а', { colspan: 2 })), row(cell('б'), cell('в'))]),
        schema.node('footnote', { number: '1' }, [p('Примечание.')]),
      ),
    );
    const out = renderAct(doc, options);
    expect(out).toContain('<td colspan="2"><p>а</p></td>');
    expect(out).toContain('<div class="tbl" tabindex="0"><table>');
    const named = renderAct(doc, { ...options, labels: { ...options.labels, table: 'Таблица' } });
    expect(named).toContain('<div class="tbl" tabindex="0" role="region" aria-label="Таблица">');
    expect(out).toContain('<aside class="footnote" data-number="1">');
    expect(out).toContain(
      '<blockquote class="quoted"><div class="article"><h4><span class="n">Статья 9.</span> Иное</h4>',
    );
    expect(out).not.toContain('id="art_9"');
  });

  it.each([
    ['para', 'par'],
    ['para > para', 'par pt'],
    ['point > para', 'pt pt'],
    ['point', 'pt'],
    ['para > point', 'par pt'],
    ['point > point', 'pt spt'],
    ['subpara', 'par'],
    ['indent', 'par'],
    ['para > subpara', 'par spt'],
    ['point > indent', 'pt spt'],
    ['subpara > indent', 'par spt'],
    ['indent > indent', 'par spt'],
    ['article > para', 'art par'],
    ['article > subpara', 'art par'],
    ['article > point', 'art pt'],
    ['note > subpara', 'par par'],
    ['chapter > para', 'chp par'],
    ['part > section > subsection > chapter > subchapter > annex', 'chp chp chp chp chp chp'],
    ['preamble', 'par'],
  ])('sets %s in as %s', (kinds, classes) => {
    const nested = kinds
      .split(' > ')
      .reduceRight<Node[]>((inner, kind, i) => [el(kind as ProvisionKind, `e_${i}`, '', ...inner)], [p('Слова.')]);
    const html = renderAct(act(...nested), options);
    expect([...html.matchAll(/class="(\w+) el /g)].map(([, found]) => found).join(' ')).toBe(classes);
    const quoted = renderAct(act(el('preamble', 'e', '', schema.node('quoted', null, nested))), options);
    const alone = /^(?:article|part|chapter)/.test(kinds);
    if (!alone) expect(quoted).toContain(`<div class="${classes.split(' ')[0]} ${kinds.split(' ')[0]}">`);
  });

  it('prints every mark of the schema, and no more', () => {
    const marked = (...names: string[]) =>
      schema.text(
        'x',
        names.map((name) => schema.mark(name)),
      );
    const line = (...content: Node[]) =>
      renderAct(act(schema.node('paragraph', null, content)), options).replace(/^.*<p>|<\/p>.*$/g, '');
    for (const name of ['strong', 'em', 'sup', 'sub']) expect(line(marked(name))).toBe(`<${name}>x</${name}>`);
    expect(line(marked('strong', 'em'))).toBe('<strong><em>x</em></strong>');
    expect(line(schema.text('a'), schema.node('line_break'), schema.text('b'))).toBe('a<br>b');
    expect(line(schema.node('footnote_ref', { number: '<1' }))).toBe('<sup class="footnote-ref">&lt;1</sup>');
  });

  it('leaves out empty lines, numbers and names', () => {
    expect(renderAct(act(p('')), options)).toBe('<div class="act" lang="ru"></div>');
    const note = (number: string) => renderAct(act(schema.node('footnote', { number }, [p('x')])), options);
    expect(note('')).toContain('<aside class="footnote"><p>x</p></aside>');
    expect(note('2')).toContain('<aside class="footnote" data-number="2"><sup>2</sup><p>x</p></aside>');
    const cells = ['table_header', 'table_cell'].map((name) => schema.node(name, { rowspan: 2 }, [p('x')]));
    const table = schema.node('table', null, [schema.node('table_row', null, cells)]);
    expect(renderAct(act(table), options)).toContain(
      '<div class="tbl" tabindex="0"><table><tbody><tr><th rowspan="2"><p>x</p></th><td rowspan="2"><p>x</p></td></tr></tbody></table></div>',
    );
  });

  it('prints headings where they stand', () => {
    const html = renderAct(
      act(
        el('chapter', 'chp_1', '', h('Общее')),
        el('article', 'art_1', 'Статья 1.'),
        el('para', 'para_1', '1.', h('Двор'), p('Открыт.')),
        p('Министр', 'signature'),
        p('И. О.'),
      ),
      options,
    );
    expect(html).toContain('<h2>Общее <a class="c"');
    expect(html).toContain('>Статья 1.</a><!--mark:w-art_1--></h3>');
    expect(html).toContain('<h4>Двор</h4><p>Открыт.</p>');
    expect(html).toContain(
      '<div class="art grp"><div class="art-body"><p class="signature">Министр</p><p>И. О.</p></div></div>',
    );
  });

  it('has every eId and both slots of every provision exactly once', () => {
    const step = fc.record({ kind: fc.constantFrom(...PROVISION_KINDS), depth: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const eIds = steps.map((_, index) => `e_${index}`);
        // the provisions that follow a step and are deeper than it are its children
        const grow = (from: number, to: number): Node[] => {
          const out: Node[] = [];
          for (let at = from, next: number; at < to; at = next) {
            for (next = at + 1; next < to && steps[next]!.depth > steps[at]!.depth;) next++;
            out.push(el(steps[at]!.kind, eIds[at]!, '', p('Слова.'), ...grow(at + 1, next)));
          }
          return out;
        };
        const out = renderAct(act(...grow(0, steps.length)), options);
        const ids = [...out.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]);
        expect(ids.sort()).toEqual([...eIds].sort());
        const slots = segmentsOf(out).slots.map((slot) => `${slot.kind}:${slot.wId}`);
        expect(slots.sort()).toEqual(eIds.flatMap((eId) => [`mark:w-${eId}`, `plain:w-${eId}`]).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('slots', () => {
  it('fill a stored page', () => {
    const html = '<p><!--mark:a1-->x</p><!--plain:a1-->';
    const filled = '<p>[a1]x</p>(a1)';
    expect(
      spliceMarks(
        html,
        (w) => `[${w}]`,
        (w) => `(${w})`,
      ),
    ).toBe(filled);
    expect(
      joinSegments(
        segmentsOf(html),
        (w) => `[${w}]`,
        (w) => `(${w})`,
      ),
    ).toBe(filled);
  });

  it('cannot be forged by the words of an act', () => {
    const html = renderAct(act(p('<!--mark:zz-->')), options);
    expect(segmentsOf(html).slots).toEqual([]);
  });
});
