import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { CITATION_CASES, citer, citeProvision } from '../../../src/legal-text/citation/citation.js';
import { findCitations } from '../../../src/legal-text/citation/citation-find.js';
import { pathFinder } from '../../../src/legal-text/citation/citation-path.js';
import { assignEIds } from '../../../src/legal-text/act/eid.js';
import { findProvision, flattenProvisions, ownText } from '../../../src/legal-text/act/flatten.js';
import { LANGUAGES, type Language } from '../../../src/legal-text/language/language.js';
import { ACT_KINDS, type ActKind, type ProvisionKind } from '../../../src/legal-text/act/provision.js';
import { schema } from '../../../src/legal-text/act/schema.js';
import { read } from '../structure/source-fixture.js';

const found = (doc: Node) => findCitations(doc).map((one) => `${one.at}: ${one.text} > ${one.target ?? one.reason}`);
const inText = (text: string, lang: Language, kind: ActKind) => found(read(text, lang, kind).doc);

const RU_ORDER = (body: string, rules: string, list = 'Состав.') => `# Об утверждении Правил
1. Утвердить Правила.
2. ${body}
Министр
> Приложение 1 к приказу
# Правила содержания дворов
# Глава 1. Общее
1. Настоящие Правила (далее – Правила) определяют порядок.
2. ${rules}
# Глава 2. Порядок
3. Двор открыт.
> Приложение 2 к приказу
# Перечень дворов
1. ${list}`;
const KK_ORDER = (body: string, rules: string) => `# Қағидаларды бекіту туралы
1. Қағидалар бекітілсін.
2. ${body}
Министр
> Бұйрыққа 1-қосымша
# Аулаларды ұстау қағидалары
# 1-тарау. Жалпы
1. Осы Қағидалар (бұдан әрі – Қағидалар) тәртіпті айқындайды.
2. ${rules}
# 2-тарау. Тәртіп
3. Аула ашық.
> Бұйрыққа 2-қосымша
# Аулалар тізбесі
1. Құрам.`;

