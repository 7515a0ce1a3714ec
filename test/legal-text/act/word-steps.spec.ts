import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import type { Step, StepMap } from 'prosemirror-transform';
import { findProvision, ownText } from '../../../src/legal-text/act/flatten.js';
import { schema } from '../../../src/legal-text/act/schema.js';
import {
  ownWords,
  readSteps,
  stepsBack,
  wordLines,
  wordSteps,
  WordsNotPlain,
} from '../../../src/legal-text/act/word-steps.js';
import { mergeWords } from '../../../src/legal-text/diff/merge-words.js';

const text = (words: string, ...marks: string[]) =>
  schema.text(
    words,
    marks.map((name) => schema.mark(name)),
  );
const p = (...content: (string | Node)[]) =>
  schema.node(
    'paragraph',
    null,
    content.map((one) => (typeof one === 'string' ? text(one) : one)),
  );
const note = (number: string) => schema.node('footnote_ref', { number });
const el = (eId: string, ...content: Node[]) =>
  schema.node('provision', { kind: 'para', wId: `w-${eId}`, eId }, content);
const act = (...content: Node[]) => schema.node('act', null, content);
const heading = (words: string) => schema.node('heading', null, [text(words)]);
const quoted = (...content: Node[]) => schema.node('quoted', null, content);
const at = (doc: Node, eId: string) => findProvision(doc, { eId })!;
const worded = (doc: Node, eId: string, words: string) => {
  const made = wordSteps(doc, eId, words);
  made.doc.check();
  return made;
};
const single = (...content: (string | Node)[]) => act(el('p1', p(...content)), el('p2', p('вода;')));

