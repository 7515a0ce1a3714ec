import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';
import type { Language } from '../../src/legal-text/language/language';

/** A line of a Word file: as typed, or as a paragraph that Word itself numbers. */
type Line = string | { auto: string };

const heading = /^(ЗАКОН|О дворовых|Аула кітапханалары туралы|Глава|Статья|\d+-тарау|\d+-бап)/;

/** A Word file as publishers make them: numbers of most lines typed by hand, those of one article by Word. */
export async function wordFile(lines: readonly Line[]): Promise<Buffer> {
  const children = lines.map((line) => {
    if (typeof line !== 'string')
      return new Paragraph({ text: line.auto, numbering: { reference: 'paras', level: 0 } });
    return new Paragraph(heading.test(line) ? { text: line, heading: HeadingLevel.HEADING_2 } : { text: line });
  });
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }];
  const file = new Document({ numbering: { config: [{ reference: 'paras', levels }] }, sections: [{ children }] });
  return Packer.toBuffer(file);
}

export const HOURS = {
  ru: 'Дворовая библиотека открыта с девяти до восемнадцати часов.',
  kk: 'Аула кітапханасы сағат тоғыздан он сегізге дейін ашық.',
};
export const LATER_HOURS = {
  ru: 'Дворовая библиотека открыта с девяти до двадцати одного часа.',
  kk: 'Аула кітапханасы сағат тоғыздан жиырма бірге дейін ашық.',
};
export const RARE = {
  ru: 'Редкие издания читают только на месте.',
  kk: 'Сирек басылымдарды тек сол жерде оқиды.',
};
export const LIST = {
  ru: 'Хранитель ведёт список книг и раз в квартал показывает его жителям дома.',
  kk: 'Сақтаушы кітаптар тізімін жүргізеді және оны тоқсанына бір рет үй тұрғындарына көрсетеді.',
};
export const SPOILT = {
  ru: 'Книги с испорченными страницами хранитель сдаёт в переработку.',
  kk: 'Беттері бүлінген кітаптарды сақтаушы қайта өңдеуге тапсырады.',
};
/** What became of the spoilt books: so far from the old words that a person has to say whether it is the same. */
export const MENDED = {
  ru: 'Испорченные книги жители чинят на субботнике либо передают на бумажную фабрику по акту.',
  kk: 'Бүлінген кітаптарды тұрғындар сенбілікте жөндейді не акт бойынша қағаз фабрикасына береді.',
};
export const ADDED = {
  ru: 'Шкаф дворовой библиотеки запирают на время дождя и снегопада.',
  kk: 'Аула кітапханасының шкафын жаңбыр мен қар жауғанда жабады.',
};

type Words = Record<'ru' | 'kk', string>;

interface Wishes {
  hours: Words;
  /** Without number, so that Word counts. */
  lending: Words[];
  keeping: Words[];
  stock: Words[];
}

const LENDING: Words = {
  ru: 'Книга выдаётся на срок до тридцати календарных дней без записи и без платы.',
  kk: 'Кітап жазылусыз және ақысыз күнтізбелік отыз күнге дейінгі мерзімге беріледі.',
};
const LOST: Words = {
  ru: 'Потерянную книгу читатель заменяет другой книгой близкого содержания.',
  kk: 'Жоғалған кітапты оқырман мазмұны жақын басқа кітаппен алмастырады.',
};
const ELECTED: Words = {
  ru: 'Хранителя выбирают жители дома на общем собрании сроком на один год.',
  kk: 'Сақтаушыны үй тұрғындары жалпы жиналыста бір жыл мерзімге сайлайды.',
};
const REPLACED: Words = {
  ru: 'Жители вправе заменить хранителя до окончания этого срока.',
  kk: 'Тұрғындар сақтаушыны осы мерзім аяқталғанға дейін ауыстыруға құқылы.',
};
const GIVEN: Words = {
  ru: 'Фонд пополняют жители, издательства и школы.',
  kk: 'Қорды тұрғындар, баспалар мен мектептер толықтырады.',
};

const FIRST: Wishes = {
  hours: HOURS,
  lending: [LENDING, RARE, LOST],
  keeping: [ELECTED, LIST, REPLACED],
  stock: [GIVEN, SPOILT],
};
/** Accepted hours, a paragraph gone, one moved to the next article, one reworded beyond doubt's reach, one new. */
const SECOND: Wishes = {
  hours: LATER_HOURS,
  lending: [LENDING, LOST, ADDED],
  keeping: [ELECTED, REPLACED],
  stock: [GIVEN, MENDED, LIST],
};

const numbered = (words: readonly Words[], lang: 'ru' | 'kk') => words.map((one, at) => `${at + 1}. ${one[lang]}`);

const russian = ({ hours, lending, keeping, stock }: Wishes): Line[] => [
  'О дворовых библиотеках',
  'Глава 1. Общие положения',
  'Статья 1. Предмет регулирования',
  'Настоящий Закон устанавливает порядок создания и работы дворовых библиотек.',
  'Статья 2. Основные понятия',
  'В настоящем Законе используются следующие понятия:',
  '1) дворовая библиотека – шкаф или помещение с книгами во дворе жилого дома, открытые для всех жителей;',
  '2) хранитель – житель дома, который следит за дворовой библиотекой;',
  '4) фонд – книги и журналы дворовой библиотеки.',
  'Глава 2. Работа дворовых библиотек',
  'Статья 3. Часы работы',
  `1. ${hours.ru}`,
  '2. Хранитель вправе закрыть дворовую библиотеку на один санитарный день в месяц.',
  'Статья 4. Выдача книг',
  ...lending.map(({ ru }) => ({ auto: ru })),
  'Статья 5. Хранитель',
  ...numbered(keeping, 'ru'),
  'Статья 6. Пополнение фонда',
  ...numbered(stock, 'ru'),
  'Статья 7. Порядок введения в действие',
  'Настоящий Закон вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования.',
];

const kazakh = ({ hours, lending, keeping, stock }: Wishes): Line[] => [
  'Аула кітапханалары туралы',
  '1-тарау. Жалпы ережелер',
  '1-бап. Реттеу нысанасы',
  'Осы Заң аула кітапханаларын құру және олардың жұмыс істеу тәртібін белгілейді.',
  '2-бап. Негізгі ұғымдар',
  'Осы Заңда мынадай ұғымдар пайдаланылады:',
  '1) аула кітапханасы – тұрғын үйдің ауласындағы барлық тұрғындарға ашық кітаптары бар шкаф немесе үй-жай;',
  '2) сақтаушы – аула кітапханасына қарайтын үй тұрғыны;',
  '4) қор – аула кітапханасының кітаптары мен журналдары.',
  '2-тарау. Аула кітапханаларының жұмысы',
  '3-бап. Жұмыс уақыты',
  `1. ${hours.kk}`,
  '2. Сақтаушы аула кітапханасын айына бір санитариялық күнге жабуға құқылы.',
  '4-бап. Кітап беру',
  ...lending.map(({ kk }) => ({ auto: kk })),
  '5-бап. Сақтаушы',
  ...numbered(keeping, 'kk'),
  '6-бап. Қорды толықтыру',
  ...numbered(stock, 'kk'),
  '7-бап. Қолданысқа енгізілу тәртібі',
  'Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік алпыс күн өткен соң қолданысқа енгізіледі.',
];

export const libraryLaw = (version: 1 | 2, lang: Extract<Language, 'ru' | 'kk'>): Promise<Buffer> =>
  wordFile((lang === 'ru' ? russian : kazakh)(version === 1 ? FIRST : SECOND));
