import fc from 'fast-check';
import { anchorOf } from '../../../src/legal-text/anchor/anchor.js';
import { carryAnchor, partsAfter } from '../../../src/legal-text/anchor/carry.js';
import type { MatchOutcome, ProvisionMatch } from '../../../src/legal-text/match/match.js';
import type { Provision } from '../../../src/legal-text/act/provision.js';

const provisions = (texts: Record<string, string>): Provision[] =>
  Object.entries(texts).map(([eId, text], ordinal) => ({
    ...{ wId: '', eId, kind: 'para', number: '', label: '', heading: '', text, parent: null, ordinal },
  }));
const match = (older: string | null, newer: string | null, outcome: MatchOutcome, part?: true): ProvisionMatch => ({
  ...{ older, newer, outcome, moved: false, score: 1 },
  ...(part ? { part } : {}),
});
const eIds = (parts: Provision[] | undefined) => parts?.map(({ eId }) => eId);

describe('partsAfter', () => {
  const newer = provisions({ para_1: 'а', para_2: 'б', para_3: 'в' });

  it('names the provisions that hold the words, the one that keeps the id first', () => {
    const parts = partsAfter(
      [
        match('old_1', 'para_1', 'split', true),
        match('old_1', 'para_2', 'split'),
        match('old_1', 'para_3', 'split', true),
        match('old_2', 'para_3', 'reworded'),
      ],
      newer,
    );
    expect(eIds(parts.get('old_1'))).toEqual(['para_2', 'para_1', 'para_3']);
    expect(eIds(parts.get('old_2'))).toEqual(['para_3']);
  });

  it('follows a merged source into the provision that took it in', () => {
    const parts = partsAfter([match('old_1', 'para_1', 'merged'), match('old_2', 'para_1', 'merged', true)], newer);
    expect(eIds(parts.get('old_2'))).toEqual(['para_1']);
  });

  it('names none for what is gone, in doubt or new', () => {
    const parts = partsAfter(
      [match('old_1', null, 'removed'), match('old_2', 'para_2', 'needs-review'), match(null, 'para_3', 'added')],
      newer,
    );
    expect(parts.size).toBe(0);
  });

  it('refuses matches of another version', () => {
    expect(() => partsAfter([match('old_1', 'para_9', 'same')], newer)).toThrow(RangeError);
  });
});

describe('carryAnchor', () => {
  const text = 'Заявление подаётся в уполномоченный орган и рассматривается в течение пятнадцати рабочих дней.';
  const phrase = 'в течение пятнадцати рабочих дней';
  const anchor = anchorOf(text, text.indexOf(phrase), text.indexOf(phrase) + phrase.length);

  it('finds the phrase in the part that holds it', () => {
    const parts = provisions({
      para_1: 'Заявление подаётся в уполномоченный орган.',
      para_2: `Заявление рассматривается ${phrase}.`,
    });
    const found = carryAnchor(anchor, text, parts);
    expect(found).toEqual({ eId: 'para_2', outcome: 'moved', start: 26, end: 26 + phrase.length });
  });

  it('says that it is not found where no part holds it', () => {
    const gone = { eId: null, outcome: 'not-found', start: 0, end: 0 };
    expect(carryAnchor(anchor, text, provisions({ para_1: 'Решение обжалуется в суде.' }))).toEqual(gone);
    expect(carryAnchor(anchor, text, [])).toEqual(gone);
  });
});

