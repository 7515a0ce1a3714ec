import fc from 'fast-check';
import { matchProvisions, type ProvisionMatch } from '../../../src/legal-text/match/match.js';
import type { Provision, ProvisionKind } from '../../../src/legal-text/act/provision.js';

type Line = [kind: ProvisionKind, eId: string, text: string];

/** An act from lines; the parent is the address before the last `__`, the number what follows its last `_`. */
const act = (lines: Line[]): Provision[] =>
  lines.map(([kind, eId, words], ordinal) => {
    const cut = eId.lastIndexOf('__');
    const isDivision = kind === 'article' || kind === 'chapter';
    return {
      wId: '',
      eId,
      kind,
      number: eId.slice(eId.lastIndexOf('_') + 1),
      label: '',
      heading: isDivision ? words : '',
      text: isDivision ? '' : words,
      parent: cut === -1 ? null : eId.slice(0, cut),
      ordinal,
    };
  });

const short = (rows: ProvisionMatch[]) => rows.map(({ older, newer, outcome }) => `${older} → ${newer}: ${outcome}`);
const rowOf = (rows: ProvisionMatch[], older: string | null, newer?: string) =>
  rows.find((row) => row.older === older && (newer === undefined || row.newer === newer));

const BASE: Line[] = [
  ['article', 'art_1', 'Порядок подачи заявления'],
  ['para', 'art_1__para_1', 'Заявитель подаёт заявление в уполномоченный орган на бумаге или через портал.'],
  ['para', 'art_1__para_2', 'Орган регистрирует заявление в день поступления и выдаёт талон.'],
  ['para', 'art_1__para_3', 'Исключён.'],
  ['article', 'art_2', 'Сроки рассмотрения'],
  ['para', 'art_2__para_1', 'Заявление рассматривается в течение пятнадцати рабочих дней.'],
  ['para', 'art_2__para_2', 'Исключён.'],
  ['para', 'art_2__para_3', 'Отказ выносится письменно с указанием причин и порядка обжалования.'],
];
const edited = (change: (line: Line) => Line | Line[] | null): Provision[] =>
  act(
    BASE.flatMap((line) => {
      const result = change(line);
      if (result === null) return [];
      return typeof result[0] === 'string' ? [result as Line] : (result as Line[]);
    }),
  );

