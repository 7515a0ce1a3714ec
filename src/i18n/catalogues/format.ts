export default {
  // refusals: what the file is, and what to do instead
  'format.empty': {
    kk: 'Файл бос. Мәтіні бар файлды таңдаңыз.',
    ru: 'Файл пуст. Выберите файл с текстом.',
    en: 'The file is empty. Choose a file with text in it.',
  },
  'format.no-text': {
    kk: 'Файлда мәтін табылмады. Егер ол сканерленген бет болса, мәтінді теріп, DOCX пішімінде сақтаңыз.',
    ru: 'В файле не нашлось текста. Если это скан, наберите текст и сохраните его в DOCX.',
    en: 'No text was found in the file. If it is a scan, type the text and save it as DOCX.',
  },
  'format.too-large': {
    kk: 'Файл {limit} МБ-тан үлкен. Суреттерді алып тастап, қайта сақтаңыз немесе мәтінді TXT пішімінде жүктеңіз.',
    ru: 'Файл больше {limit} МБ. Уберите рисунки и сохраните заново или загрузите текст в TXT.',
    en: 'The file is larger than {limit} MB. Remove the pictures and save it again, or upload the text as TXT.',
  },
  'format.old-word': {
    kk: 'Бұл – Word бағдарламасының ескі DOC пішімі. Word-та ашып, DOCX ретінде сақтаңыз.',
    ru: 'Это старый формат Word (DOC). Откройте файл в Word и сохраните как DOCX.',
    en: 'This is the old Word format (DOC). Open the file in Word and save it as DOCX.',
  },
  'format.old-office': {
    kk: 'Бұл – ескі Office пішіміндегі файл, ол оқылмайды. Мәтінді DOCX ретінде сақтаңыз.',
    ru: 'Это файл старого формата Office, он не читается. Сохраните текст как DOCX.',
    en: 'This is a file in an old Office format, which is not read. Save the text as DOCX.',
  },
  'format.encrypted': {
    kk: 'Файл құпиясөзбен қорғалған. Қорғанысты алып тастап, қайта сақтаңыз.',
    ru: 'Файл защищён паролем. Снимите защиту и сохраните его заново.',
    en: 'The file is protected with a password. Remove the protection and save it again.',
  },
  'format.macro': {
    kk: 'Файлда макростар бар, мұндай файлдар қабылданбайды. Оны макроссыз DOCX ретінде сақтаңыз.',
    ru: 'В файле есть макросы, такие файлы не принимаются. Сохраните его как DOCX без макросов.',
    en: 'The file contains macros, and such files are not accepted. Save it as DOCX without macros.',
  },
  'format.pdf': {
    kk: 'Бұл – PDF файлы, одан құрылым оқылмайды. Жобаның бастапқы DOCX файлын жүктеңіз.',
    ru: 'Это файл PDF, структура из него не читается. Загрузите исходный файл проекта в DOCX.',
    en: 'This is a PDF file; its structure cannot be read. Upload the original DOCX of the draft.',
  },
  'format.rtf': {
    kk: 'Бұл – RTF файлы. Word-та ашып, DOCX ретінде сақтаңыз.',
    ru: 'Это файл RTF. Откройте его в Word и сохраните как DOCX.',
    en: 'This is an RTF file. Open it in Word and save it as DOCX.',
  },
  'format.open-document': {
    kk: 'Бұл – OpenDocument (ODT) файлы. LibreOffice-те ашып, DOCX ретінде сақтаңыз.',
    ru: 'Это файл OpenDocument (ODT). Откройте его в LibreOffice и сохраните как DOCX.',
    en: 'This is an OpenDocument (ODT) file. Open it in LibreOffice and save it as DOCX.',
  },
  'format.spreadsheet': {
    kk: 'Бұл – Excel кестесі. Кестені құжатқа қойып, DOCX ретінде сақтаңыз.',
    ru: 'Это таблица Excel. Вставьте её в документ и сохраните как DOCX.',
    en: 'This is an Excel workbook. Put the table into a document and save it as DOCX.',
  },
  'format.presentation': {
    kk: 'Бұл – презентация. Жобаның мәтінін DOCX ретінде сақтаңыз.',
    ru: 'Это презентация. Сохраните текст проекта как DOCX.',
    en: 'This is a presentation. Save the text of the draft as DOCX.',
  },
  'format.image': {
    kk: 'Бұл – сурет. Мәтінді теріп, DOCX немесе TXT ретінде сақтаңыз.',
    ru: 'Это изображение. Наберите текст и сохраните как DOCX или TXT.',
    en: 'This is a picture. Type the text and save it as DOCX or TXT.',
  },
  'format.archive': {
    kk: 'Бұл – мұрағат. Оны ашып, ішіндегі DOCX, MD, TXT, HTML немесе XML (Akoma Ntoso) файлын жүктеңіз.',
    ru: 'Это архив. Распакуйте его и загрузите файл DOCX, MD, TXT, HTML или XML (Akoma Ntoso).',
    en: 'This is an archive. Unpack it and upload the DOCX, MD, TXT, HTML or XML (Akoma Ntoso) file inside.',
  },
  'format.binary': {
    kk: 'Бұл мәтіндік файл емес. DOCX, MD, TXT, HTML немесе XML (Akoma Ntoso) файлын жүктеңіз.',
    ru: 'Это не текстовый файл. Загрузите файл DOCX, MD, TXT, HTML или XML (Akoma Ntoso).',
    en: 'This is not a text file. Upload a DOCX, MD, TXT, HTML or XML (Akoma Ntoso) file.',
  },
  'format.unreadable-text': {
    kk: 'Мәтіннің кодтамасын анықтау мүмкін болмады. Файлды UTF-8 кодтамасында сақтаңыз.',
    ru: 'Не удалось определить кодировку текста. Сохраните файл в кодировке UTF-8.',
    en: 'The encoding of the text could not be told. Save the file as UTF-8.',
  },
  'format.web-archive': {
    kk: 'Бұл – веб-мұрағат (MHT). Оны DOCX немесе қарапайым HTML ретінде сақтаңыз.',
    ru: 'Это веб-архив (MHT). Сохраните его как DOCX или обычный HTML.',
    en: 'This is a web archive (MHT). Save it as DOCX or plain HTML.',
  },
  'format.xml': {
    kk: 'Бұл – XML файлы, бірақ Akoma Ntoso емес. Мәтінді DOCX немесе Akoma Ntoso ретінде жүктеңіз.',
    ru: 'Это файл XML, но не Akoma Ntoso. Загрузите текст в DOCX или Akoma Ntoso.',
    en: 'This is an XML file, but not Akoma Ntoso. Upload the text as DOCX or as Akoma Ntoso.',
  },
  'format.truncated': {
    kk: 'Файлдың соңы жоқ: ол толық жүктелмеген. Түпнұсқасын қайта жүктеңіз.',
    ru: 'У файла нет конца: он загружен не полностью. Загрузите оригинал ещё раз.',
    en: 'The end of the file is missing. Upload the original again.',
  },
  'format.damaged': {
    kk: 'Файл бүлінген. Оны Word-та ашып, DOCX ретінде қайта сақтаңыз.',
    ru: 'Файл повреждён. Откройте его в Word и сохраните как DOCX заново.',
    en: 'The file is damaged. Open it in Word and save it as DOCX again.',
  },
  'format.too-many-entries': {
    kk: 'Файлдың ішінде {limit} бөліктен көп бар. Мәтінді жаңа құжатқа көшіріп, сақтаңыз.',
    ru: 'Внутри файла больше {limit} частей. Перенесите текст в новый документ и сохраните.',
    en: 'The file has more than {limit} parts inside. Copy the text to a new document and save it.',
  },
  'format.inflates-too-much': {
    kk: 'Файл ашылғанда {limit} МБ-тан асып кетеді. Мәтінді жаңа құжатқа көшіріп, сақтаңыз.',
    ru: 'В распакованном виде файл больше {limit} МБ. Перенесите текст в новый документ и сохраните.',
    en: 'Unpacked, the file is larger than {limit} MB. Copy the text to a new document and save it.',
  },
  'format.too-many-parts': {
    kk: 'Файл тым көп бөліктен тұрады (шегі – {limit}). Мәтінді жаңа құжатқа көшіріп, сақтаңыз.',
    ru: 'В файле слишком много элементов (предел – {limit}). Перенесите текст в новый документ и сохраните.',
    en: 'The file has too many elements (the limit is {limit}). Copy the text to a new document and save it.',
  },
  'format.unsafe-path': {
    kk: 'Файлдың ішінде қауіпті жолдары бар бөліктер бар, сондықтан ол қабылданбады. Мәтінді жаңа құжатқа көшіріп, сақтаңыз.',
    ru: 'Внутри файла есть части с опасными путями, поэтому он не принят. Перенесите текст в новый документ и сохраните.',
    en: 'Parts inside the file have dangerous paths, so it was not accepted. Copy the text to a new document and save it.',
  },
  'format.doctype': {
    kk: 'Файлдың ішінде DOCTYPE нұсқамасы бар, ол қауіпті болуы мүмкін. Оны алып тастаңыз немесе файлды Word-та қайта сақтаңыз.',
    ru: 'Внутри файла есть объявление DOCTYPE, оно может быть опасным. Уберите его или сохраните файл в Word заново.',
    en: 'The file has a DOCTYPE declaration inside, which may be dangerous. Take it out or save the file in Word again.',
  },
  'format.too-deep': {
    kk: 'Файлдың бөліктері тым көп рет бір-біріне салынған. Мәтінді жаңа құжатқа көшіріп, сақтаңыз.',
    ru: 'Части файла вложены друг в друга слишком много раз. Перенесите текст в новый документ и сохраните.',
    en: 'Parts of the file are nested too deeply. Copy the text to a new document and save it.',
  },

  // what language the text is in
  'format.foreign-language': {
    kk: 'Мәтіннің бір бөлігі ({percent} %, абзац саны – {count}) қазақ, орыс немесе ағылшын тілінде емес, біріншісі осында: «{text}». Оның құрылымына сенуге болмайды.',
    ru: 'Часть текста ({percent} %, абзацев – {count}) не на казахском, русском или английском языке, первое место здесь: «{text}». Её структуре верить нельзя.',
    en: 'A part of the text ({percent} %, {count, plural, one {# paragraph} other {# paragraphs}}) is in none of Kazakh, Russian and English; it begins here: “{text}”. Its structure cannot be trusted.',
  },
  'format.mixed-languages': {
    kk: 'Мәтіннің бір бөлігі ({percent} %, абзац саны – {count}) {other, select, kk {қазақ} ru {орыс} other {ағылшын}} тілінде, ал {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тілі таңдалған, біріншісі осында: «{text}». Әр тілді бөлек файлмен жүктеңіз.',
    ru: 'Часть текста ({percent} %, абзацев – {count}) на {other, select, kk {казахском} ru {русском} other {английском}} языке, а выбран {lang, select, kk {казахский} ru {русский} other {английский}}; первое место здесь: «{text}». Загрузите каждый язык отдельным файлом.',
    en: 'A part of the text ({percent} %, {count, plural, one {# paragraph} other {# paragraphs}}) is in {other, select, kk {Kazakh} ru {Russian} other {English}}, but {lang, select, kk {Kazakh} ru {Russian} other {English}} was chosen; it begins here: “{text}”. Upload each language as a file of its own.',
  },
  'format.other-language': {
    kk: 'Мәтін {other, select, kk {қазақ} ru {орыс} other {ағылшын}} тілінде жазылған ({percent} %), ал {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тілі таңдалған: «{text}». Тілді немесе файлды ауыстырыңыз (абзац саны – {count}).',
    ru: 'Текст написан на {other, select, kk {казахском} ru {русском} other {английском}} языке ({percent} %, абзацев – {count}), а выбран {lang, select, kk {казахский} ru {русский} other {английский}}: «{text}». Смените язык или файл.',
    en: 'The text is written in {other, select, kk {Kazakh} ru {Russian} other {English}} ({percent} %, {count, plural, one {# paragraph} other {# paragraphs}}), but {lang, select, kk {Kazakh} ru {Russian} other {English}} was chosen: “{text}”. Change the language or the file.',
  },

  // warnings: what was read in another way, or left out
  'format.tracked-changes': {
    kk: 'Файлда {count, plural, one {# түзету белгісі} other {# түзету белгісі}} бар ({places} жерде, біріншісі осында): барлық түзетулер қабылданған мәтін алынды.',
    ru: 'В файле {count, plural, one {# отмеченная правка} few {# отмеченные правки} many {# отмеченных правок} other {# отмеченной правки}} (мест: {places}, первое здесь): взят текст, в котором все правки приняты.',
    en: 'The file has {count, plural, one {# tracked change} other {# tracked changes}} in {places, plural, one {# place} other {# places, the first here}}: the text was taken with all of them accepted.',
  },
  'format.comments-skipped': {
    kk: 'Word ескертпелері алынбады: {count}.',
    ru: 'Примечания Word не перенесены: {count}.',
    en: 'Word comments were left out: {count}.',
  },
  'format.image-skipped': {
    kk: 'Суреттер алынбады: {count}. Олардағы мәтінді теріп қосыңыз.',
    ru: 'Рисунки не перенесены: {count}. Текст с них наберите вручную.',
    en: 'Pictures were left out: {count}. Type any text that stands on them.',
  },
  'format.formula-flattened': {
    kk: 'Формулалар қарапайым мәтінге айналды: {count}. Оларды тексеріңіз.',
    ru: 'Формулы записаны обычным текстом: {count}. Проверьте их.',
    en: 'Formulas became plain text: {count}. Check them.',
  },
  'format.nested-table': {
    kk: 'Кесте ішіндегі кестелер сыртқы ұяшықтың абзацтарына айналды: {count}.',
    ru: 'Таблицы внутри таблиц стали абзацами внешней ячейки: {count}.',
    en: 'Tables inside tables became paragraphs of the outer cell: {count}.',
  },
  'format.symbol-unknown': {
    kk: 'Танылмаған белгілер «□» болып алынды: {count}. Оларды түзетіңіз.',
    ru: 'Неизвестные знаки заменены на «□»: {count}. Исправьте их.',
    en: 'Unknown signs were replaced with “□”: {count}. Correct them.',
  },
  'format.embedded-document': {
    kk: 'Мұнда басқа құжат енгізілген, оның мәтіні оқылмады. Мәтінді осы файлға көшіріңіз.',
    ru: 'Здесь вставлен другой документ, его текст не прочитан. Перенесите текст в этот файл.',
    en: 'Another document is embedded here and its text was not read. Copy the text into this file.',
  },
  'format.hidden-text': {
    kk: 'Жасырын мәтін алынбады: {count} жерде.',
    ru: 'Скрытый текст не перенесён: мест – {count}.',
    en: 'Hidden text was left out: {count, plural, one {# place} other {# places}}.',
  },
  'format.header-skipped': {
    kk: 'Колонтитулдағы мәтін алынбады: «{text}».',
    ru: 'Текст колонтитулов не перенесён: «{text}».',
    en: 'Text of headers and footers was left out: “{text}”.',
  },
  'format.contents-skipped': {
    kk: 'Автоматты мазмұн алынбады, ол құрылымнан жасалады: {count} жол.',
    ru: 'Автоматическое оглавление не перенесено, оно строится по структуре: строк – {count}.',
    en: 'The automatic contents were left out, since they are made from the structure: {count, plural, one {# line} other {# lines}}.',
  },
  'format.footnote-orphan': {
    kk: '{number} бетасты сілтемесіне мәтінде нұсқау жоқ.',
    ru: 'На сноску {number} в тексте нет указания.',
    en: 'Nothing in the text refers to footnote {number}.',
  },
  'format.footnote-missing': {
    kk: '{number} бетасты сілтемесінің мәтіні табылмады.',
    ru: 'Не найден текст сноски {number}.',
    en: 'The text of footnote {number} was not found.',
  },
  'format.front-matter': {
    kk: 'Файл басындағы қызметтік блок актіге кірмейді: «{text}».',
    ru: 'Служебный блок в начале файла не входит в акт: «{text}».',
    en: 'The block of settings at the top of the file is not part of the act: “{text}”.',
  },
  'format.charset-guessed': {
    kk: 'Файлдың кодтамасы әріптері бойынша анықталды: {charset}. Мәтінді тексеріңіз.',
    ru: 'Кодировка файла определена по буквам: {charset}. Проверьте текст.',
    en: 'The encoding of the file was told by its letters: {charset}. Check the text.',
  },
  'format.characters-lost': {
    kk: 'Оқылмаған белгілер «\ufffd» болып алынды: {count}.',
    ru: 'Нечитаемые знаки заменены на «\ufffd»: {count}.',
    en: 'Unreadable characters were replaced with “\ufffd”: {count}.',
  },
  'format.number-format-unknown': {
    kk: 'Нөмірлердің «{format}» түрі белгісіз, олар цифрмен жазылды.',
    ru: 'Неизвестный вид нумерации «{format}», номера записаны цифрами.',
    en: 'The number format “{format}” is unknown; its numbers were written in digits.',
  },
  'format.number-without-text': {
    kk: '«{label}» нөмірінен кейін мәтін жоқ.',
    ru: 'После номера «{label}» нет текста.',
    en: 'There is no text after the number “{label}”.',
  },
  'format.outside-skipped': {
    kk: 'Беттің негізгі бөлігінен тыс мәтін алынбады: {count} таңба.',
    ru: 'Текст вне основной части страницы не перенесён: знаков – {count}.',
    en: 'Text outside the main part of the page was left out: {count, plural, one {# character} other {# characters}}.',
  },
  'format.hyphen-joined': {
    kk: 'Жол соңындағы дефистер сақталды: {count}. Сөздерді тексеріңіз.',
    ru: 'Дефисы на концах строк сохранены: {count}. Проверьте слова.',
    en: 'Hyphens at line ends were kept: {count}. Check the words.',
  },
  'format.page-number': {
    kk: 'Бет нөмірлері алынбады: {count}.',
    ru: 'Номера страниц не перенесены: {count}.',
    en: 'Page numbers were left out: {count}.',
  },
  'format.akn-elements': {
    kk: 'Бұл элементтердің мәтіні қарапайым абзац болып алынды ({count}): {names}.',
    ru: 'Текст этих элементов взят обычными абзацами ({count}): {names}.',
    en: 'The text of these elements was taken as plain paragraphs ({count}): {names}.',
  },
  'format.akn-language': {
    kk: 'Файлда көрсетілген тіл – «{language}». Мұнда қазақ, орыс және ағылшын мәтіндері ғана бар: тілді өзіңіз таңдаңыз.',
    ru: 'Язык, указанный в файле, – «{language}». Здесь бывают только казахские, русские и английские тексты: язык выберите сами.',
    en: 'The file says that its language is “{language}”. Texts here are Kazakh, Russian or English: choose the language yourself.',
  },
  'format.akn-collection': {
    kk: 'Файлда бірнеше құжат бар. Алынғаны: «{taken}». Алынбағандары: {others}.',
    ru: 'В файле несколько документов. Взят «{taken}». Не взяты: {others}.',
    en: 'The file holds several documents. Taken: “{taken}”. Left out: {others}.',
  },
  'format.akn-deleted': {
    kk: 'Файлда жойылған деп белгіленген сөздер алынбады: «{words}».',
    ru: 'Слова, отмеченные в файле как удалённые, не взяты: «{words}».',
    en: 'Words that the file marks as deleted were left out: “{words}”.',
  },
} as const;
