import type { Page } from 'playwright-core';
import type { TestApp } from '../support/app';
import type { GivenDraft } from '../support/fixtures';

// A consultation of two thousand people, as it comes about: letters handed round and changed a little, and voices of
// their own. Written by SQL, as two thousand forms would take minutes.

interface Letter {
  eId: string;
  lang: 'ru' | 'kk';
  people: number;
  words: string;
}

/** Of the same words with small changes; the first is the cluster that the story follows. */
export const LETTERS: readonly Letter[] = [
  {
    eId: 'chp_2__art_3__para_1',
    lang: 'ru',
    people: 500,
    words:
      'Школьный сад нельзя закрывать в каникулы. Летом дети поливают грядки, собирают ягоды и учатся отвечать за то, ' +
      'что посадили сами. Если ворота запрут в июне, всё засохнет к сентябрю, а родители больше не дадут ни рассады, ' +
      'ни денег на забор. Оставьте сад открытым весь год и назначьте дежурных из учителей и родителей.',
  },
  {
    eId: 'chp_1__art_2__point_1',
    lang: 'ru',
    people: 240,
    words:
      'Участок с деревьями бывает и за забором школы: наш сад стоит через дорогу, на земле посёлка. По этому ' +
      'определению он садом не считается, и денег на него не дадут. Добавьте слова о земле, которую школе передали ' +
      'в пользование, иначе половина сельских садов останется вне закона.',
  },
  {
    eId: 'chp_2__art_3__para_2',
    lang: 'ru',
    people: 240,
    words:
      'За тридцать календарных дней новое дерево не посадить: питомник открыт весной и осенью, а зимой земля мёрзлая. ' +
      'Напишите «до конца ближайшего сезона посадки», тогда саженцы приживутся и школа не будет втыкать в снег ' +
      'прутья ради отчёта.',
  },
  {
    eId: 'chp_1__art_1',
    lang: 'ru',
    people: 240,
    words:
      'Детские сады тоже держат огороды и клумбы, но закон говорит об одних школах. Воспитатели просят включить ' +
      'дошкольные организации в предмет регулирования: правила полива, охраны и участия родителей у них те же самые.',
  },
  {
    eId: 'chp_1__art_2__point_1',
    lang: 'kk',
    people: 230,
    words:
      'Көшетті мектеп өзі таңдауға тиіс, өйткені өңірдің ауа райын мұғалім мен бағбан бәрінен жақсы біледі. Тендермен ' +
      'келген шетелдік көшеттер бірінші қыста үсіп кетті, ал жергілікті алма ағашы елу жыл бойы жеміс беріп тұр.',
  },
  {
    eId: 'chp_2__art_3__para_2',
    lang: 'kk',
    people: 230,
    words:
      'Бақтың қоршауы аласа болсын, ата-аналар балаларының не істеп жүргенін көшеден көріп тұруға құқылы. Биік темір ' +
      'қақпа мал кіргізбейді деген сөз дұрыс емес, оған бұталы жасыл қоршау да жетеді.',
  },
  {
    eId: 'chp_1__art_1',
    lang: 'kk',
    people: 230,
    words:
      'Арық суын бөлу кестесін ауыл әкімдігі көктемде жариялап, мектептің кезегін бірінші орынға қоюға міндетті. Былтыр ' +
      'су екі ай бойы келмей, оқушылар еккен көкөністің бәрі қурап қалды, оған ешкім жауап берген жоқ.',
  },
];

/** To each letter but the first; near the same words would be asked about before they are sent. */
export const REFUSALS = [
  'Земля за забором передаётся школе договором, и тогда она уже входит в её территорию.',
  'Срок в тридцать дней считается без зимних месяцев: это сказано в правилах посадки, утверждённых приказом.',
  'О дошкольных организациях готовится отдельный закон, он будет вынесен на обсуждение весной.',
  'Көшет түрін мектеп бұрыннан өзі белгілейді, тендер тек сатып алу тәртібін реттейді.',
  'Қоршаудың биіктігі құрылыс нормаларымен белгіленген, оны бұл заң өзгертпейді.',
  'Суару кестесін су пайдаланушылар бірлестігі бекітеді, әкімдікке мұндай міндет жүктелмейді.',
];

