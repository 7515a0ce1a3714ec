/** What became of the words that a comment is about. Only the server says it, so the form's script does without. */
export default {
  'comment.phrase.kept': {
    kk: '{place, select, elsewhere {Бұл сөздер сол күйінде мына жерде тұр: {citation}.} other {Бұл сөздер осы нұсқада сол күйінде тұр.}}',
    ru: '{place, select, elsewhere {Эти слова без изменений стоят здесь: {citation}.} other {Эти слова стоят в этой редакции без изменений.}}',
    en: '{place, select, elsewhere {These words stand unchanged in {citation}.} other {These words stand unchanged in this version.}}',
  },
  'comment.phrase.moved': {
    kk: '{place, select, elsewhere {Бұл сөздер енді мына жерде тұр: {citation}.} other {Бұл сөздер сақталған, мәтіндегі орны өзгерген.}}',
    ru: '{place, select, elsewhere {Эти слова теперь стоят здесь: {citation}.} other {Эти слова сохранились, их место в тексте другое.}}',
    en: '{place, select, elsewhere {These words now stand in {citation}.} other {These words are kept, at another place in the text.}}',
  },
  'comment.phrase.changed': {
    kk: '{place, select, elsewhere {Бұл сөздердің қазіргі түрі ({citation}):} other {Бұл сөздердің қазіргі түрі:}}',
    ru: '{place, select, elsewhere {Теперь эти слова звучат так ({citation}):} other {Теперь эти слова звучат так:}}',
    en: '{place, select, elsewhere {These words now read ({citation}):} other {These words now read:}}',
  },
  'comment.phrase.not-found': {
    kk: 'Бұл нұсқада мұндай сөздер жоқ.',
    ru: 'В этой редакции таких слов нет.',
    en: 'This version does not have these words.',
  },
  'comment.phrase.show': { kk: 'Мәтіннен көрсету', ru: 'Показать в тексте', en: 'Show in the text' },
  'comment.phrase.marked': {
    kk: '{number}-пікір айтылған сөздер белгіленген',
    ru: 'Выделены слова, о которых комментарий {number}',
    en: 'Marked: the words that comment {number} is about',
  },
} as const;