describe('wordSteps', () => {
  it.each([
    ['a word for another', 'Срок десять дней.', 'Срок пять дней.'],
    ['a word more', 'Срок десять дней.', 'Срок десять рабочих дней.'],
    ['a word less', 'Срок десять рабочих дней.', 'Срок десять дней.'],
    ['a word in front', 'Срок мал.', 'Новый Срок мал.'],
    ['a word behind', 'Срок мал', 'Срок мал вовсе'],
    ['a line more', 'Срок мал.', 'Срок мал.\nОн не продлевается.'],
    ['a line in front', 'Срок мал.', 'Первая.\nСрок мал.'],
    ['a line between', 'Один.\nТри.', 'Один.\nДва.\nТри.'],
    ['a line less', 'Один.\nДва.\nТри.', 'Один.\nТри.'],
    ['the first line less', 'Один.\nДва.', 'Два.'],
    ['the last line less', 'Один.\nДва.', 'Один.'],
    ['two lines made one', 'Один.\nДва.', 'Один. Два.'],
    ['one line made two', 'Один. Два.', 'Один.\nДва.'],
    ['everything else', 'Один.\nДва.', 'Совсем\nдругие\nслова'],
    ['nothing', 'Один.\nДва.', 'Один.\nДва.'],
  ])('puts in %s', (_, from, to) => {
    const doc = act(el('p0', p('до')), el('p1', ...from.split('\n').map((line) => p(line)), el('p1__1', p('вода;'))));
    const { doc: next, steps } = worded(doc, 'p1', to);
    expect(ownText(at(next, 'p1'))).toBe(to);
    expect(ownText(at(next, 'p1__1'))).toBe('вода;');
    expect(ownText(at(next, 'p0'))).toBe('до');
    expect(steps.length === 0).toBe(from === to);
  });

  it('replaces only the words that differ', () => {
    const { steps } = worded(single('Срок десять дней.'), 'p1', 'Срок пять дней.');
    expect(steps.map((step) => step.toJSON())).toEqual([
      { stepType: 'replace', from: 7, to: 13, slice: { content: [{ type: 'text', text: 'пять' }] } },
    ]);
  });

  it('keeps marks, notes and fixed spaces', () => {
    const doc = single(text('Срок', 'strong'), ' десять\u00a0дней', note('1'), ' со дня', note('2'), '.');
    const { doc: next } = worded(doc, 'p1', 'Срок пять дней с даты.');
    const wished = p(text('Срок', 'strong'), ' пять\u00a0дней', note('1'), ' с даты', note('2'), '.');
    expect(at(next, 'p1').firstChild!.toJSON()).toEqual(wished.toJSON());
  });

  it('gives new words the marks that both neighbours have', () => {
    const look = (doc: Node, words: string) => worded(doc, 'p1', words).doc.firstChild!.firstChild!.toJSON().content;
    expect(look(single('10 м', text('2', 'sup')), '10 м2 воды')).toEqual([
      { type: 'text', text: '10 м' },
      { type: 'text', text: '2 воды', marks: [{ type: 'sup' }] },
    ]);
    expect(look(single(text('а', 'em'), ' б'), 'а в б')).toEqual([
      { type: 'text', text: 'а', marks: [{ type: 'em' }] },
      { type: 'text', text: ' в б' },
    ]);
    expect(look(single(text('а б', 'em')), 'а в б')).toEqual([
      { type: 'text', text: 'а в б', marks: [{ type: 'em' }] },
    ]);
    expect(look(single(text('а', 'em')), 'б а')).toEqual([{ type: 'text', text: 'б а', marks: [{ type: 'em' }] }]);
    expect(look(single(text('а', 'em'), ' б'), 'в б')).toEqual([
      { type: 'text', text: 'в', marks: [{ type: 'em' }] },
      { type: 'text', text: ' б' },
    ]);
  });

  it('words the heading of a provision that has nothing else', () => {
    const doc = act(el('p1', heading('Обязанности школы'), el('p1__1', p('вода;'))));
    expect(ownWords(at(doc, 'p1'))).toBe('Обязанности школы');
    const { doc: next } = worded(doc, 'p1', 'Права и\nобязанности школы');
    expect(ownWords(at(next, 'p1'))).toBe('Права и обязанности школы');
  });

  it('changes quoted words and cells word by word, but moves no lines there', () => {
    const command = el(
      'p1',
      p('изложить так:'),
      quoted(schema.node('provision', { kind: 'para', number: '7', label: '7.' }, [p('вода пьётся')])),
    );
    const doc = act(command);
    expect(ownWords(at(doc, 'p1'))).toBe('изложить так:\n7.\nвода пьётся');
    const { doc: next } = worded(doc, 'p1', 'изложить иначе:\n7.\nвода не пьётся');
    expect(ownWords(at(next, 'p1'))).toBe('изложить иначе:\n7.\nвода не пьётся');
    const quotedNode = at(next, 'p1').child(1);
    expect(quotedNode.type.name).toBe('quoted');
    expect(quotedNode.firstChild!.attrs.label).toBe('7.');
    for (const words of [
      'изложить так: 7.\nвода пьётся',
      'изложить так:\n8.\nвода пьётся',
      'изложить так:\n7.\nвода\nпьётся',
      'изложить так:',
    ])
      expect(() => wordSteps(doc, 'p1', words)).toThrow(WordsNotPlain);
  });

  it('never reaches over provisions between the lines', () => {
    const doc = act(el('p1', p('а'), el('p1__1', p('б')), p('в')));
    expect(ownWords(at(worded(doc, 'p1', 'а\nг').doc, 'p1'))).toBe('а\nг');
    expect(() => wordSteps(doc, 'p1', 'а')).toThrow(WordsNotPlain);
    expect(() => wordSteps(act(el('p1')), 'p1', 'а')).toThrow(WordsNotPlain);
    expect(() => wordSteps(doc, 'zz', 'а')).toThrow(RangeError);
  });
});

describe('a provision written anew', () => {
  const words = (many: number, every: number, other: string) =>
    Array.from({ length: many }, (_, at) => (at % every === 0 ? `${other}${at}` : `слово${at}`)).join(' ');

  it.each([
    [250, 250],
    [251, 126],
    [1_000, 250],
    [1_001, 201],
  ])('of %d changed places it makes %d steps, which go back', (places, most) => {
    const before = words(places * 2, 1, 'слово');
    const doc = act(el('p1', p(before), p('Конец.')));
    const wished = `${words(places * 2, 2, 'другое')}\nКонец.`;
    const made = worded(doc, 'p1', wished);
    expect(ownWords(at(made.doc, 'p1'))).toBe(wished);
    expect(made.steps).toHaveLength(most);
    expect(stepsBack(made.doc, made, [])!.doc.eq(doc)).toBe(true);
  });
});

describe('wordLines', () => {
  it('is a line a paragraph, none of them empty', () => {
    expect(wordLines('  а \r\n\n б\rв \n ')).toBe('а\nб\nв');
    expect(wordLines(' \n ')).toBe('');
  });

  it.each([
    ['Один.\u2028Два.\u2029Три.\u0085Четыре.', 'Один.\nДва.\nТри.\nЧетыре.'],
    ['Срок\tпять\u00a0дней', 'Срок пять\u00a0дней'],
    ['С\u0000р\u0008о\u001fк\u007f \u202eпять\u2069\u200f\ufeff', 'Срок пять'],
    ['\u0001\n\u200e', ''],
  ])('keep nothing that cannot be seen: %j', (typed, lines) => expect(wordLines(typed)).toBe(lines));
});