const WHO = [
  'Дворник',
  'Бабушка из третьего подъезда',
  'Учитель географии',
  'Староста класса',
  'Сторож',
  'Агроном',
  'Водитель автобуса',
  'Медсестра',
  'Пенсионер',
  'Слесарь',
  'Библиотекарь',
  'Повар',
];
const DOES = [
  'жалуется на',
  'предлагает заменить',
  'спрашивает про',
  'не понимает',
  'хвалит',
  'боится за',
  'пересчитал',
  'сфотографировал',
  'обещает починить',
  'потерял',
  'нарисовал',
  'измерил',
];
const WHAT = [
  'северную калитку',
  'бочку с дождевой водой',
  'саженцы груши',
  'лопаты без черенков',
  'кусты смородины',
  'табличку с планом',
  'скамейку под вязом',
  'сарай для тачек',
  'канаву вдоль поля',
  'навес над компостом',
  'пчелиный домик',
  'старый тополь',
];
const WHEN = [
  'каждое утро до звонка',
  'в ночь на субботу',
  'после дождя',
  'на большой перемене',
  'в конце четверти',
  'зимой по сугробам',
  'с приходом жары',
  'на Наурыз',
  'за час до закрытия',
  'во время субботника',
  'перед проверкой',
  'когда приезжает комиссия',
];
const WHY = [
  'ключ хранится непонятно у кого',
  'соседний магазин ставит туда машины',
  'смета потеряна при переезде',
  'младшие туда не дотягиваются',
  'краску выбрали слишком яркую',
  'договор кончается весной',
  'козы проходят свободно',
  'звонок там не слышно',
  'корни поднимают асфальт',
  'света от фонаря не хватает',
  'ветер сносит плёнку',
  'дорога туда не чищена',
];

/** The nth voice of its own: no two share more than a turn of speech. */
function ownWords(nth: number): string {
  const pick = (from: readonly string[], step: number) => from[Math.floor(nth / step + nth * 5) % from.length]!;
  const about = `${pick(WHO, 1)} ${pick(DOES, 7)} ${pick(WHAT, 3)} ${pick(WHEN, 5)}: ${pick(WHY, 11)}.`;
  return `${about} Это случай номер ${nth + 1}.`;
}

const GREETINGS = ['', 'Здравствуйте! ', 'Уважаемое министерство! ', 'Добрый день. '];
const ENDINGS = ['', ' Спасибо.', ' Жду ответа.', ' С уважением, семья из посёлка.'];

/** A hand-copied letter: another greeting, another ending. */
const copied = ({ lang, words }: Letter, nth: number): string =>
  lang === 'kk' ? words : `${GREETINGS[nth % 4]}${words}${ENDINGS[Math.floor(nth / 4) % 4]}`;

interface Voice {
  eId: string;
  lang: string;
  body: string;
  proposed?: string;
}

/** The last voice has words of its own for the law. */
export const WORDING = {
  eId: 'chp_2__art_3__para_1',
  proposed: 'Школа поливает деревья не реже трёх раз в неделю в тёплое время года.',
  kk: 'Мектеп жылы мезгілде ағаштарды аптасына кемінде үш рет суарады.',
};

export const VOICES = 2_000;

export async function givenCampaign(app: TestApp, draft: GivenDraft, dueOn: string): Promise<void> {
  const letters = LETTERS.flatMap((letter) =>
    Array.from({ length: letter.people }, (_, nth): Voice => ({
      ...{ eId: letter.eId, lang: letter.lang },
      body: copied(letter, nth),
    })),
  );
  const own = Array.from({ length: VOICES - letters.length - 1 }, (_, nth): Voice => ({
    ...{ eId: 'chp_1__art_1', lang: 'ru' },
    body: ownWords(nth),
  }));
  const last: Voice = { ...WORDING, lang: 'ru', body: 'В степи двух раз мало: проверено на трёх засушливых годах.' };
  const voices = [...letters, ...own, last].map((voice) => ({ ...voice, wId: draft.at(voice.eId).wId }));
  await app.db.query(
    `with said as (
       select nth, v->>'wId' w_id, v->>'lang' lang, v->>'body' body, v->>'proposed' proposed
         from jsonb_array_elements($2::jsonb) with ordinality as t (v, nth)),
     people as (
       insert into account (public_name, lang, level) select 'Житель ' || nth, lang, 'email' from said order by nth
       returning id, public_name),
     mailed as (
       insert into email_identity (account_id, email, canonical)
       select id, 'voice-' || id || '@example.kz', 'voice-' || id || '@example.kz' from people)
     insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, proposed, text_hash, due_on)
     select $1, 1, said.w_id, said.lang, people.id, 'email', people.public_name, said.body, said.proposed,
            sha256(convert_to(said.nth::text, 'utf8')), $3
       from said join people on people.public_name = 'Житель ' || said.nth order by said.nth`,
    [draft.draftId, JSON.stringify(voices), dueOn],
  );
  // as the server does by itself within a minute
  await app.db.query('analyze');
}

/** Orders one kind of paper for signing: as Word and PDF, in Kazakh and Russian. */
export async function orderPapers(page: Page, kind: string, send: string): Promise<void> {
  await page.locator(`[name=kind][value=${kind}]`).check();
  for (const lang of ['kk', 'ru']) await page.locator(`[name=lang][value=${lang}]`).check();
  await page.locator('[name=lang][value=en]').uncheck();
  for (const format of ['docx', 'pdf']) await page.locator(`[name=format][value=${format}]`).check();
  await page.locator('[name=signerPost]').fill('Вице-министр');
  await page.locator('[name=signerName]').fill('Р. Ахметова');
  await page.getByRole('button', { name: send, exact: true }).click();
}
