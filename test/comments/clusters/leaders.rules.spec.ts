import fc from 'fast-check';
import { Leaders, type Placement } from '../../../src/comments/clusters/leaders.rules';
import { sketchOf, type Said } from '../../../src/comments/clusters/sketch.rules';
import { LETTER_KK, LETTER_RU, OTHER_RU, OWN_RU } from './letters';

const said = (text: string, given: Partial<Said> = {}): Said => ({
  text,
  lang: 'ru',
  proposed: null,
  target: 'w1',
  ...given,
});

/** Places them in their order; gives for each the number of the comment that leads it in the end. */
function leadersOf(comments: readonly Said[], leaders = new Leaders()): number[] {
  const follows = comments.map((_, at) => at);
  comments.forEach((one, at) => {
    const { leader, adopted }: Placement = leaders.place(at, sketchOf(one));
    follows[at] = leader ?? at;
    for (const { comment } of adopted) follows[comment] = leader!;
  });
  const root = (at: number): number => (follows[at] === at ? at : root(follows[at]!));
  return follows.map((_, at) => root(at));
}
const together = (a: Said, b: Said) => new Set(leadersOf([a, b])).size === 1;

describe('two comments', () => {
  const wording = 'Вода в школах и больницах бесплатна.';
  it.each<[string, string, string, Partial<Said>, boolean]>([
    ['the same', LETTER_RU, LETTER_RU, {}, true],
    ['case, punctuation, ё and dashes', LETTER_RU, LETTER_RU.toUpperCase().replace(/[.,]/g, ' — '), {}, true],
    ['a greeting and a name', LETTER_RU, `Здравствуйте!\n${LETTER_RU}\nС уважением, Асель`, {}, true],
    ['other endings', LETTER_RU, LETTER_RU.replace('бесплатную', 'бесплатной').replace('цены', 'ценам'), {}, true],
    ['a sentence left out', LETTER_RU, LETTER_RU.replace(/Новый[^.]*\. /, ''), {}, true],
    ['another provision', LETTER_RU, LETTER_RU, { target: 'w9' }, true],
    ['Kazakh', LETTER_KK, `Сәлеметсіздер ме! ${LETTER_KK.replace('үш күн', 'төрт күн')}`, { lang: 'kk' }, true],
    ['another text', LETTER_RU, OTHER_RU, {}, false],
    ['one sentence of it', LETTER_RU, LETTER_RU.split('. ')[1]!, {}, false],
    ['one paragraph in common', `${OWN_RU.slice(0, 4).join(' ')} ${OWN_RU[8]}`, `${OTHER_RU} ${OWN_RU[8]}`, {}, false],
    ['another wording', LETTER_RU, LETTER_RU, { proposed: wording }, false],
    ['a few words', 'Против!', 'против', {}, true],
    ['a few words on another provision', 'Против!', 'против', { target: 'w9' }, false],
    ['a few words and one more', 'Я против', 'Я не против', {}, false],
    ['nothing at all, on another provision', '', '', { target: 'w9' }, false],
  ])('%s', (_, a, b, given, expected) => {
    const shared = given.lang ? { lang: given.lang } : {};
    expect(together(said(a, shared), said(b, given))).toBe(expected);
    expect(together(said(b, given), said(a, shared))).toBe(expected);
  });

  it('with the same wording of their own are the same', () => {
    const proposed = { proposed: wording };
    expect(together(said('', proposed), said('', { proposed: 'Вода  в школах и больницах бесплатна.' }))).toBe(true);
    expect(together(said('', proposed), said('', { proposed: wording.replace('бесплатна', 'платна') }))).toBe(false);
  });

  it.each([
    [
      'ru',
      'Жители нашего посёлка согласны с тем порядком учёта воды, который указан в проекте',
      'не согласны',
      'согласны',
    ],
    [
      'kk',
      'Біздің ауылдың тұрғындары жобада көрсетілген суды есепке алу тәртібін қолдаймыз деп шешті',
      'қолдамаймыз',
      'қолдаймыз',
    ],
    ['ru', 'Дайте на подключение каждого дома к новой трубе не меньше 30 рабочих дней после заявки', '10', '30'],
  ] as const)('that are short differ by a negation or a figure (%s: %s)', (lang, text, other, word) => {
    expect(together(said(text, { lang }), said(`Сәлем! ${text}`, { lang }))).toBe(true);
    expect(together(said(text, { lang }), said(`Сәлем! ${text.replace(word, other)}`, { lang }))).toBe(false);
  });
});

describe('borrowed paragraphs', () => {
  /** Ninety words that nobody else has. */
  const own = (n: number) => {
    const letters = 'абвгдежзийклмнопрстуфхцчшщэюя';
    const word = (number: number) => [1, 29, 841].map((unit) => letters[Math.floor(number / unit) % 29]).join('');
    return Array.from({ length: 90 }, (_, at) => word(n * 90 + at)).join(' ');
  };

  it('join nobody, however many carry them, and no chain forms', () => {
    const comments = Array.from({ length: 40 }, (_, n) => said(`${own(n)} ${OTHER_RU}`));
    expect(new Set(leadersOf(comments)).size).toBe(40);
  });

  it('do not keep a letter apart that is sent with one of them or another', () => {
    const borrowed = Array.from({ length: 20 }, (_, n) =>
      own(100 + n)
        .split(' ')
        .slice(0, 45)
        .join(' '),
    );
    const strangers = Array.from({ length: 240 }, (_, n) => said(`${own(n)} ${borrowed[n % 10]}`));
    const senders = Array.from({ length: 20 }, (_, n) =>
      said(`${borrowed[n % 10]} ${LETTER_RU} ${borrowed[(n + 7) % 10]}`),
    );
    const found = leadersOf([...strangers, ...senders]);
    expect(new Set(found.slice(240)).size).toBe(1);
    expect(new Set(found).size).toBe(241);
  });
});

