import { assembleAct } from '../../src/formats/akn/assemble-act';
import { readAknSources } from '../../src/formats/akn/read-akn';
import { mendedSource } from '../../src/drafts/mended-source';
import { aknFile, outlineOf } from './akn-file';

const file = aknFile(`<body><article><num>Статья 1.</num><heading>О чём</heading>
  <paragraph><num>1.</num><intro><p>Вводная:</p></intro><point><num>a)</num><content><p>первое<authorialNote marker="1"><p>см.</p></authorialNote></p></content></point></paragraph>
  <paragraph><num>2.</num><content><p>Второе.</p><p>Третье.</p></content></paragraph></article></body>`);

const source = () => readAknSources(file)[0]!;
const mended = (words: string, lines: string) => {
  const { paragraphs, issues } = source();
  const { index } = paragraphs.find(({ runs }) => runs[0]?.text === words)!;
  return outlineOf(
    assembleAct(mendedSource({ paragraphs, issues }, index, lines).paragraphs, { lang: 'ru', kind: 'law' }).doc,
  );
};
const whole = [
  'article 1 [Статья 1.]',
  '  = О чём',
  '  para 1 [1.]',
  '    Вводная:',
  '    point a [a)]',
  '      первое^1',
  '      ^1 см.',
  '  para 2 [2.]',
  '    Второе.',
  '    Третье.',
];
/** `whole` with these lines in the place of `count` from `at`. */
const but = (at: number, count: number, ...lines: string[]) => [
  ...whole.slice(0, at),
  ...lines,
  ...whole.slice(at + count),
];

describe('mending a file that states its structure', () => {
  it('reads as it stands', () => expect(outlineOf(assembleAct(source().paragraphs, source()).doc)).toEqual(whole));

  it.each([
    ['corrects words and keeps the number', 'Второе.', '2. Другое.', but(8, 1, '    Другое.')],
    [
      'takes another number of the same shape',
      'Второе.',
      '2-1. Другое.',
      but(7, 2, '  para 2-1 [2-1.]', '    Другое.'),
    ],
    ['takes another letter', 'первое', 'b) иное', but(4, 2, '    point b [b)]', '      иное^1')],
    ['takes the number away', 'Второе.', 'Другое.', but(7, 2, '  para  []', '    Другое.')],
    ['does not cut a longer word', 'первое', 'a)б иное', but(4, 2, '    point  []', '      a)б иное^1')],
    ['corrects a heading', 'О чём', 'Статья 1. О том', but(1, 1, '  = О том')],
    ['adds lines where the block stands', 'Вводная:', '1. Вводная\nвторая:', but(3, 1, '    Вводная', '    вторая:')],
    ['adds words after a heading', 'О чём', 'Статья 1. О чём\nТекст.', but(2, 0, '  Текст.')],
    ['takes words away', 'Третье.', '', but(9, 1)],
    ['keeps what opens a provision when its words go', 'Вводная:', ' ', but(3, 1)],
    ['keeps an article whose heading goes', 'О чём', '', but(1, 1)],
  ])('%s', (_name, words, lines, expected) => expect(mended(words, lines)).toEqual(expected));

  it('answers for every block after it', () => {
    const { paragraphs, issues } = source();
    const after = mendedSource({ paragraphs, issues }, 1, '1. Вводная\nвторая:').paragraphs;
    const { fates } = assembleAct(after, { lang: 'ru', kind: 'law' });
    expect(fates.map((one) => one.source)).toEqual(after.map((_one, i) => i));
    expect(fates.map(({ eId }) => eId)).toEqual([
      ...['art_1', 'art_1__para_1', 'art_1__para_1', 'art_1__para_1__point_a', 'art_1__para_1__point_a'],
      ...['art_1__para_2', 'art_1__para_2'],
    ]);
  });
});
