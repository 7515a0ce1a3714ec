/** Refusals of importing, reviewing and publishing, and the words that stand in a stored act. */
export default {
  'draft.comment-on': {
    kk: '{citation} — пікір жазу және оқу',
    ru: '{citation} — комментировать и читать комментарии',
    en: '{citation} — comment and read comments',
  },
  'draft.table': { kk: 'Кесте', ru: 'Таблица', en: 'Table' },
  'draft.nothing-in-work': {
    kk: 'Жұмыстағы мәтін жоқ: ол жарияланып қойған немесе әлі жүктелмеген. Бетті жаңартыңыз.',
    ru: 'Текста в работе нет: он уже опубликован или ещё не загружен. Обновите страницу.',
    en: 'There is no text in work: it was published already or has not been uploaded. Reload the page.',
  },
  'draft.no-text': {
    kk: 'Жариялайтын мәтін жоқ. Файл жүктеңіз немесе мәтінді қойыңыз.',
    ru: 'Публиковать нечего: текста нет. Загрузите файл или вставьте текст.',
    en: 'There is no text to publish. Upload a file or paste the text.',
  },
  'draft.errors-left': {
    kk: 'Мәтінде {count, plural, other {# қате}} қалды. Түзетіңіз немесе файлды қайта жүктеңіз, содан кейін жариялаңыз.',
    ru: 'В тексте {count, plural, one {осталась # ошибка} few {остались # ошибки} many {осталось # ошибок} other {осталось # ошибки}}. Исправьте их или загрузите файл заново, затем публикуйте.',
    en: '{count, plural, one {# error is} other {# errors are}} left in the text. Mend them or upload the file again, then publish.',
  },
  'draft.undecided-left': {
    kk: 'Алдыңғы нұсқамен {count, plural, other {# күмәнді сәйкестік}} шешілмеген. Әрқайсысын шешіңіз.',
    ru: '{count, plural, one {Не решено # сомнительное соответствие} few {Не решены # сомнительных соответствия} many {Не решено # сомнительных соответствий} other {Не решено # сомнительного соответствия}} с прошлой редакцией. Решите каждое.',
    en: '{count, plural, one {# doubtful match} other {# doubtful matches}} with the version before are undecided. Decide each.',
  },
  'draft.no-summary': {
    kk: 'Жобаны қарапайым тілмен кемінде екі тілде түйіндеңіз, әрқайсысы 30 таңбадан қысқа болмасын.',
    ru: 'Изложите проект простыми словами хотя бы на двух языках, не короче 30 знаков на каждом.',
    en: 'A summary in plain words is needed in at least two languages, each of 30 characters or more.',
  },
  'draft.no-period': {
    kk: 'Талқылаудың бірінші және соңғы күнін белгілеңіз.',
    ru: 'Укажите первый и последний день обсуждения.',
    en: 'Give the first and the last day of the consultation.',
  },
  'draft.opens-in-the-past': {
    kk: 'Талқылаудың бірінші күні өтіп кеткен. Бүгінді немесе кейінгі күнді таңдаңыз.',
    ru: 'Первый день обсуждения уже прошёл. Выберите сегодняшний или более поздний.',
    en: 'The first day of the consultation is past. Choose today or a later day.',
  },
  'draft.no-common-language': {
    kk: 'Жүктелген мәтіннің тілі алдыңғы нұсқада жоқ, сондықтан оларды салыстыру мүмкін емес. Алдыңғы нұсқаның тілдерінің бірінде мәтін қосыңыз.',
    ru: 'Языка загруженного текста нет в прошлой редакции, поэтому их нельзя сопоставить. Добавьте текст на одном из её языков.',
    en: 'The version before has no text in the language uploaded, so they cannot be matched. Add a text in one of its languages.',
  },
  'draft.no-file': {
    kk: 'Файл таңдаңыз немесе мәтінді қойыңыз: кемінде бір тілде.',
    ru: 'Выберите файл или вставьте текст хотя бы на одном языке.',
    en: 'Choose a file or paste a text in at least one language.',
  },
  'draft.two-of-one-language': {
    kk: 'Бір тілге файл да, қойылған мәтін де берілген. Біреуін қалдырыңыз.',
    ru: 'Для одного языка даны и файл, и вставленный текст. Оставьте что-то одно.',
    en: 'Both a file and a pasted text were given for one language. Keep one of them.',
  },
  'draft.import-too-slow': {
    kk: 'Файлды оқу {seconds, plural, other {# секундтан}} асып кетті, сондықтан тоқтатылды. Мәтінді қарапайым пішімде (MD немесе TXT) жүктеп көріңіз.',
    ru: 'Чтение файла длилось дольше {seconds, plural, one {# секунды} other {# секунд}} и остановлено. Попробуйте загрузить текст в простом виде (MD или TXT).',
    en: 'Reading the file took longer than {seconds, plural, one {# second} other {# seconds}} and was stopped. Try to upload the text in a plain form (MD or TXT).',
  },
  'draft.import-too-heavy': {
    kk: 'Файлды оқуға {megabytes} МБ жад жетпеді. Суреттер мен ендірілген нысандарды алып тастап, қайта жүктеңіз.',
    ru: 'Чтобы прочитать файл, не хватило {megabytes} МБ памяти. Уберите рисунки и вложенные объекты и загрузите снова.',
    en: 'Reading the file needed more than {megabytes} MB of memory. Remove pictures and embedded objects and upload it again.',
  },
  'draft.import-broke': {
    kk: 'Бұл файлды тану кезінде біздің жақта қате болды. Мәтінді басқа пішімде (DOCX, MD немесе TXT) жүктеп көріңіз.',
    ru: 'При распознавании этого файла на нашей стороне произошла ошибка. Попробуйте другой формат: DOCX, MD или TXT.',
    en: 'Recognising this file failed on our side. Try another format: DOCX, MD or TXT.',
  },
  'draft.import-interrupted': {
    kk: 'Файлды оқу бірнеше рет үзілді: сервер тоқтап қалды. Файлды қайта жүктеңіз.',
    ru: 'Чтение файла несколько раз прерывалось: сервер останавливался. Загрузите файл ещё раз.',
    en: 'Reading the file was cut off several times because the server stopped. Upload the file again.',
  },
  'draft.import-replaced': {
    kk: 'Файл оқылып жатқанда басқа мәтін жүктелді немесе жоба жарияланды. Соңғы жүктелген мәтін сақталды.',
    ru: 'Пока файл читался, загрузили другой или текст опубликовали. Сохранён тот, что загружен последним.',
    en: 'While this file was being read another one was uploaded or the text was published. The last one is kept.',
  },
  'draft.match-taken': {
    kk: 'Бұл элемент басқа ескі элементтің жалғасы ретінде таңдалған. Екеуінің бірін өзгертіңіз.',
    ru: 'Этот элемент уже выбран как продолжение другого прежнего элемента. Измените один из двух выборов.',
    en: 'This provision is already chosen as what another older one became. Change one of the two choices.',
  },
  'draft.nothing-to-match': {
    kk: 'Салыстыратын алдыңғы нұсқа жоқ. Тексеру бетіне оралыңыз.',
    ru: 'Нет прошлой редакции, с которой сопоставлять. Вернитесь на страницу проверки.',
    en: 'There is no version before to match with. Go back to the review page.',
  },
  'draft.changed-meanwhile': {
    kk: 'Мәтінді осы уақытта басқа біреу өзгертті. Бетті жаңартып, түзетуді қайталаңыз.',
    ru: 'Текст тем временем изменил кто-то другой. Обновите страницу и повторите правку.',
    en: 'Somebody else changed the text meanwhile. Reload the page and make the correction again.',
  },
  'draft.kind-is-fixed': {
    kk: 'Жарияланған жобаның акт түрін өзгертуге болмайды. Басқа түрдегі акт үшін жаңа жоба ашыңыз.',
    ru: 'Вид акта опубликованного проекта не меняется. Для акта другого вида заведите новый проект.',
    en: 'The kind of act of a published draft does not change. Open a new draft for another kind.',
  },
} as const;