describe('citations in an order with annexes', () => {
  it.each([
    ['по пункту 1', 'para_2: пункту 1 > para_1'],
    ['согласно приложению 2 к настоящему приказу', 'para_2: приложению 2 к настоящему приказу > annex_2'],
    ['согласно приложению 2', 'para_2: приложению 2 > annex_2'],
    ['согласно приложению № 2', 'para_2: приложению № 2 > annex_2'],
    ['пункт 3 приложения 1', 'para_2: пункт 3 приложения 1 > annex_1__chp_1__para_3'.replace('chp_1', 'chp_2')],
    [
      'пункт 3 приложения 1 к настоящему приказу',
      'para_2: пункт 3 приложения 1 к настоящему приказу > annex_1__chp_2__para_3',
    ],
    ['глава 2 приложения 1', 'para_2: глава 2 приложения 1 > annex_1__chp_2'],
    ['пункт 3 главы 2 приложения 1', 'para_2: пункт 3 главы 2 приложения 1 > annex_1__chp_2__para_3'],
    ['пункт 3 главы 1 приложения 1', 'para_2: пункт 3 главы 1 приложения 1 > no-such-provision'],
    ['пункт 3 настоящих Правил', 'para_2: пункт 3 настоящих Правил > unclear'],
    ['пункт 1 настоящего приказа', 'para_2: пункт 1 настоящего приказа > para_1'],
    ['приложение 1 к приказу Министра', 'para_2: приложение 1 > other-act'],
    ['приложение 1 к Правилам', 'para_2: приложение 1 > other-act'],
    ['пункт 3', 'para_2: пункт 3 > no-such-provision'],
    ['приложение 7', 'para_2: приложение 7 > no-such-provision'],
  ])('in the body: %s', (sentence, expected) => {
    expect(inText(RU_ORDER(sentence, 'Двор.'), 'ru', 'order')).toEqual([expected]);
  });

  it.each([
    ['пунктом 3 настоящих Правил', 'пунктом 3 настоящих Правил > annex_1__chp_2__para_3'],
    ['пунктом 3 Правил', 'пунктом 3 > annex_1__chp_2__para_3'],
    ['пунктом 3 Правил и законом', 'пунктом 3 > annex_1__chp_2__para_3'],
    ['пунктом 3 Правил дорожного движения', 'пунктом 3 > other-act'],
    ['пунктом 3 Положения', 'пунктом 3 > other-act'],
    ['пунктом 3 настоящего Положения', 'пунктом 3 настоящего Положения > annex_1__chp_2__para_3'],
    ['пунктом 3', 'пунктом 3 > annex_1__chp_2__para_3'],
    ['пунктами 1 и 2 настоящего приказа', ['пунктами 1 > para_1', '2 настоящего приказа > para_2']],
    ['главой 2', 'главой 2 > annex_1__chp_2'],
    ['настоящей главой', 'настоящей главой > annex_1__chp_1'],
    ['статьей 5', 'статьей 5 > no-such-provision'],
    ['приложением 2', 'приложением 2 > annex_2'],
    ['приложению к настоящим Правилам', 'приложению к настоящим Правилам > no-such-provision'],
  ])('in the rules: %s', (sentence, expected) => {
    const at = 'annex_1__chp_1__para_2: ';
    const list = [expected].flat().map((one) => at + one);
    expect(inText(RU_ORDER('Двор.', sentence), 'ru', 'order')).toEqual(list);
  });

  it.each([
    ['осы бұйрыққа 2-қосымшаға сәйкес', 'para_2: осы бұйрыққа 2-қосымшаға > annex_2', ''],
    ['2-қосымшаға сәйкес', 'para_2: 2-қосымшаға > annex_2', ''],
    ['1-қосымшаның 3-тармағы', 'para_2: 1-қосымшаның 3-тармағы > annex_1__chp_2__para_3', ''],
    ['осы бұйрықтың 1-тармағы', 'para_2: осы бұйрықтың 1-тармағы > para_1', ''],
    [
      '',
      'annex_1__chp_1__para_2: осы Қағидалардың 3-тармағында > annex_1__chp_2__para_3',
      'осы Қағидалардың 3-тармағында',
    ],
    ['', 'annex_1__chp_1__para_2: 3-тармағында > annex_1__chp_2__para_3', 'Қағидалардың 3-тармағында'],
    ['', 'annex_1__chp_1__para_2: 3-тармағында > other-act', 'Жол жүрісі қағидаларының 3-тармағында'],
    ['', 'annex_1__chp_1__para_2: 3-тармақта > annex_1__chp_2__para_3', '3-тармақта'],
    ['', 'annex_1__chp_1__para_2: осы бұйрықтың 2-тармағы > para_2', 'осы бұйрықтың 2-тармағы'],
  ])('in Kazakh: %s %s', (body, expected, rules) => {
    expect(inText(KK_ORDER(body || 'Аула.', rules || 'Аула.'), 'kk', 'order')).toEqual([expected]);
  });

  it('finds the only annex without its number', () => {
    const order = `# О форме\n1. Форма согласно приложению к настоящему приказу.\n2. Пункт 1 приложения и согласно приложению.
      Министр\n> Приложение к приказу\n# Форма заявления\n1. Имя согласно приложению к настоящей Форме.`;
    expect(inText(order, 'ru', 'order')).toEqual([
      'para_1: приложению к настоящему приказу > annex_1',
      'para_2: Пункт 1 приложения > annex_1__para_1',
      'para_2: приложению > annex_1',
    ]);
  });
});

describe('citations in a code', () => {
  const code = (sentence: string) =>
    `# Кодекс\n# Статья 5. Двор\n1. Двор открыт.\n2. Двор имеет:\n1) ворота;\n2) сад.\nДвор чист.\n3. ${sentence}`;
  it.each([
    ['частью первой', 'art_5__para_1'],
    ['частью первой настоящей статьи', 'art_5__para_1'],
    ['подпунктом 2) части второй статьи 5', 'art_5__para_2__point_2'],
    ['подпунктом 2) статьи 5', 'no-such-provision'],
    ['пунктом 2 статьи 5 настоящего Кодекса', 'art_5__para_2'],
    ['абзацем вторым части второй', 'art_5__para_2__subpara_2'],
    ['абзацем пятым части второй', 'no-such-provision'],
    ['положения настоящей части', 'art_5__para_3'],
    ['настоящего пункта', 'art_5__para_3'],
    ['частью девятой статьи 5', 'no-such-provision'],
  ])('%s', (sentence, target) => {
    expect(inText(code(sentence), 'ru', 'code').map((one) => one.split(' > ')[1])).toEqual([target]);
  });
});

