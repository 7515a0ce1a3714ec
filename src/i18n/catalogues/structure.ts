/** Doubts and defects that the recogniser of acts reports to the publisher, beside the place in the source. */
export default {
  'structure.empty': {
    kk: 'Файлда мәтін жоқ. Актінің мәтіні бар файлды жүктеңіз.',
    ru: 'В файле нет текста. Загрузите файл с текстом акта.',
    en: 'The file holds no text. Upload a file with the text of the act.',
  },
  'structure.no-provisions': {
    kk: 'Мәтінде бірде-бір бап не тармақ танылмады. Нөмірлер жолдың басында тұруға тиіс: «1-бап.», «1.», «1)». Мәтіннің тілі дұрыс таңдалғанын тексеріңіз.',
    ru: 'В тексте не найдено ни одной статьи и ни одного пункта. Номера должны стоять в начале строки: «Статья 1.», «1.», «1)». Проверьте, верно ли выбран язык текста.',
    en: 'No article and no paragraph was found. Numbers must stand at the beginning of a line: “Article 1.”, “1.”, “1)”. Check that the language of the text is chosen correctly.',
  },
  'structure.no-title': {
    kk: 'Актінің тақырыбы табылмады. Оны мәтіннің басына қойыңыз.',
    ru: 'Не найден заголовок акта. Поставьте его в начале текста.',
    en: 'No title of the act was found. Put it at the beginning of the text.',
  },
  'structure.duplicate-number': {
    kk: '«{label}» нөмірі екі рет кездеседі. Біреуінің нөмірін түзетіңіз.',
    ru: 'Номер «{label}» встречается дважды. Исправьте один из них.',
    en: 'The number “{label}” occurs twice. Correct one of them.',
  },
  'structure.number-gap': {
    kk: '«{previous}» нөмірінен кейін бірден «{label}» тұр. Арасында жол түсіп қалмағанын тексеріңіз.',
    ru: 'После «{previous}» сразу стоит «{label}». Проверьте, не пропущено ли что-нибудь.',
    en: '“{previous}” is followed at once by “{label}”. Check that nothing is missing.',
  },
  'structure.first-number': {
    kk: 'Нөмірлеу «{label}» нөмірінен басталады. Мәтіннің басы түсіп қалмағанын тексеріңіз.',
    ru: 'Нумерация начинается с «{label}». Проверьте, не пропущено ли начало.',
    en: 'The numbering begins with “{label}”. Check that its beginning is not missing.',
  },
  'structure.out-of-order': {
    kk: '«{label}» нөмірі «{previous}» нөмірінен кейін тұр: реті бұзылған. Нөмірлерді тексеріңіз.',
    ru: 'Номер «{label}» стоит после «{previous}»: порядок нарушен. Проверьте номера.',
    en: 'The number “{label}” stands after “{previous}”: the order is broken. Check the numbers.',
  },
  'structure.doubtful-mark': {
    kk: 'Жол «{label}» деп басталады, бірақ бұл нөмір осы жерге келмейді. Жол мәтін ретінде қалдырылды.',
    ru: 'Строка начинается с «{label}», но такой номер здесь не подходит. Строка оставлена как текст.',
    en: 'The line begins with “{label}”, but this number does not fit here. The line was kept as text.',
  },
  'structure.lost-mark': {
    kk: '«{label}» нөмірінен кейінгі жақша түсіп қалған сияқты. Жол тармақша деп танылды.',
    ru: 'После номера «{label}», видимо, потеряна скобка. Строка принята за подпункт.',
    en: 'The bracket after the number “{label}” seems to be lost. The line was taken for a subparagraph.',
  },
  'structure.broken-sentence': {
    kk: 'Сөйлем екі жолға бөлінген сияқты. Жолдарды біріктіріңіз не тыныс белгісін қойыңыз.',
    ru: 'Предложение, видимо, разорвано на две строки. Соедините их или поставьте знак препинания.',
    en: 'A sentence seems to be broken over two lines. Join them or add the punctuation mark.',
  },
  'structure.unclosed-quote': {
    kk: 'Енгізілетін мәтіннің тырнақшасы жабылмаған. Қай жерде аяқталатынын тексеріңіз.',
    ru: 'Кавычки вводимого текста не закрыты. Проверьте, где он кончается.',
    en: 'The quotation marks of the inserted text are not closed. Check where it ends.',
  },
  'structure.unnumbered-heading': {
    kk: 'Тақырыптың нөмірі жоқ. Ол нөмірсіз тарау ретінде танылды.',
    ru: 'У заголовка нет номера. Он принят за главу без номера.',
    en: 'The heading has no number. It was taken for a chapter without number.',
  },
  'structure.annex-without-mark': {
    kk: 'Қолтаңбадан кейін бекіту не қосымша белгісі жоқ тақырып тұр. Ол қосымша ретінде танылды.',
    ru: 'После подписи стоит заголовок без отметки об утверждении или приложении. Он принят за приложение.',
    en: 'After the signature there is a heading without a mark of approval or annex. It was taken for an annex.',
  },
  'structure.annex-without-title': {
    kk: 'Қосымшаның тақырыбы жоқ. Оны мәтінге қосыңыз.',
    ru: 'У приложения нет заголовка. Добавьте его в текст.',
    en: 'The annex has no title. Add one to the text.',
  },
  'structure.empty-provision': {
    kk: '«{label}» элементінде мәтін жоқ. Мәтін түсіп қалмағанын тексеріңіз.',
    ru: 'В элементе «{label}» нет текста. Проверьте, не пропущен ли он.',
    en: 'The provision “{label}” has no text. Check that it is not missing.',
  },
  'structure.left-out': {
    kk: 'Жол актіге енгізілмеді: «{text}».',
    ru: 'Строка не вошла в акт: «{text}».',
    en: 'A line was left out of the act: “{text}”.',
  },
  'structure.odd-number': {
    kk: 'Жол «{label}» деп басталады: мұндай нөмір болмайды. Жол мәтін ретінде қалдырылды.',
    ru: 'Строка начинается с «{label}»: таких номеров не бывает. Строка оставлена как текст.',
    en: 'The line begins with “{label}”: no provision is numbered so. The line was kept as text.',
  },
  'structure.pair-articles': {
    kk: 'Тілдердегі баптар сәйкес келмейді: {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тіліндегі мәтінде мына элемент жоқ: {place}.',
    ru: 'Статьи в языках не совпадают: в тексте на {lang, select, kk {казахском} ru {русском} other {английском}} языке нет: {place}.',
    en: 'The articles differ between the languages: the {lang, select, kk {Kazakh} ru {Russian} other {English}} text lacks: {place}.',
  },
  'structure.pair-missing': {
    kk: '{lang, select, kk {Қазақ} ru {Орыс} other {Ағылшын}} тіліндегі мәтінде мына элемент жоқ: {place}.',
    ru: 'В тексте на {lang, select, kk {казахском} ru {русском} other {английском}} языке нет: {place}.',
    en: 'The {lang, select, kk {Kazakh} ru {Russian} other {English}} text lacks: {place}.',
  },
} as const;
