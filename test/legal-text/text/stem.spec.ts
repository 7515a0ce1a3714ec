import fc from 'fast-check';
import { stem, stems, wordPlaces } from '../../../src/legal-text/text/stem.js';

// from the vocabulary published with the Snowball algorithm
const SNOWBALL = `важная важн|важнейшие важн|важничал важнича|важностию важност|валериановых валерианов|вальдшнеп вальдшнеп
павлыч павлыч|падаешь пада|падучей падуч|падчерицу падчериц|пакостей пакост|пальто пальт|паникадил паникад`;

describe('the Russian stem', () => {
  it.each(SNOWBALL.split(/[|\n]/).map((pair) => pair.split(' ') as [string, string]))('%s → %s', (word, expected) =>
    expect(stem(word, 'ru')).toBe(expected),
  );

  it.each([
    'участок участка участки участков',
    'владелец владельца владельцем владельцы',
    'перечень перечня перечнем перечни',
    'уровень уровня уровни',
    'степень степени степенью',
    'гражданин гражданина граждане граждан гражданами',
    'комиссия комиссии комиссий комиссиями',
    'уполномоченный уполномоченного уполномоченным уполномоченные',
    'площадка площадок площадки площадками',
    'учёт учета учетом',
    'зелёные зеленых зелёными',
    'срок срока сроков',
    'отец отца отцы',
    'правило правила правил правилам правилами',
    'кредит кредита кредитом',
    'орган органа органом органов органы органами органах',
    'состав состава составом составе',
    'система системы систем системой системах',
    'аким акима акимов',
    'случай случая случае случаи',
    'заявитель заявителя заявителями',
  ])('%s: forms agree', (line) => {
    expect([...new Set(line.split(' ').map((word) => stem(word, 'ru')))]).toHaveLength(1);
  });

  it.each([
    ['заявитель', 'заявление'],
    ['министр', 'министерство'],
    ['право', 'правительство'],
    ['гражданин', 'гражданский'],
    ['орган', 'организация'],
    ['срок', 'строк'],
    ['порубочный', 'поручение'],
    ['участок', 'участие'],
    ['доход', 'доходность'],
  ])('%s is not %s', (one, other) => expect(stem(one, 'ru')).not.toBe(stem(other, 'ru')));

  it('keeps a short stem and a firm vowel', () => {
    expect([stem('срок', 'ru'), stem('степень', 'ru'), stem('перечень', 'ru'), stem('день', 'ru')]).toEqual([
      'срок',
      'степен',
      'перечн',
      'ден',
    ]);
  });
});

describe('the English stem', () => {
  it.each([
    ['commission', 'commissions'],
    ['applicant', 'applicants'],
    ['authority', 'authorities'],
    ['provision', 'provisions'],
  ])('%s and %s agree', (one, other) => expect(stem(one, 'en')).toBe(stem(other, 'en')));
});

describe('words', () => {
  it('reads Latin letters of a Cyrillic word as what they look like, and no others', () => {
    expect(stem('уәкiлеттi', 'kk')).toBe(stem('уәкілетті', 'kk'));
    expect(stem('пpава', 'ru')).toBe(stem('права', 'ru'));
    expect(stem('pace', 'en')).toBe('pace');
    expect(wordPlaces('Copy пpава')).toEqual([
      { word: 'copy', start: 0, end: 4 },
      { word: 'права', start: 5, end: 10 },
    ]);
  });

  it('gives the stems of a text in order, parting what a hyphen joins', () => {
    expect(stems('Жай-күйі: 15-баптың 3) тармағы.', 'kk')).toEqual(['жай', 'күй', '15', 'бап', '3', 'тармақ']);
    expect(stems(' — …', 'ru')).toEqual([]);
  });

  it('leaves a word of 65 letters as it is', () => {
    const long = `${'а'.repeat(60)}лардың`;
    expect(stem(long, 'kk')).toBe(long);
    expect(stem(long.slice(2), 'kk')).toBe('а'.repeat(58));
    expect(stem(`пp${'а'.repeat(63)}`, 'ru')).toBe(`пp${'а'.repeat(63)}`);
  });

  it('takes a word in either case and in either normal form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Қағидаларының', 'Комиссией', 'Й̆'),
        fc.constantFrom(...(['kk', 'ru'] as const)),
        (word, lang) => {
          expect(stem(word.toUpperCase(), lang)).toBe(stem(word.toLowerCase(), lang));
          expect(stem(word.normalize('NFD'), lang)).toBe(stem(word.normalize('NFC'), lang));
        },
      ),
    );
  });
});
