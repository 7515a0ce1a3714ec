/** Taking the wordings of commenters into the version in work, and wording its provisions. */
export default {
  'wording.whole-act': {
    kk: 'Бұл пікір тұтас жоба туралы, сондықтан оның редакциясын бір нормаға енгізуге болмайды.',
    ru: 'Это замечание ко всему проекту: его редакцию нельзя внести в одну норму.',
    en: 'This comment is about the whole draft: its wording cannot be taken into one provision.',
  },
  'wording.removed': {
    kk: 'Бұл норма жаңа нұсқада жоқ: редакцияны енгізетін орын қалмады. Қажет болса, сөздерді басқа нормаға қолмен енгізіңіз.',
    ru: 'Этой нормы в новой версии нет: вносить редакцию некуда. Если слова нужны, внесите их в другую норму вручную.',
    en: 'The new version does not have this provision: there is no place for the wording. If the words are needed, write them into another provision by hand.',
  },
  'wording.undecided': {
    kk: 'Бұл норма жаңа нұсқада қай жерде тұрғаны әлі шешілмеген. Алдымен жариялаушы сәйкестікті шешсін.',
    ru: 'Ещё не решено, где эта норма стоит в новой версии. Сначала публикатор решает сопоставление.',
    en: 'It is not decided yet where this provision stands in the new version. The publisher decides the match first.',
  },
  'wording.no-text': {
    kk: 'Жұмыстағы нұсқада бұл тілдегі мәтін жоқ. Алдымен оны жүктеңіз.',
    ru: 'В версии в работе нет текста на этом языке. Сначала загрузите его.',
    en: 'The version in work has no text in this language. Upload it first.',
  },
  'wording.not-plain': {
    kk: 'Бұл жерде кесте, басқа актінің сөздері немесе ішкі нормалар бар: оны сөзбе-сөз ауыстыру мүмкін емес. Мәтінді файлда түзетіп, қайта жүктеңіз.',
    ru: 'В этом месте таблица, слова другого акта или внутренние нормы: заменить его пословно нельзя. Исправьте текст в файле и загрузите снова.',
    en: 'There is a table, words of another act or inner provisions at this place: it cannot be replaced word by word. Correct the text in its file and upload it again.',
  },
  'wording.nothing-published': {
    kk: 'Жарияланған нұсқа әлі жоқ: көшіретін ештеңе жоқ. Алдымен мәтінді жүктеңіз.',
    ru: 'Опубликованной версии ещё нет: копировать нечего. Сначала загрузите текст.',
    en: 'No version is published yet: there is nothing to copy. Upload a text first.',
  },
  'wording.conflict': {
    kk: 'Норма пікір жазылғаннан кейін дәл осы жерде өзгерген. Үш мәтінді салыстырып, шыққан сөздерді жазыңыз.',
    ru: 'С тех пор, как замечание написано, норма изменилась в этом же месте. Сравните три текста и напишите итоговые слова.',
    en: 'Since the comment was made, the provision has changed at the same place. Compare the three texts and write the resulting words.',
  },
  'wording.changed-meanwhile': {
    kk: 'Сіз жазып жатқанда норманың сөздері өзгерді. Төменде қазіргі сөздер: салыстырып, қайта растаңыз.',
    ru: 'Пока вы писали, слова нормы изменились. Ниже стоят нынешние: сравните и подтвердите снова.',
    en: 'While you were writing, the words of the provision changed. Below are those of now: compare and confirm again.',
  },
  'wording.empty': {
    kk: 'Норманың сөздерін жазыңыз: бос норма болмайды.',
    ru: 'Напишите слова нормы: пустой она быть не может.',
    en: 'Write the words of the provision: it cannot be empty.',
  },
  'wording.too-long': {
    kk: 'Мәтін тым ұзын: {most, number} таңбадан аспасын.',
    ru: 'Текст слишком длинный: не больше {most, number} знаков.',
    en: 'The text is too long: at most {most, number} characters.',
  },
  'wording.nothing-changed': {
    kk: 'Сөздер қазіргідей қалды. Оларды өзгертіңіз немесе редакцияны енгізбей қойыңыз.',
    ru: 'Слова остались прежними. Измените их или не вносите редакцию.',
    en: 'The words are as they were. Change them, or leave the wording out.',
  },
  'wording.published': {
    kk: 'Бұл нұсқа жарияланған: оның сөздері енді өзгермейді.',
    ru: 'Эта версия опубликована: её слова больше не меняются.',
    en: 'This version is published: its words do not change any more.',
  },
  'wording.not-standing': {
    kk: 'Бұл өзгеріс мәтінде енді жоқ: басқа мәтін жүктелген немесе ол алынып тасталған.',
    ru: 'Этого изменения в тексте больше нет: загружен другой текст, или его уже убрали.',
    en: 'This change does not stand in the text any more: another text was uploaded, or it was taken out.',
  },
  'wording.changed-since': {
    kk: 'Осы сөздердің үстінен кейін басқа өзгеріс жазылған, сондықтан оны өздігінен алып тастау мүмкін емес. Норманы қолмен түзетіңіз.',
    ru: 'Поверх этих слов потом внесено другое изменение, поэтому само оно не уберётся. Исправьте норму вручную.',
    en: 'Another change was written over these words since, so it cannot be taken out by itself. Correct the provision by hand.',
  },
  'wording.no-mending': {
    kk: 'Осы мәтінге өзгерістер енгізілген, ал файлды қайта оқу оларды жоғалтар еді. Норманың сөздерін оның өз бетінде түзетіңіз.',
    ru: 'В этот текст уже внесены изменения, и повторное чтение файла их потеряло бы. Исправьте слова нормы на её странице.',
    en: 'Changes were made to this text already, and reading the file anew would lose them. Correct the words on the page of the provision.',
  },
  'wording.title': {
    kk: '{number} пікірінің редакциясы',
    ru: 'Редакция из замечания {number}',
    en: 'Wording of comment {number}',
  },
  'wording.crumb': { kk: 'Автордың редакциясы', ru: 'Редакция автора', en: 'The author’s wording' },
  'wording.by': {
    kk: '{author} ұсынған редакция · {number} пікір',
    ru: 'Редакцию предлагает {author} · замечание {number}',
    en: 'Wording proposed by {author} · comment {number}',
  },
  'wording.to-comment': { kk: 'Пікір мен жауап', ru: 'Замечание и ответ', en: 'Comment and answer' },
  'wording.begins': {
    kk: 'Қазір жұмыста нұсқа жоқ. Редакцияны енгізгенде жарияланған нұсқаның көшірмесі басталады; ол жарияланғанша көпшілікке көрінбейді.',
    ru: 'Сейчас версии в работе нет. С внесением редакции начнётся копия опубликованной версии; до публикации её никто не видит.',
    en: 'No version is in work now. Taking the wording in begins a copy of the published version; nobody sees it until it is published.',
  },
  'wording.goes-to': {
    kk: 'Редакция жұмыстағы {version}-нұсқаға енгізіледі; ол жарияланғанша көпшілікке көрінбейді.',
    ru: 'Редакция войдёт в версию {version}, которая в работе; до публикации её никто не видит.',
    en: 'The wording goes into version {version}, which is in work; nobody sees it until it is published.',
  },
  'wording.proposed': { kk: 'Автор не ұсынады', ru: 'Что предлагает автор', en: 'What the author proposes' },
  'wording.since': { kk: 'Содан бері не өзгерді', ru: 'Что изменилось с тех пор', en: 'What changed since then' },
  'wording.result': { kk: 'Норма қалай оқылады', ru: 'Как будет читаться норма', en: 'How the provision will read' },
  'wording.result-hint': {
    kk: 'Өзгерістер әртүрлі жерде, сондықтан екеуі де сақталады.',
    ru: 'Изменения стоят в разных местах, поэтому сохраняются оба.',
    en: 'The changes stand at different places, so both are kept.',
  },
  'wording.take': {
    kk: 'Жұмыстағы нұсқаға енгізу',
    ru: 'Внести в версию в работе',
    en: 'Take into the version in work',
  },
  'wording.done.taken': {
    kk: 'Редакция енгізілді. Нұсқа жарияланғанда автор осы сөздердің жанында аталады.',
    ru: 'Редакция внесена. С публикацией версии автор будет назван рядом с этими словами.',
    en: 'The wording is taken in. When the version is published, its author is named beside these words.',
  },
  'wording.done.undone': {
    kk: 'Редакция алып тасталды.',
    ru: 'Редакция убрана.',
    en: 'The wording is taken out again.',
  },
  'wording.done.worded': {
    kk: 'Норманың сөздері сақталды.',
    ru: 'Слова нормы сохранены.',
    en: 'The words of the provision are saved.',
  },
  'wording.conflict.title': {
    kk: '{count, plural, other {Қабаттасқан # жер}}',
    ru: '{count, plural, one {# место пересекается} few {# места пересекаются} other {# мест пересекаются}}',
    en: '{count, plural, one {# place overlaps} other {# places overlap}}',
  },
  'wording.conflict.hint': {
    kk: 'Норма пікір жазылғаннан кейін дәл осы сөздерде өзгерген. Қайсысы қалатынын адам шешеді.',
    ru: 'С тех пор, как замечание написано, норма изменилась в этих же словах. Что останется, решает человек.',
    en: 'Since the comment was made, the provision has changed in the same words. A person decides what stays.',
  },
  'wording.conflict.words': {
    kk: 'Норманың жаңа сөздері',
    ru: 'Итоговые слова нормы',
    en: 'Resulting words of the provision',
  },
  'wording.conflict.words-hint': {
    kk: 'Өріске қазіргі сөздер мен қабаттаспайтын ұсыныстар қойылған. Жоғарыдағы жерлерді түзетіңіз.',
    ru: 'В поле стоят нынешние слова и то из предложенного, что с ними не пересекается. Поправьте места, показанные выше.',
    en: 'The field holds the words of now and what of the proposal does not overlap with them. Correct the places shown above.',
  },
  'wording.conflict.take': { kk: 'Осы сөздерді енгізу', ru: 'Внести эти слова', en: 'Take these words in' },
  'wording.side.base': { kk: 'Пікір жазылғанда', ru: 'Когда писали замечание', en: 'When the comment was made' },
  'wording.side.now': { kk: 'Қазір', ru: 'Сейчас', en: 'Now' },
  'wording.side.proposed': { kk: 'Автор ұсынады', ru: 'Предлагает автор', en: 'The author proposes' },
  'wording.side.none': { kk: 'Бұл жерде сөз жоқ.', ru: 'Здесь слов нет.', en: 'No words here.' },
  'wording.stands': {
    kk: 'Жұмыстағы {version}-нұсқаға енгізілді',
    ru: 'Внесено в версию {version}, которая в работе',
    en: 'Taken into version {version}, which is in work',
  },
  'wording.stands-published': {
    kk: 'Жарияланған {version}-нұсқада тұр',
    ru: 'Стоит в опубликованной версии {version}',
    en: 'Stands in published version {version}',
  },
  'wording.stands-by': { kk: 'Енгізген: {by}, {day}', ru: 'Внесено: {by}, {day}', en: 'Taken in by {by}, {day}' },
  'wording.undo': { kk: 'Алып тастау', ru: 'Убрать обратно', en: 'Take out again' },
  'wording.to-version': { kk: 'Жұмыстағы нұсқаны ашу', ru: 'Открыть версию в работе', en: 'Open the version in work' },
  'wording.other.title': {
    kk: 'Басқа тілдегі норма',
    ru: 'Норма на другом языке',
    en: 'The provision in the other language',
  },
  'wording.other.hint': {
    kk: 'Екі тілдегі мәтін бірдей болуы керек, ал бұл тілдегі сөздер әлі өзгермеген. Оны өз сөзіңізбен жазыңыз.',
    ru: 'Тексты на двух языках должны говорить одно и то же, а на этом языке слова ещё не изменены. Напишите их своими словами.',
    en: 'Both texts must say the same, and the words in this language have not changed yet. Write them in your own words.',
  },
  'wording.other.changed': {
    kk: 'Осы тілдегі сөздер де өзгертілді. Қажет болса, түзетіңіз.',
    ru: 'Слова на этом языке тоже изменены. Если нужно, поправьте их.',
    en: 'The words in this language have been changed, too. Correct them if needed.',
  },
  'wording.other.save': { kk: 'Сөздерді сақтау', ru: 'Сохранить слова', en: 'Save the words' },
  'wording.taken-link': {
    kk: 'Редакция {version}-нұсқаға енгізілген',
    ru: 'Редакция внесена в версию {version}',
    en: 'The wording is in version {version}',
  },
  'wording.look-first': { kk: 'Алдымен қарау', ru: 'Сначала посмотреть', en: 'Look first' },
};
