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
  'mail.deadline-extended.subject': {
    kk: '{number} пікіріңізге жауап беру мерзімі ұзартылды',
    ru: 'Срок ответа на ваш комментарий {number} продлён',
    en: 'The term for answering your comment {number} was extended',
  },
  'mail.deadline-extended.body': {
    kk: 'Сәлеметсіз бе!\n\n{agency} «{draftTitle}» жобасы бойынша жауап беру мерзімін ұзартты.\n\n{lines}\n\nСебебі:\n{reason}\n\nМерзім бір рет қана ұзартылады. Пікіріңіз: {link}',
    ru: 'Здравствуйте!\n\nСрок ответа по проекту «{draftTitle}» продлён. Его продлил орган: {agency}.\n\n{lines}\n\nПричина:\n{reason}\n\nПродлить срок можно только один раз. Ваш комментарий: {link}',
    en: 'Hello,\n\n{agency} has extended the term for its answers on the draft “{draftTitle}”.\n\n{lines}\n\nReason:\n{reason}\n\nA term can be extended only once. Your comment: {link}',
  },
  'mail.deadline-extended.line': {
    kk: '{number}: {from} орнына {to}',
    ru: '{number}: не {from}, а {to}',
    en: '{number}: {to} instead of {from}',
  },
  'mail.deadline-digest.subject': {
    kk: '{agency}: {overdue, plural, =0 {} other {# пікірдің мерзімі өтті, }}{due, plural, =0 {жақын мерзім жоқ} other {# пікірге жауап беру керек}}',
    ru: '{agency}: {overdue, plural, =0 {} one {# просрочен, } other {# просрочено, }}{due, plural, =0 {ближайших сроков нет} one {# комментарий ждёт ответа} few {# комментария ждут ответа} many {# комментариев ждут ответа} other {# комментария ждут ответа}}',
    en: '{agency}: {overdue, plural, =0 {} other {# overdue, }}{due, plural, =0 {nothing else due soon} one {# comment to answer} other {# comments to answer}}',
  },
  'mail.deadline-digest.body': {
    kk: 'Сәлеметсіз бе!\n\n{parts}\n\nБұл еске салу жұмыс күні сайын бір рет келеді.',
    ru: 'Здравствуйте!\n\n{parts}\n\nТакое напоминание приходит раз в рабочий день.',
    en: 'Hello,\n\n{parts}\n\nThis reminder comes once every working day.',
  },
  'digest.held': { kk: 'Сізге берілгендері:', ru: 'У вас на руках:', en: 'Held by you:' },
  'digest.free': { kk: 'Ешкімге берілмегендері:', ru: 'Ни за кем не закреплены:', en: 'Held by nobody:' },
  'digest.overdue': {
    kk: 'мерзімі өткені — {count, number}',
    ru: 'просрочено: {count, number}',
    en: 'overdue: {count, number}',
  },
  'digest.today': {
    kk: 'бүгін — {count, number}',
    ru: 'на сегодня: {count, number}',
    en: 'due today: {count, number}',
  },
  'digest.tomorrow': {
    kk: 'келесі жұмыс күніне — {count, number}',
    ru: 'на следующий рабочий день: {count, number}',
    en: 'due on the next working day: {count, number}',
  },
  'digest.escalated.1': {
    kk: 'Мерзімінде жауап берілмеген {count, plural, other {# пікір}}: {numbers}',
    ru: 'Не отвечены в срок, {count, plural, one {# комментарий} few {# комментария} many {# комментариев} other {# комментария}}: {numbers}',
    en: 'Not answered in time, {count, plural, one {# comment} other {# comments}}: {numbers}',
  },
  'digest.escalated.2': {
    kk: 'Бес жұмыс күні бойы кешіктірілген {count, plural, other {# пікір}}: {numbers}. Күтіп тұрғандардың тізімін бәрі көреді:',
    ru: 'Просрочены уже на пять рабочих дней, {count, plural, one {# комментарий} few {# комментария} many {# комментариев} other {# комментария}}: {numbers}. Список ожидающих открыт всем:',
    en: 'Overdue for five working days, {count, plural, one {# comment} other {# comments}}: {numbers}. The list of those who wait is public:',
  },
} as const;
