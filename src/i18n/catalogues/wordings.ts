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
};