describe('stepsBack', () => {
  const word = fc.constantFrom('срок', 'дней', 'школа', 'сад', 'не', 'қала', '30');
  const line = fc.array(word, { minLength: 1, maxLength: 6 });
  const lines = fc.array(line, { minLength: 1, maxLength: 4 });
  const marked = lines.chain((given) =>
    fc
      .array(fc.constantFrom(null, 'strong', 'em'), { minLength: 24, maxLength: 24 })
      .map((looks) =>
        act(
          el('p0', p('до')),
          el(
            'p1',
            ...given.map((words, row) =>
              p(
                ...words.map((one, at) =>
                  text(
                    at === 0 ? one : ` ${one}`,
                    ...[looks[row * 6 + at]].filter((look) => look !== null && look !== undefined),
                  ),
                ),
              ),
            ),
          ),
          el('p2', p('после')),
        ),
      ),
  );
  const wish = lines.map((given) => given.map((words) => words.join(' ')).join('\n'));

  it('makes of taking and undoing the identity', () => {
    fc.assert(
      fc.property(marked, wish, (doc, words) => {
        const { doc: next, steps, back } = worded(doc, 'p1', words);
        const stored = (list: Step[]) => readSteps(JSON.parse(JSON.stringify(list.map((step) => step.toJSON()))));
        const undone = stepsBack(next, { steps: stored(steps), back: stored(back) }, [])!;
        expect(undone.doc.eq(doc)).toBe(true);
        expect(stepsBack(undone.doc, undone, [])!.doc.eq(next)).toBe(true);
      }),
    );
  });

  it('goes past changes of other provisions', () => {
    fc.assert(
      fc.property(marked, wish, wish, (doc, words, others) => {
        const taken = worded(doc, 'p1', words);
        const later = worded(taken.doc, 'p0', others);
        const maps: StepMap[] = later.steps.map((step) => step.getMap());
        const back = stepsBack(later.doc, taken, maps)!;
        expect(at(back.doc, 'p1').eq(at(doc, 'p1'))).toBe(true);
        expect(ownText(at(back.doc, 'p0'))).toBe(others);
      }),
    );
  });

  it('takes out one wording and leaves another of the same provision', () => {
    const doc = single('Школа поливает ', text('деревья', 'em'), ' не реже двух раз в неделю.');
    const first = worded(doc, 'p1', 'Школа поливает кусты не реже двух раз в неделю.');
    const second = worded(first.doc, 'p1', 'Каждая школа поливает кусты не реже трёх раз в неделю.');
    const back = stepsBack(
      second.doc,
      first,
      second.steps.map((step) => step.getMap()),
    )!;
    expect(ownText(at(back.doc, 'p1'))).toBe('Каждая школа поливает деревья не реже трёх раз в неделю.');
    expect(
      at(back.doc, 'p1')
        .firstChild!.child(1)
        .marks.map(({ type }) => type.name),
    ).toEqual(['em']);
  });

  it('says that there is no place left', () => {
    const doc = single('Срок десять дней.');
    const first = worded(doc, 'p1', 'Срок пять дней.');
    const gone = worded(first.doc, 'p1', 'Совсем другое правило здесь');
    const back = stepsBack(
      gone.doc,
      first,
      gone.steps.map((step) => step.getMap()),
    );
    expect(back === null || ownText(at(back.doc, 'p1')) !== 'Срок десять дней.').toBe(true);
  });

  it('gives the same words in whatever order wordings that go together are taken', () => {
    fc.assert(
      fc.property(marked, wish, wish, (doc, a, b) => {
        const base = ownText(at(doc, 'p1'));
        const take = (from: Node, proposed: string) => {
          const merged = mergeWords(base, ownText(at(from, 'p1')), proposed);
          return merged.conflicts.length > 0 ? null : worded(from, 'p1', merged.words).doc;
        };
        const [ab, ba] = [take(take(doc, a)!, b), take(take(doc, b)!, a)];
        expect(ab === null).toBe(ba === null);
        if (ab && ba) expect(ownText(at(ab, 'p1'))).toBe(ownText(at(ba, 'p1')));
      }),
    );
  });
});