describe('citations that belong to another text', () => {
  it('an amending command cites the act it changes, its quotation too', () => {
    const law = `# О внесении изменений
      # Статья 1
      Внести в Закон «О дворах» следующие изменения:
      1) статью 2 изложить в следующей редакции:
      «Статья 2. Сад
      1. По пункту 1 статьи 1 настоящего Закона.»;
      2) в пункте 1 статьи 3 слова «статьей 2» исключить.
      # Статья 2
      Закон действует, кроме подпункта 2) статьи 1 и статьи 1 настоящего Закона.`;
    expect(inText(law, 'ru', 'amending-law')).toEqual([
      'art_1__point_1: статью 2 > command',
      'art_1__point_1: пункту 1 статьи 1 настоящего Закона > quoted',
      'art_1__point_2: пункте 1 статьи 3 > command',
      'art_1__point_2: статьей 2 > quoted',
      'art_2: подпункта 2) статьи 1 > art_1__point_2',
      'art_2: статьи 1 настоящего Закона > art_1',
    ]);
  });

  it('a Kazakh command too', () => {
    const law = `# Өзгерістер енгізу туралы
      1-бап. Заңға мынадай өзгерістер енгізілсін:
      1) 2-баптың 1) тармақшасы алып тасталсын;
      2) 3-баптағы «1-бапта» деген сөздер «2-бапта» деген сөздермен ауыстырылсын.
      2-бап. Осы Заң қолданысқа енгізіледі.`;
    expect(inText(law, 'kk', 'amending-law').map((one) => one.split(' > ')[1])).toEqual([
      'command',
      'command',
      'quoted',
      'quoted',
    ]);
  });

  it('words in quotation marks cite nothing, an unpaired mark quotes nothing', () => {
    const law = (text: string) => `# О дворах\n# Статья 1. Двор\n1. ${text}\n2. Двор.`;
    const reasons = (text: string) => findCitations(read(law(text)).doc).map((one) => one.reason ?? one.target);
    expect(reasons('слова «пункт 2» и "пункт 2", „пункт 2”')).toEqual(['quoted', 'quoted', 'quoted']);
    expect(reasons('«слова «иные» и пункт 2» пункт 2')).toEqual(['quoted', 'art_1__para_2']);
    expect(reasons('двор» и пункт 2, «сад')).toEqual(['art_1__para_2']);
    expect(reasons('"двор и пункт 2')).toEqual(['art_1__para_2']);
  });

  it('of two provisions with one address none is meant', () => {
    const law = '# О дворах\n# Статья 1. Двор\n1. Двор.\n2. Сад.\n2. Огород.\n3. По пункту 2.';
    expect(inText(law, 'ru', 'law')).toEqual(['art_1__para_3: пункту 2 > no-such-provision']);
  });

  it('the Constitution speaks of itself by name', () => {
    const text = '# Constitution\n# Article 1. Yard\n1. See paragraph 2 of Article 1 of the Constitution.\n2. Yard.';
    expect(inText(text, 'en', 'law')).toEqual([
      'art_1__para_1: paragraph 2 of Article 1 of the Constitution > art_1__para_2'.replace(
        ' of the Constitution >',
        ' >',
      ),
    ]);
    expect(inText(text.replace('# Constitution', '# Law'), 'en', 'law')[0]).toContain('other-act');
  });
});

describe('citations in English', () => {
  const law = (sentence: string) =>
    `# Law\n# Chapter 1. Yard\n# Article 1. Yard\n1. Open.\n2. It has:\n1) a gate;\n2) a fence.\n# Article 2. Garden\nCommon.\nOpen.\n# Article 3. Place\n1. ${sentence}\n2. Bright.`;
  it.each([
    ['under subparagraph 2) of paragraph 2 of Article 1', ['art_1__para_2__point_2']],
    ['sub-paragraphs 1) and 2) of paragraph 2 of Article 1', ['art_1__para_2__point_1', 'art_1__para_2__point_2']],
    ['paragraph 2 of this Article', ['art_3__para_2']],
    ['part two of Article 2', ['art_2__subpara_2']],
    ['paragraph 2', ['art_3__para_2']],
    ['Articles 1, 2 and 9 of this Law', ['art_1', 'art_2', 'no-such-provision']],
    ['Article 1 of the Law on gardens', ['other-act']],
    ['Chapter 1', ['chp_1']],
    ['a part of the yard, this article', ['art_3']],
  ])('%s', (sentence, expected) => {
    const ends = inText(law(sentence), 'en', 'law').map((one) => one.split(' > ')[1]!.replace(/^chp_1__/, ''));
    expect(ends).toEqual(expected);
  });
});