describe('carryAnchor, by the words around', () => {
  const of = (marked: string) => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    const text = marked.replace(/[[\]]/g, '');
    return { text, anchor: anchorOf(text, start, end) };
  };
  const carried = (marked: string, ...texts: string[]) => {
    const { text, anchor } = of(marked);
    const parts = provisions(Object.fromEntries(texts.map((words, n) => [`para_${n + 1}`, words])));
    const place = carryAnchor(anchor, text, parts);
    return [place.outcome, place.eId, texts[Number(place.eId?.slice(5)) - 1]?.slice(place.start, place.end)];
  };

  it.each([
    ['the same text', 'Орган [хранит] дело.', ['Орган хранит дело.'], ['kept', 'para_1', 'хранит']],
    ['words before it', 'Орган хранит [дело].', ['Теперь орган хранит дело.'], ['moved', 'para_1', 'дело']],
    [
      'one of several equal words',
      'суд или [суд] или суд',
      ['суд или суд или суд, а также суд'],
      ['kept', 'para_1', 'суд'],
    ],
    ['a part of a word', 'Орган [хран]ит дело.', ['Всякий орган хранит дело.'], ['moved', 'para_1', 'хран']],
    [
      'other words in it',
      'Дать ответ [не позднее десяти дней] заявителю.',
      ['Дать ответ не позднее пяти дней заявителю.'],
      ['changed', 'para_1', 'не позднее пяти дней'],
    ],
    [
      'a merge',
      'Плата [не взимается].',
      ['Приём ведётся открыто. Плата не взимается.'],
      ['moved', 'para_1', 'не взимается'],
    ],
    [
      'a split',
      'Приём ведётся открыто. Плата [не взимается].',
      ['Приём ведётся открыто.', 'Плата не взимается.'],
      ['moved', 'para_2', 'не взимается'],
    ],
    [
      'a cut through it',
      'Приём ведётся всегда [открыто, плата за него не взимается].',
      ['Приём ведётся всегда открыто,', 'плата за него не взимается.'],
      ['changed', 'para_2', 'плата за него не взимается'],
    ],
    [
      'three words of five left',
      'Дать [один два три четыре пять] ответ',
      ['Дать один два три ответ'],
      ['changed', 'para_1', 'один два три'],
    ],
    [
      'two words of five left',
      'Дать [один два три четыре пять] ответ',
      ['Дать один два ответ'],
      ['not-found', null, undefined],
    ],
    ['nothing but the phrase left', 'Всякий [суд] хранит', ['суд'], ['moved', 'para_1', 'суд']],
    ['half of the words left', 'аа бб [суд] вв', ['аа жж суд зз'], ['kept', 'para_1', 'суд']],
    ['fewer than half of the words left', 'аа бб [суд] вв гг', ['аа жж суд зз ии'], ['not-found', null, undefined]],
    [
      'a short phrase between the same words',
      'Один, [два] и три. Четыре пять шесть семь.',
      ['Восемь девять десять. Один, два и три.'],
      ['moved', 'para_1', 'два'],
    ],
    [
      'as many words again put into it',
      'Дать [один два три] ответ',
      ['Дать один а б в два три ответ'],
      ['changed', 'para_1', 'один а б в два три'],
    ],
    ['a word beside it left', 'аа бб [суд] вв гг', ['жж бб суд зз ии'], ['kept', 'para_1', 'суд']],
    [
      'words gone, others alike kept',
      'Орган власти и орган [надзора] ведут учёт.',
      ['Орган власти ведёт учёт.'],
      ['not-found', null, undefined],
    ],
    [
      'another copy that was there before',
      'Дело хранит суд Российской Федерации, жалобу читает суд [Российской Федерации].',
      ['Дело хранит суд Российской Федерации, жалобу читает другой.'],
      ['not-found', null, undefined],
    ],
    [
      'a chance letter',
      'Учёт ведут [в] день приёма заявлений.',
      ['Плата вносится в кассу любого банка.'],
      ['not-found', null, undefined],
    ],
  ])('%s', (_, marked, texts, expected) => expect(carried(marked, ...texts)).toEqual(expected));

  it('keeps every phrase of an unchanged provision', () => {
    const words = fc.array(fc.constantFrom('орган', 'срок', 'и', 'не', '–', 'өтініш', 'день,', '😀'), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, from, size) => {
        const text = list.join(' ');
        const start = from % text.length;
        const anchor = anchorOf(text, start, Math.min(text.length, start + 1 + (size % 40)));
        fc.pre(/[\p{L}\p{N}]/u.test(anchor.exact) || anchor.exact.trim() !== '');
        const place = carryAnchor(anchor, text, provisions({ para_1: text }));
        expect(place).toMatchObject({ outcome: 'kept', eId: 'para_1', start: anchor.start, end: anchor.end });
      }),
    );
  });
});