describe('matchProvisions', () => {
  it('finds an unchanged act the same', () => {
    expect(new Set(matchProvisions(act(BASE), act(BASE)).map((row) => row.outcome))).toEqual(new Set(['same']));
  });

  it('takes folded white space for the same words and one dash for other words', () => {
    const rows = matchProvisions(
      act(BASE),
      edited(([kind, eId, text]) => [
        kind,
        eId,
        eId === 'art_1__para_2' ? text.replace(/ /g, '  ') : text.replace('бумаге или', 'бумаге – или'),
      ]),
    );
    expect(rowOf(rows, 'art_1__para_2')!.outcome).toBe('same');
    expect(rowOf(rows, 'art_1__para_1')).toMatchObject({ outcome: 'reworded', moved: false });
  });

  it('follows an article that got another number, with its repeated short points', () => {
    const newer = act([
      ...BASE.slice(0, 4),
      ['article', 'art_2', 'Плата за рассмотрение'],
      ['para', 'art_2__para_1', 'Государственная пошлина составляет два месячных расчётных показателя.'],
      ['para', 'art_2__para_2', 'Исключён.'],
      ...BASE.slice(4).map(([kind, eId, text]): Line => [kind, eId.replace('art_2', 'art_3'), text]),
    ]);
    const rows = matchProvisions(act(BASE), newer);
    expect(rowOf(rows, 'art_2', 'art_3')).toMatchObject({ outcome: 'moved', moved: true });
    expect(rowOf(rows, 'art_2__para_2', 'art_3__para_2')!.outcome).toBe('moved');
    expect(rowOf(rows, null, 'art_2__para_2')!.outcome).toBe('added');
  });

  it('sees rewording, at the same address and at another', () => {
    const rows = matchProvisions(
      act(BASE),
      edited(([kind, eId, text]) => {
        if (eId === 'art_2__para_1') return [kind, eId, text.replace('пятнадцати рабочих', 'десяти календарных')];
        if (eId === 'art_1__para_2') return null;
        if (eId === 'art_2__para_3')
          return [
            [kind, eId, text],
            ['para', 'art_2__para_4', 'Орган регистрирует заявление в день поступления и направляет талон на почту.'],
          ];
        return [kind, eId, text];
      }),
    );
    expect(rowOf(rows, 'art_2__para_1')).toMatchObject({ outcome: 'reworded', moved: false });
    expect(rowOf(rows, 'art_1__para_2')).toMatchObject({
      newer: 'art_2__para_4',
      outcome: 'reworded',
      moved: true,
    });
  });

  it('tells what was added and what was removed', () => {
    const rows = matchProvisions(
      act(BASE),
      edited(([kind, eId, text]) => (eId === 'art_2__para_1' ? null : [kind, eId, text])),
    );
    expect(rowOf(rows, 'art_2__para_1')).toMatchObject({ newer: null, outcome: 'removed' });
    expect(rows).toHaveLength(BASE.length);
  });

  it('asks about a provision whose words are all new', () => {
    const rows = matchProvisions(
      act(BASE),
      edited(([kind, eId, text]) => [
        kind,
        eId,
        eId === 'art_2__para_1' ? 'Переводчика приглашает судья, если стороны не владеют языком процесса.' : text,
      ]),
    );
    expect(rowOf(rows, 'art_2__para_1')).toMatchObject({
      newer: 'art_2__para_1',
      outcome: 'needs-review',
      candidates: [{ eId: 'art_2__para_1' }],
    });
  });

  it('asks when two provisions are equally like the old one', () => {
    const words = 'Комиссия по вопросам охраны недр рассматривает обращения граждан ежемесячно';
    const rows = matchProvisions(
      act([['para', 'para_5', `${words}.`]]),
      act([
        ['para', 'para_7', `${words} очно.`],
        ['para', 'para_8', `${words} заочно.`],
      ]),
    );
    const doubt = rowOf(rows, 'para_5')!;
    expect(doubt.outcome).toBe('needs-review');
    expect(doubt.candidates).toHaveLength(2);
  });

  it('sees one provision cut in two', () => {
    const first = 'Орган проверяет полноту документов в течение двух рабочих дней.';
    const second = 'При неполноте сведений заявителю направляется мотивированное уведомление о доработке.';
    const rows = matchProvisions(
      act([
        ['article', 'art_5', 'Проверка полноты'],
        ['para', 'art_5__para_1', `${first} ${second}`],
      ]),
      act([
        ['article', 'art_5', 'Проверка полноты'],
        ['para', 'art_5__para_1', first],
        ['para', 'art_5__para_2', second],
      ]),
    );
    expect(rows.filter((row) => row.older === 'art_5__para_1').map((row) => row.outcome)).toEqual(['split', 'split']);
    expect(rows.filter((row) => row.part)).toHaveLength(1);
    const merged = matchProvisions(
      act([
        ['article', 'art_5', 'Проверка полноты'],
        ['para', 'art_5__para_1', first],
        ['para', 'art_5__para_2', second],
      ]),
      act([
        ['article', 'art_5', 'Проверка полноты'],
        ['para', 'art_5__para_1', `${first} ${second}`],
      ]),
    );
    expect(short(merged.slice(1)).sort()).toEqual([
      'art_5__para_1 → art_5__para_1: merged',
      'art_5__para_2 → art_5__para_1: merged',
    ]);
  });

  it('knows a chapter by its articles when the heading changed', () => {
    const chapter = (heading: string): Line[] => [
      ['chapter', 'chp_1', heading],
      ...BASE.map(([kind, eId, text]): Line => [kind, `chp_1__${eId}`, text]),
    ];
    const rows = matchProvisions(act(chapter('Общие положения')), act(chapter('Приём и рассмотрение заявлений')));
    expect(rowOf(rows, 'chp_1')).toMatchObject({ newer: 'chp_1', outcome: 'reworded' });
  });

  it('refuses an act with one address twice', () => {
    expect(() => matchProvisions(act([BASE[0]!, BASE[0]!]), [])).toThrow(RangeError);
  });

  it('finds an act without words the same, and does not guess when such articles were renumbered', () => {
    const dashes = (...numbers: string[]) =>
      act(
        numbers.flatMap((n): Line[] => [
          ['article', `art_${n}`, ''],
          ['subpara', `art_${n}__subpara_1`, '–'],
        ]),
      );
    const same = matchProvisions(dashes('1', '2', '3'), dashes('1', '2', '3'));
    expect(same.map(({ outcome, score }) => [outcome, score])).toEqual(Array(6).fill(['same', 0.9]));
    const mixed = (third: string) => [...act(BASE), ...dashes(third)].map((one, ordinal) => ({ ...one, ordinal }));
    const rows = matchProvisions(mixed('3'), mixed('4'));
    expect(rowOf(rows, 'art_3')).toMatchObject({ newer: 'art_4', outcome: 'needs-review' });
  });

  it('does not take one copy of a sentence for the copy in another article', () => {
    const copy = 'В правой нижней стороне указывается срок действия удостоверения.';
    const at = (n: number, own: string, last: boolean): Line[] => [
      ['article', `art_${n}`, own],
      ['para', `art_${n}__para_1`, `${own} описывается в настоящей статье отдельно от других.`],
      ...(last ? ([['para', `art_${n}__para_2`, copy]] as Line[]) : []),
    ];
    const first = 'Удостоверение руководителя аппарата управления';
    const second = 'Служебный пропуск водителей гаража министерства';
    const rows = matchProvisions(
      act([...at(1, first, true), ...at(2, second, true)]),
      act([...at(1, first, true), ...at(2, second, false)]),
    );
    expect(rowOf(rows, 'art_1__para_2')).toMatchObject({ newer: 'art_1__para_2', outcome: 'same' });
    expect(rowOf(rows, 'art_2__para_2')).toMatchObject({ newer: null, outcome: 'removed' });
  });

  it('asks about repeated words that would go against the order of their neighbours', () => {
    const older: Line[] = [
      ['article', 'art_1', 'Помощь пчеловодам при гибели пчел'],
      ['article', 'art_2', 'Исключена.'],
      ['article', 'art_3', 'Исключена.'],
      ['article', 'art_4', 'Порядок введения в действие закона'],
    ];
    const newer = (last: string) =>
      act([
        ['article', 'art_1', 'Исключена.'],
        ['article', 'art_2', 'Исключена.'],
        ['article', 'art_3', last],
      ]);
    const rows = matchProvisions(act(older), newer('Порядок введения в действие закона о садах'));
    expect(rowOf(rows, 'art_2')).toMatchObject({ newer: 'art_2', outcome: 'same' });
    expect(rowOf(rows, 'art_3')).toMatchObject({ newer: 'art_1', outcome: 'needs-review' });
    // the neighbour that is known tells which is which
    const known = matchProvisions(act(older), newer('Порядок введения в действие закона'));
    expect(short(known)).toEqual([
      'art_1 → null: removed',
      'art_2 → art_1: moved',
      'art_3 → art_2: moved',
      'art_4 → art_3: moved',
    ]);
  });

  it('leaves the half of a neighbour to the neighbour', () => {
    const first = 'Прокуроры областей и приравненные к ним прокуроры назначаются Президентом';
    const second = 'по представлению Генерального прокурора, согласованному с палатами парламента.';
    const next = 'Прокуроры городов и приравненные к ним прокуроры назначаются Генеральным прокурором.';
    const rows = matchProvisions(
      act([
        ['para', 'para_1', `${first} ${second}`],
        ['para', 'para_2', next],
      ]),
      act([
        ['para', 'para_1', first],
        ['para', 'para_2', second],
        ['para', 'para_3', next],
      ]),
    );
    expect(short(rows)).toEqual(['para_1 → para_1: split', 'para_1 → para_2: split', 'para_2 → para_3: moved']);
  });

  it('does not take a short line of one list for that of another', () => {
    const list = (n: number, head: string, line: string): Line[] => [
      ['article', `art_${n}`, head],
      ['point', `art_${n}__point_1`, line],
    ];
    const rows = matchProvisions(
      act([
        ...list(1, 'Права жителей города и посёлка', 'Каждый имеет право на образование.'),
        ...list(2, 'Обязанности органов власти', 'Орган ведёт учёт граждан и жилищ.'),
      ]),
      act([
        ...list(1, 'Права жителей города и посёлка', 'Школы открыты.'),
        ...list(2, 'Обязанности органов власти', 'Каждый имеет право на жилище.'),
      ]),
    );
    const row = rowOf(rows, 'art_1__point_1')!;
    expect(row.newer === null || row.outcome === 'needs-review').toBe(true);
  });

  it('accounts for every provision of both versions exactly once', () => {
    const word = fc.constantFrom('орган', 'срок', 'заявитель', 'решение', 'исключён', 'плата', 'суд', 'акт', 'день');
    const text = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
    const kinds = fc.constantFrom<ProvisionKind>('chapter', 'article', 'para', 'point', 'subpara');
    const any = fc.array(fc.tuple(kinds, fc.nat(3), text), { maxLength: 30 }).map((list) => {
      const lines: Line[] = [];
      list.forEach(([kind, back, words], n) => {
        const above = lines[lines.length - 1 - back];
        lines.push([kind, `${above && back > 0 ? `${above[1]}__` : ''}${kind}_${n}`, words]);
      });
      return act(lines);
    });
    fc.assert(
      fc.property(any, any, (older, newer) => {
        const rows = matchProvisions(older, newer);
        const main = rows.filter((row) => !row.part);
        const parts = rows.filter((row) => row.part);
        const merged = parts.filter((row) => row.outcome === 'merged').map((row) => row.older);
        const split = parts.filter((row) => row.outcome === 'split').map((row) => row.newer);
        const listed = (side: 'older' | 'newer', extra: (string | null)[]) =>
          [...main.map((row) => row[side]).filter((eId) => eId !== null), ...extra].sort();
        expect(listed('older', merged)).toEqual(older.map(({ eId }) => eId).sort());
        expect(listed('newer', split)).toEqual(newer.map(({ eId }) => eId).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('finds the same act the same, whatever stands in it', () => {
    const words = fc.constantFrom(
      'Исключён.',
      '',
      '–',
      'Орган хранит дело.',
      'Срок продлевается один раз судом.',
      'суд',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 25 }), (texts) => {
        const one = act(
          texts.map((text, n): Line => {
            const article = Math.floor(n / 4);
            return n % 4 === 0 ? ['article', `art_${article}`, text] : ['para', `art_${article}__para_${n % 4}`, text];
          }),
        );
        const rows = matchProvisions(one, one);
        expect(rows.every(({ older, newer, outcome }) => older === newer && outcome === 'same')).toBe(true);
      }),
    );
  });

  it('follows different words into any order', () => {
    const texts = Array.from({ length: 12 }, (_, n) => `Обязанность номер${n} лежит на органе${n} области${n}.`);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: 12 }), (shuffled) => {
        const lines = (list: string[]) => act(list.map((text, n): Line => ['para', `para_${n + 1}`, text]));
        const rows = matchProvisions(lines(texts), lines(shuffled));
        for (const [n, text] of texts.entries()) {
          const newer = `para_${shuffled.indexOf(text) + 1}`;
          const outcome = newer === `para_${n + 1}` ? 'same' : 'moved';
          expect(rowOf(rows, `para_${n + 1}`)).toMatchObject({ newer, outcome });
        }
      }),
      { numRuns: 30 },
    );
  });
});
