/** Throwing a version in work away. */
export default {
  'discard.crumb': {
    kk: 'Жұмыстағы нұсқаны жою',
    ru: 'Удаление редакции в работе',
    en: 'Discard the version in work',
  },
  'discard.title': {
    kk: 'Жұмыстағы {version}-нұсқаны жоясыз ба?',
    ru: 'Удалить редакцию {version}, которая в работе?',
    en: 'Discard version {version}, which is in work?',
  },
  'discard.link': { kk: 'Нұсқаны жою…', ru: 'Удалить редакцию…', en: 'Discard this version…' },
  'discard.nothing': {
    kk: 'Қазір жұмыста нұсқа жоқ: жоятын ештеңе қалмады.',
    ru: 'Сейчас редакции в работе нет: удалять нечего.',
    en: 'No version is in work now: there is nothing to discard.',
  },
  'discard.lost': {
    kk: 'Онымен бірге қайтарымсыз жойылады:',
    ru: 'Вместе с ней безвозвратно пропадут:',
    en: 'With it these go for good:',
  },
  'discard.lost.texts': {
    kk: 'оның барлық тілдегі мәтіні, түйіні мен талқылау күндері;',
    ru: 'её тексты на всех языках, изложение и дни обсуждения;',
    en: 'its texts in all languages, its summary and the days of its consultation;',
  },
  'discard.lost.changes': {
    kk: '{count, plural, other {норма сөздерінің # өзгерісі;}}',
    ru: '{count, plural, one {# изменение слов норм;} few {# изменения слов норм;} many {# изменений слов норм;} other {# изменения слов норм;}}',
    en: '{count, plural, one {# change of words;} other {# changes of words;}}',
  },
  'discard.lost.notes': {
    kk: '{count, plural, other {# элементтің түсіндірмесі немесе авторларға байланысы;}}',
    ru: '{count, plural, one {пояснения или связи с авторами у # элемента;} few {пояснения или связи с авторами у # элементов;} many {пояснения или связи с авторами у # элементов;} other {пояснения или связи с авторами у # элемента;}}',
    en: '{count, plural, one {explanations or credits of # provision;} other {explanations or credits of # provisions;}}',
  },
  'discard.stays': {
    kk: 'Жарияланған нұсқалар, пікірлер мен жауаптар сол күйінде қалады. Кім және қашан жойғаны жазылып қалады.',
    ru: 'Опубликованные редакции, комментарии и ответы останутся как есть. Кто и когда удалил, будет записано.',
    en: 'Published versions, comments and answers stay as they are. Who discarded it and when is kept.',
  },
  'discard.wordings.agree': {
    kk: '{count, plural, other {Азаматтардың енгізілген # ұсынысы да алынып тасталсын}}',
    ru: '{count, plural, one {Убрать и # внесённую формулировку граждан} few {Убрать и # внесённые формулировки граждан} many {Убрать и # внесённых формулировок граждан} other {Убрать и # внесённой формулировки граждан}}',
    en: '{count, plural, one {Give up # wording of a commenter that was taken in} other {Give up # wordings of commenters that were taken in}}',
  },
  'discard.sure': {
    kk: 'Иә, жұмыстағы нұсқа жойылсын',
    ru: 'Да, удалить редакцию в работе',
    en: 'Yes, discard the version in work',
  },
  'discard.do': { kk: 'Жою', ru: 'Удалить', en: 'Discard' },
  'discard.keep': { kk: 'Қалдыру', ru: 'Оставить', en: 'Keep it' },
  'discard.unsure': {
    kk: 'Ештеңе жойылған жоқ: жоюды растайтын белгіні қойыңыз.',
    ru: 'Ничего не удалено: подтвердите удаление отметкой.',
    en: 'Nothing was discarded: confirm it by the tick.',
  },
  'discard.wordings': {
    kk: '{count, plural, other {Бұл нұсқаға азаматтардың # ұсынысы енгізілген, сондықтан ештеңе жойылған жоқ. Оларды да алып тастауға келіссеңіз, белгілеңіз.}}',
    ru: '{count, plural, one {В эту редакцию внесена # формулировка граждан, поэтому ничего не удалено. Отметьте, если согласны убрать и её.} few {В эту редакцию внесены # формулировки граждан, поэтому ничего не удалено. Отметьте, если согласны убрать и их.} many {В эту редакцию внесено # формулировок граждан, поэтому ничего не удалено. Отметьте, если согласны убрать и их.} other {В эту редакцию внесено # формулировки граждан, поэтому ничего не удалено. Отметьте, если согласны убрать и их.}}',
    en: '{count, plural, one {# wording of a commenter was taken into this version, so nothing was discarded. Tick the box if it may go, too.} other {# wordings of commenters were taken into this version, so nothing was discarded. Tick the box if they may go, too.}}',
  },
  'discard.another': {
    kk: 'Сіз көрген нұсқа енді жоқ: қазір жұмыста басқасы тұр, сондықтан ештеңе жойылған жоқ. Онымен бірге не жойылатынын төменнен оқып, қажет болса, растаңыз.',
    ru: 'Той редакции, которую вы видели, уже нет: в работе теперь другая, поэтому ничего не удалено. Прочитайте ниже, что пропадёт вместе с ней, и подтвердите, если нужно.',
    en: 'The version that you saw is there no more: another is in work now, so nothing was discarded. Read below what goes with it, and confirm that if you mean it.',
  },
  'discard.reading': {
    kk: 'Жүктелген файл әлі оқылып жатыр. Аяқталғанын күтіп, қайта көріңіз.',
    ru: 'Загруженный файл ещё читается. Дождитесь конца и попробуйте снова.',
    en: 'An uploaded file is still being read. Wait until it is done and try again.',
  },
  'discard.trace': {
    kk: '{version}-нұсқа жұмыста кезінде жойылды: {by}, {day}',
    ru: 'Редакция {version} удалена в работе: {by}, {day}',
    en: 'Version {version} was discarded while in work: {by}, {day}',
  },
};