describe('any citation that is printed', () => {
  interface Plan {
    kind: ProvisionKind;
    children: Plan[];
  }
  const el = (kind: ProvisionKind, number: string, label: string, ...content: Node[]) =>
    schema.node('provision', { kind, number, label }, content);
  const p = (text: string) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)]);

  /** Numbers as the law wants them: articles through the act, points through rules, the rest anew in each parent. */
  function grow(plans: readonly Plan[], counters: Map<ProvisionKind, number>, listsAnew: boolean): Node[] {
    const own = new Map<ProvisionKind, number>();
    return plans.map(({ kind, children }) => {
      const through = kind === 'article' || kind === 'chapter' || kind === 'section' || (kind === 'para' && !listsAnew);
      const counter = through ? counters : own;
      const number = (counter.get(kind) ?? 0) + 1;
      counter.set(kind, number);
      const unmarked = kind === 'subpara' || kind === 'indent';
      const inner = kind === 'annex' ? new Map<ProvisionKind, number>() : counters;
      const anew = kind === 'annex' ? false : listsAnew || kind === 'article';
      return el(
        kind,
        unmarked ? '' : String(number),
        '',
        p(unmarked ? 'Слова' : 'Двор:'),
        ...grow(children, inner, anew),
      );
    });
  }

  const leaves = (kinds: ProvisionKind[], inner: fc.Arbitrary<Plan[]> = fc.constant([])) =>
    fc.array(fc.record({ kind: fc.constantFrom(...kinds), children: inner }), { maxLength: 4 });
  // one kind of list in one place, as drafting rules want it
  const lists = fc.oneof(leaves(['point']), leaves(['subpara']), leaves(['indent']));
  const paras = leaves(['para'], lists);
  const articles = leaves(['article'], fc.oneof(paras, lists));
  const body = fc.oneof(articles, leaves(['chapter'], articles), leaves(['section'], leaves(['chapter'], articles)));
  const rules = fc.oneof(paras, leaves(['chapter'], paras));
  const acts = fc.record({
    body: fc.oneof(body, rules),
    annexes: leaves(['annex'], rules),
    kind: fc.constantFrom(...ACT_KINDS),
  });

  it('is found in a sentence and leads back, in every language and case', () => {
    fc.assert(
      fc.property(
        acts,
        fc.nat(),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...CITATION_CASES),
        (plan, pick, lang, form) => {
          const grown = [...grow(plan.body, new Map(), false), ...grow(plan.annexes, new Map(), false)];
          // the preamble stands outside of every article and annex, so that nothing around it is meant by chance
          const act = (sentence: string) =>
            assignEIds(schema.node('act', { lang, kind: plan.kind }, [el('preamble', '', '', p(sentence)), ...grown]));
          const provisions = flattenProvisions(act(''));
          const target = provisions[1 + (pick % Math.max(1, provisions.length - 1))];
          if (!target) return;
          const path = pathFinder(provisions, plan.kind)(target.eId);
          const words = citeProvision(path, plan.kind, lang, form);
          const links = findCitations(act(`Двор, ${words}, сад.`)).filter((one) => one.at === 'preamble');
          const whole = links.filter((one) => one.text === words);
          const bareInside = path.length > 0 && links.length > 0;
          expect(bareInside).toBe(true);
          expect(whole.map((one) => one.target)).toEqual([target.eId]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('offsets name the words, and nothing is ever thrown', () => {
    const words = fc.constantFrom(
      ...'статьи пункта 1 2) 3-1 и , настоящей Закона Правил часть первой осы баптың 5 - тармағы және екінші бөлігі кіші бөлім приложение к № § пп. ст. » « " \n 1-3 ) ( Annex this of Article paragraph'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 30 }),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...ACT_KINDS),
        (list, lang, kind) => {
          const para = el('para', '1', '1.', p(list.join(' ').replace(/\n/g, ' ')));
          const doc = assignEIds(
            schema.node('act', { lang, kind }, [el('article', '1', '', para, el('para', '2', '', p('Двор')))]),
          );
          for (const one of findCitations(doc)) {
            expect(ownText(findProvision(doc, { eId: one.at })!).slice(one.start, one.end)).toBe(one.text);
            expect(one.end).toBeGreaterThan(one.start);
            expect(one.target === null).toBe(one.reason !== null);
            if (one.target) expect(findProvision(doc, { eId: one.target })).not.toBeNull();
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

it('cites the provisions of one version by address', () => {
  const { doc } = read('# О дворах\n# Статья 1. Двор\n1. Двор.', 'ru');
  expect(citer(flattenProvisions(doc), 'law', 'ru').cite('art_1__para_1')).toBe('пункт 1 статьи 1');
});
