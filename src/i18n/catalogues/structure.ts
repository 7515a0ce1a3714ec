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
  'structure.lost-superscript': {
    kk: '«{previous}» нөмірінен кейін «{label}» тұр. Соңғы сан жоғарғы индекс болған сияқты («{previous}-1» түріндегі нөмір). Нөмірді тексеріңіз.',
    ru: 'После «{previous}» стоит «{label}». Видимо, последняя цифра была надстрочной (номер вида «{previous}-1»). Проверьте номер.',
    en: '“{previous}” is followed by “{label}”. The last figure seems to have been a superscript (a number such as “{previous}-1”). Check the number.',
  },
  'structure.no-heading': {
    kk: '«{label}» элементінің тақырыбы жоқ. Заңда әрбір тарау мен баптың тақырыбы болуға тиіс.',
    ru: 'У элемента «{label}» нет заголовка. В законе заголовок должен быть у каждой главы и статьи.',
    en: 'The provision “{label}” has no heading. In a law every chapter and article has one.',
  },
  'structure.no-headings': {
    kk: '{count, plural, one {# бап не тараудың} other {# бап пен тараудың}} тақырыбы жоқ. Заңда олардың тақырыбы болуға тиіс.',
    ru: '{count, plural, one {У # главы или статьи нет заголовка} few {У # глав и статей нет заголовков} other {У # глав и статей нет заголовков}}. В законе они должны быть.',
    en: '{count, plural, one {# chapter or article has no heading} other {# chapters and articles have no headings}}. A law must have them.',
  },
  'structure.level': {
    kk: '«{label}» элементі бұл деңгейге келмейді: оның алдындағы тармақ не тарау түсіп қалған болуы мүмкін. Тексеріңіз.',
    ru: 'Элемент «{label}» стоит не на своём уровне: возможно, перед ним пропущен пункт или глава. Проверьте.',
    en: 'The provision “{label}” does not fit this level: a point or chapter before it may be missing. Check it.',
  },
  'structure.unpaired-quote': {
    kk: 'Тырнақшалардың біреуі жұпсыз. Қай жерде ашылып, қай жерде жабылатынын тексеріңіз.',
    ru: 'У одной из кавычек нет пары. Проверьте, где они открываются и закрываются.',
    en: 'A quotation mark has no pair. Check where the marks open and close.',
  },
  'structure.mixed-letters': {
    kk: '«{word}» сөзінде кирилл мен латын әріптері араласқан. Сөзді қайта теріңіз.',
    ru: 'В слове «{word}» смешаны кириллица и латиница. Наберите слово заново.',
    en: 'The word “{word}” mixes Cyrillic and Latin letters. Type it again.',
  },
  'structure.glued-words': {
    kk: '«{word}» – бірігіп кеткен сөздер сияқты. Арасына бос орын қойыңыз.',
    ru: '«{word}» – видимо, слипшиеся слова. Поставьте между ними пробел.',
    en: '“{word}” seems to be words glued together. Put a blank between them.',
  },
  'structure.more': {
    kk: 'Тағы {count, plural, one {# ескерту} other {# ескерту}} көрсетілмеді. Алдымен жоғарыдағыларын түзетіп, файлды қайта жүктеңіз.',
    ru: 'Ещё {count, plural, one {# замечание не показано} few {# замечания не показаны} other {# замечаний не показаны}}. Исправьте сначала показанные и загрузите файл снова.',
    en: '{count, plural, one {# more remark is} other {# more remarks are}} not shown. Correct those above first and upload the file again.',
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