describe('a form letter', () => {
  const own = (n: number, count: number) =>
    Array.from({ length: count }, (_, at) => OWN_RU[(n + at * 5) % 12]).join(' ');

  it('is found with much of one’s own around it, once it is known, and then also in what came before', () => {
    const comments = [
      said(`${own(0, 10)} ${LETTER_RU}`),
      said(`${LETTER_RU} ${own(1, 1)}`),
      said(LETTER_RU),
      said(`${own(4, 2)} ${LETTER_RU}`),
      said(`${own(2, 6)} ${LETTER_RU} ${own(5, 6)}`),
      said(own(3, 9)),
    ];
    const found = leadersOf(comments);
    expect(new Set(found.slice(0, 5)).size).toBe(1);
    expect(found[5]).not.toBe(found[0]);
  });
});

describe('any comments', () => {
  const words =
    'вода труба школа порядок оплата семья район весна колодец цена ремонт башня насос жители двор зима'.split(' ');
  const text = fc.array(fc.constantFrom(...words), { maxLength: 120 }).map((all) => all.join(' '));
  const comment = fc.oneof(
    text,
    fc
      .constantFrom(LETTER_RU, OTHER_RU, LETTER_KK)
      .chain((letter) => text.map((more) => `${letter} ${more.slice(0, 60)}`)),
    fc.string(),
  );

  it('with the same words on the same provision are always together', () => {
    fc.assert(
      fc.property(fc.array(comment, { minLength: 1, maxLength: 12 }), (texts) => {
        const found = leadersOf([...texts, ...texts].map((one) => said(one)));
        texts.forEach((_, at) => expect(found[at + texts.length]).toBe(found[at]));
      }),
      { numRuns: 60 },
    );
  });

  it('are placed by a process that starts in between as by one that goes on', () => {
    fc.assert(
      fc.property(fc.array(comment, { minLength: 2, maxLength: 14 }), fc.nat(), (texts, cut) => {
        const comments = texts.map((one) => sketchOf(said(one)));
        const [whole, before, after] = [new Leaders(), new Leaders(), new Leaders()];
        const stop = cut % comments.length;
        const stored: { leader: number | null; signature: Uint8Array | null }[] = [];
        comments.slice(0, stop).forEach((one, at) => {
          const placed = before.place(at, one);
          expect(placed).toEqual(whole.place(at, one));
          stored[at] = placed;
          for (const { comment: id, signature } of placed.adopted) stored[id] = { leader: placed.leader, signature };
        });
        const leads = (at: number) => stored[at]!.leader === null || stored.some(({ leader }) => leader === at);
        stored.forEach((_, at) => leads(at) && after.learnLeader(at, comments[at]!, true));
        stored.forEach(({ leader, signature }, at) => leader !== null && after.learnMember(at, leader, signature));
        comments.slice(stop).forEach((one, n) => {
          const [a, b] = [whole.place(stop + n, one), after.place(stop + n, one)];
          expect(b.leader).toBe(a.leader);
          expect(b.similarity).toBe(a.similarity);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are led by nobody who has left, though a text that followed it is near', () => {
    const leaders = new Leaders();
    leaders.learnLeader(1, sketchOf(said(OTHER_RU)), true);
    leaders.learnLeader(2, sketchOf(said(LETTER_RU)), true);
    leaders.learnMember(2, 1, null);
    leaders.forget(1);
    expect(leaders.place(3, sketchOf(said(`Здравствуйте! ${LETTER_RU}`))).leader).toBeNull();
  });

  it('in another order are mostly together with the same', () => {
    const letters = [LETTER_RU, OTHER_RU, LETTER_KK];
    const comments = Array.from({ length: 36 }, (_, n) =>
      said(`${OWN_RU[n % 12]} ${letters[n % 3]} ${OWN_RU[(n + 5) % 12]}`),
    );
    const pairs = (order: readonly number[]) => {
      const found = leadersOf(order.map((at) => comments[at]!));
      return new Set(
        order.flatMap((a, x) => order.flatMap((b, y) => (a < b && found[x] === found[y] ? [`${a} ${b}`] : []))),
      );
    };
    const first = pairs(comments.map((_, at) => at));
    const order = fc.shuffledSubarray(
      comments.map((_, at) => at),
      { minLength: 36 },
    );
    fc.assert(
      fc.property(order, (shuffled) => {
        const other = pairs(shuffled);
        const shared = [...first].filter((pair) => other.has(pair)).length;
        expect(shared / Math.max(first.size, other.size)).toBeGreaterThan(0.9);
      }),
      { numRuns: 30 },
    );
  });

  it('of hostile length take no more than linear work', () => {
    const leaders = new Leaders();
    const long = said('вода '.repeat(6_000));
    expect(leaders.place(1, sketchOf(long)).leader).toBeNull();
    expect(leaders.place(2, sketchOf(long)).leader).toBe(1);
    expect(sketchOf(said('\u0301'.repeat(20_000))).words).toBeLessThanOrEqual(1);
    expect(sketchOf(said('x'.repeat(30_000))).words).toBe(1);
  });
});
