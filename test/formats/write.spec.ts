import type { Language } from '../../src/legal-text/language/language';
import type { ActKind, Provision } from '../../src/legal-text/act/provision';
import { writeAct } from '../../src/formats/write/write-act';
import { formatOfName, WRITTEN_FORMATS, type WrittenFormat } from '../../src/formats/write/written-formats';
import { actOf, AMENDING_RU, LAW_KK, ORDER_RU } from './write-fixture';

const ACTS: [string, string, { lang: Language; kind: ActKind }][] = [
  ['an order with rules and annexes', ORDER_RU, { lang: 'ru', kind: 'order' }],
  ['a Kazakh law', LAW_KK, { lang: 'kk', kind: 'law' }],
  ['an amending law', AMENDING_RU, { lang: 'ru', kind: 'amending-law' }],
];

async function there(text: string, options: { lang: Language; kind: ActKind }, format: WrittenFormat) {
  const before = await actOf(text, options);
  const bytes = await writeAct(format, before.doc);
  return { before, bytes, after: await actOf(bytes, { ...options, name: `act.${format}` }) };
}

const placed = ({ eId, kind, number, label, heading, parent }: Provision) => [
  eId,
  kind,
  number,
  label,
  heading,
  parent,
];

describe.each(ACTS)('%s', (_name, text, options) => {
  test.each(WRITTEN_FORMATS)('comes back from %s with the same structure', async (format) => {
    // the rows of a table are lines of words in plain text
    const held = format === 'txt' ? text.replace(/<table>[\s\S]*<\/table>\n\n|^\|.*\n/gm, '') : text;
    const { before, after } = await there(held, options, format);
    expect(after.format).toBe(format);
    expect(after.provisions.map(placed)).toEqual(before.provisions.map(placed));
    expect(before.provisions.length).toBeGreaterThan(3);
  });

  test.each(['html', 'md', 'akn'] as const)('comes back from %s to the letter', async (format) => {
    const { before, after } = await there(text, options, format);
    expect(after.doc.toJSON()).toEqual(before.doc.toJSON());
  });

  test('comes back from docx with every word and every mark of a provision', async () => {
    const { before, after } = await there(text, options, 'docx');
    expect(after.provisions).toEqual(before.provisions);
    expect(after.issues).toEqual(before.issues);
  });

  test('is the same after a second turn through every format', async () => {
    let act = await actOf(text, options);
    const first = act.provisions;
    for (const format of ['docx', 'md', 'akn', 'html', 'docx'] as const)
      act = await actOf(await writeAct(format, act.doc), { ...options, name: `act.${format}` });
    expect(act.provisions).toEqual(first);
  });
});

test('a row of dots in a cell may break, and comes back in one piece', async () => {
  const text = ORDER_RU.replace('Нижний', `Нижний${'.'.repeat(40)}`);
  const { before, after, bytes } = await there(text, { lang: 'ru', kind: 'order' }, 'html');
  expect(new TextDecoder().decode(bytes)).toContain('Нижний........<wbr>........<wbr>');
  expect(after.doc.toJSON()).toEqual(before.doc.toJSON());
});

test('plain text keeps the words; a break inside a paragraph, a table and a footnote are told in words', async () => {
  const { before, after, bytes } = await there(ORDER_RU, { lang: 'ru', kind: 'order' }, 'txt');
  const written = new TextDecoder().decode(bytes);
  expect(written).toContain(
    '1. Утвердить прилагаемые Правила полива[1].\n\nСноска 1. Полив – подача воды, «1. и далее».\n',
  );
  expect(written).toContain('| 1 | Верхний | южный / 1) первый ряд | 10 |');
  expect(written).toMatch(/\n {42}Утверждены\n {42}приказом Министра садов\n {42}от 5 мая 2026 года № 12\n/);
  const [old, now] = [before, after].map(({ provisions }) => new Map(provisions.map((one) => [one.eId, one.text])));
  expect(old!.get('para_3')).toBe(now!.get('para_3'));
  expect(now!.get('para_2__point_3')).toBe('сообщить о H2O и 10 м2 & внутри слова * и _подчерк_.');
});

test('the extension of a name tells the format', () => {
  expect(['a.docx', 'b.HTM', 'c.html', 'd.markdown', 'e.md', 'f.TXT', 'g.pdf', 'x.akn', 'y.XML', 'docx', 'h.tar.gz'].map(formatOfName)).toEqual([
    'docx', 'html', 'html', 'md', 'md', 'txt', undefined, 'akn', 'akn', undefined, undefined,
  ]); // prettier-ignore
});
