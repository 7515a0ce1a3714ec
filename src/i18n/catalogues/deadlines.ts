/** Terms of answers: extensions, the public list of who waits, reminders and the tables behind the days. */
export default {
  'extension.days-unfit': {
    kk: 'Мерзімді 1-ден {most}-ге дейінгі {unit, select, working {жұмыс күніне} other {күнтізбелік күнге}} ұзартуға болады: мерзімдер кестесі бойынша. Күн санын бүтін санмен жазыңыз.',
    ru: 'Срок можно продлить на число {unit, select, working {рабочих} other {календарных}} дней от 1 до {most}: так велит таблица сроков. Укажите его целым числом.',
    en: 'The term can be extended by 1 to {most} {unit, select, working {working} other {calendar}} days, as the table of terms says. Give a whole number.',
  },
  'extension.reason-short': {
    kk: 'Мерзім неге ұзартылатынын жазыңыз: бос орындарсыз кемінде {least, plural, other {# таңба}}. Себебін бәрі көреді.',
    ru: 'Напишите, почему срок продлевается: не менее {least, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}} без пробелов. Причину увидят все.',
    en: 'Write why the term is extended: at least {least, plural, one {# character} other {# characters}} without spaces. Everybody will see the reason.',
  },
  'extension.reason-long': {
    kk: 'Себеп тым ұзын: ең көбі {most, plural, other {# таңба}}. Қысқартыңыз.',
    ru: 'Причина слишком длинная: не более {most, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}. Сократите её.',
    en: 'The reason is too long: at most {most, plural, one {# character} other {# characters}}. Shorten it.',
  },
  'extension.too-late': {
    kk: 'Мына пікірлердің мерзімі өтіп кеткен, оны ұзартуға болмайды: {numbers}. Оларға жауап беріңіз.',
    ru: 'Срок этих комментариев уже прошёл, продлить его нельзя: {numbers}. Ответьте на них.',
    en: 'The term of these comments has passed and cannot be extended: {numbers}. Answer them.',
  },
  'extension.extended-before': {
    kk: 'Мына пікірлердің мерзімі бір рет ұзартылған, екінші рет ұзартылмайды: {numbers}.',
    ru: 'Срок этих комментариев уже продлевали, второй раз нельзя: {numbers}.',
    en: 'The term of these comments was extended before and cannot be extended twice: {numbers}.',
  },
  'extension.nothing-owed': {
    kk: 'Мына пікірлер жауап күтіп тұрған жоқ: {numbers}. Бетті жаңартып, тек күтіп тұрғандарын таңдаңыз.',
    ru: 'Эти комментарии не ждут ответа: {numbers}. Обновите страницу и выберите только те, что ждут.',
    en: 'Nothing is owed to these comments: {numbers}. Reload the page and choose only those that wait.',
  },
  'extension.none-left': {
    kk: 'Мұнда мерзімін ұзартуға болатын пікір қалған жоқ: жауап берілген, мерзімі өткен немесе бұрын ұзартылған.',
    ru: 'Здесь не осталось комментариев, чей срок можно продлить: на них ответили, срок прошёл или уже продлён.',
    en: 'No comment is left here whose term can be extended: they were answered, are late, or were extended before.',
  },
  'extension.year-unknown': {
    kk: '{year} жылдың демалыс күндері әлі енгізілмеген, сондықтан бұл мерзімді есептеуге болмайды. Азырақ күнге ұзартыңыз немесе әкімшіден күнтізбені толтыруды сұраңыз.',
    ru: 'Выходные дни {year} года ещё не внесены, поэтому такой срок не посчитать. Продлите на меньшее число дней или попросите администратора заполнить календарь.',
    en: 'The days off of {year} are not entered yet, so this day cannot be computed. Extend by fewer days, or ask an administrator to fill the calendar.',
  },
} as const;
