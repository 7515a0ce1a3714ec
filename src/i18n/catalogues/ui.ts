/** Words of the controls that every page and island shares. */
export default {
  'ui.optional': { kk: '(міндетті емес)', ru: '(необязательно)', en: '(optional)' },
  'ui.characters-left': {
    kk: '{count, plural, other {# таңба қалды}}',
    ru: '{count, plural, one {Остался # знак} few {Осталось # знака} many {Осталось # знаков} other {Осталось # знака}}',
    en: '{count, plural, one {# character left} other {# characters left}}',
  },
  'ui.characters-over': {
    kk: '{count, plural, other {# таңба артық}}',
    ru: '{count, plural, one {Лишний # знак} few {Лишних # знака} many {Лишних # знаков} other {Лишних # знака}}',
    en: '{count, plural, one {# character too many} other {# characters too many}}',
  },
  'ui.days-left': {
    kk: '{count, plural, other {# күн қалды}}',
    ru: '{count, plural, one {остался # день} few {осталось # дня} many {осталось # дней} other {осталось # дня}}',
    en: '{count, plural, one {# day left} other {# days left}}',
  },
  'ui.days-late': {
    kk: '{count, plural, other {# күнге кешікті}}',
    ru: '{count, plural, one {просрочен на # день} few {просрочен на # дня} many {просрочен на # дней} other {просрочен на # дня}}',
    en: '{count, plural, one {# day late} other {# days late}}',
  },
  'ui.last-day': { kk: 'бүгін — соңғы күн', ru: 'сегодня последний день', en: 'last day today' },
  'ui.decision.accepted': { kk: 'Қабылданды', ru: 'Принято', en: 'Accepted' },
  'ui.decision.partly': { kk: 'Ішінара қабылданды', ru: 'Принято частично', en: 'Partly accepted' },
  'ui.decision.rejected': { kk: 'Қабылданбады', ru: 'Отклонено', en: 'Rejected' },
  'ui.decision.already-covered': { kk: 'Мәтінде ескерілген', ru: 'Уже учтено в тексте', en: 'Already covered' },
  'ui.decision.out-of-scope': {
    kk: 'Жобаға қатысы жоқ',
    ru: 'Не относится к проекту',
    en: 'Out of scope',
  },
  'ui.pages': { kk: 'Тізім беттері', ru: 'Страницы списка', en: 'Pages of the list' },
  'ui.newer': { kk: 'Жаңалары', ru: 'Более новые', en: 'Newer' },
  'ui.older': { kk: 'Ертеректері', ru: 'Более ранние', en: 'Older' },
  'ui.step-done': { kk: ', аяқталды', ru: ', завершено', en: ', done' },
  'ui.diff.added': { kk: 'Қосылған:', ru: 'Добавлено:', en: 'Added:' },
  'ui.diff.removed': { kk: 'Алынған:', ru: 'Удалено:', en: 'Removed:' },
  'ui.diff.end': { kk: '(өзгеріс соңы)', ru: '(конец изменения)', en: '(end of change)' },
  'ui.diff.moved-from': {
    kk: '{number}. Осы жерден көшірілді',
    ru: '{number}. Перенесено отсюда',
    en: '{number}. Moved from here',
  },
  'ui.diff.moved-to': {
    kk: '{number}. Осы жерге көшірілді',
    ru: '{number}. Перенесено сюда',
    en: '{number}. Moved to here',
  },
  'ui.crumbs': { kk: 'Сіз осындасыз', ru: 'Вы здесь', en: 'You are here' },
  'ui.as-table': { kk: 'Кесте түрінде', ru: 'Показать таблицей', en: 'Show as a table' },
} as const;
