/** What an answer must say, answers to groups, templates, and the same words said twice. */
export default {
  'response.outcome-missing': {
    kk: 'Пікір қабылданса немесе ішінара қабылданса, қай элемент өзгеретінін таңдаңыз немесе орындауға уәде етілген күнді көрсетіңіз.',
    ru: 'Комментарий принят полностью или частично: выберите, какой структурный элемент изменится, или укажите день, к которому это будет сделано.',
    en: 'What is accepted, wholly or in part, names its result: choose the provision that will change, or give the day by which it will be done.',
  },
  'response.same-words': {
    kk: 'Осындай сөздермен {count, plural, other {# жауап}} берілген: {list}. Әркімге өз дәлелі бойынша жауап беріңіз немесе дәл осы мәтінді жіберетініңізді растаңыз: оның қайталанғаны ашық көрсетіледі.',
    ru: 'Теми же словами уже {count, plural, one {дан # ответ} few {даны # ответа} many {дано # ответов} other {дано # ответа}}: {list}. Ответьте каждому по его доводам или подтвердите, что отправляете этот же текст: повтор будет открыто отмечен.',
    en: '{count, plural, one {# answer has} other {# answers have}} the same words: {list}. Answer each on its own arguments, or confirm that you send this same text: that it repeats is shown in public.',
  },
  'response.placeholder-unknown': {
    kk: 'Мәтіндегі «{name}» жақшасының мәні жоқ. Оны сөзбен ауыстырыңыз немесе мыналардың бірін жазыңыз: {known}.',
    ru: 'В тексте осталась вставка в фигурных скобках: «{name}». Замените её словами или одной из известных: {known}.',
    en: 'The text holds “{name}” in braces, which stands for nothing. Replace it by words or by one of these: {known}.',
  },
  'response.placeholder-empty': {
    kk: '«{name}» орнына қоятын мән бұл жауапта жоқ: топтың жалғыз авторы, нөмірі, мерзімі болмайды, ал уәде күні өз өрісінен алынады. Оны сөзбен ауыстырыңыз немесе өрісті толтырыңыз.',
    ru: 'Для вставки «{name}» в этом ответе нет значения: у группы нет одного автора, номера и срока, а обещанный день берётся из своего поля. Замените её словами или заполните поле.',
    en: 'This answer has no value for “{name}”: a group has no single author, number or deadline, and the promised day comes from its field. Replace it by words or fill in the field.',
  },
  'desk.answer.same-text': {
    kk: 'Дәл осы мәтінді жіберемін',
    ru: 'Отправить этот же текст',
    en: 'Send this same text',
  },
  'response.promise-no-day': {
    kk: 'Мұндай күн жоқ. Күнді ЖЖЖЖ-АА-КК түрінде көрсетіңіз.',
    ru: 'Такого дня нет. Укажите день в виде ГГГГ-ММ-ДД.',
    en: 'There is no such day. Give it as YYYY-MM-DD.',
  },
  'response.promise-past': {
    kk: 'Уәде етілген күн өтіп кеткен. Бүгінгі немесе кейінгі күнді көрсетіңіз.',
    ru: 'Обещанный день уже прошёл. Укажите сегодняшний или более поздний.',
    en: 'The promised day is past. Give today or a later one.',
  },
  'response.promise-far': {
    kk: 'Уәде бір жылдан аспауы керек: {day} немесе одан ертерек күнді көрсетіңіз.',
    ru: 'Укажите день не позже {day}: обещать можно не далее чем на год.',
    en: 'A promise reaches no further than a year: give a day up to {day}.',
  },
  'cluster.not-confirmed': {
    kk: 'Топ әлі расталмаған. Алдымен пікірлердің бір нәрсе туралы екенін оқып, топты растаңыз, содан кейін жауап беріңіз.',
    ru: 'Группа ещё не подтверждена. Сначала прочитайте комментарии и подтвердите, что они об одном, затем ответьте.',
    en: 'The cluster is not confirmed yet. Read the comments and confirm that they say the same first, then answer.',
  },
  'cluster.answered': {
    kk: 'Бұл топтағы барлық пікірге жауап берілген. Бетті жаңартып, жауапты оқыңыз; қажет болса, оны жаңа нұсқамен ауыстырыңыз.',
    ru: 'На все комментарии этой группы уже ответили. Обновите страницу и прочитайте ответ; если нужно, замените его новой редакцией.',
    en: 'All comments of this cluster have been answered already. Reload the page and read the answer; replace it by a new edition if need be.',
  },
  'cluster.nobody-answered': {
    kk: 'Бұл топта топтық жауап алған пікір қалмады: ауыстыратын жауап жоқ. Бетті жаңартыңыз.',
    ru: 'В группе не осталось комментариев с общим ответом: заменять нечего. Обновите страницу.',
    en: 'No comment of this cluster has the group’s answer any more: there is nothing to replace. Reload the page.',
  },
  'answer.changed': { kk: 'Өзгереді: {citation}', ru: 'Изменится: {citation}', en: 'To be changed: {citation}' },
  'answer.promised': {
    kk: 'Орындау мерзімі: {day}',
    ru: 'Будет сделано до {day}',
    en: 'To be done by {day}',
  },
  'answer.group': {
    kk: '{count, plural, other {# ұқсас пікірге}} бірге берілген жауап',
    ru: 'Общий ответ на {count, plural, one {# схожий комментарий} few {# схожих комментария} many {# схожих комментариев} other {# схожего комментария}}',
    en: 'Given to {count, plural, one {# similar comment} other {# similar comments}} together',
  },
  'answer.same-as': {
    kk: 'Тағы {count, plural, other {# жауаптың}} мәтіні осындай',
    ru: 'Тот же текст, что ещё в {count, plural, one {# ответе} other {# ответах}}',
    en: 'Same text as {count, plural, one {# other answer} other {# other answers}}',
  },
  'same-answers.crumb': { kk: 'Бірдей жауаптар', ru: 'Одинаковые ответы', en: 'Same answers' },
  'same-answers.title': {
    kk: 'Мәтіні бірдей жауаптар',
    ru: 'Ответы с одинаковым текстом',
    en: 'Answers with the same text',
  },
  'same-answers.lede': {
    kk: 'Орган бұл пікірлерге бірдей немесе дерлік бірдей сөздермен жауап берді. Есім, сан мен күн айырма болып саналмайды.',
    ru: 'На эти комментарии орган ответил одними и теми же или почти теми же словами. Имена, числа и даты отличием не считаются.',
    en: 'The agency answered these comments in the same or nearly the same words. Names, figures and dates make no difference.',
  },
  'own-answer.title': {
    kk: 'Менің жағдайым басқаша',
    ru: 'У меня другой случай',
    en: 'Mine is different',
  },
  'own-answer.lede': {
    kk: 'Бұл жауап ұқсас пікірлерге бірге берілді. Егер ол сізге қатысты болмаса, айырмашылығын жазыңыз: орган жеке мерзім ішінде жеке жауап береді. Мұны бір рет сұрауға болады, жазғаныңызды бәрі көреді.',
    ru: 'Этот ответ дан сразу на несколько схожих комментариев. Если он не о вашем случае, напишите, в чём разница: вам ответят отдельно, в свой срок. Попросить об этом можно один раз, написанное увидят все.',
    en: 'This answer was given to several similar comments at once. If it misses your case, say what is different: you will be answered separately, by a day of its own. You can ask once, and everybody will read what you write.',
  },
  'own-answer.words': {
    kk: 'Айырмашылығы неде',
    ru: 'Чем отличается ваш случай',
    en: 'What is different',
  },
  'own-answer.ask': {
    kk: 'Жеке жауап сұрау',
    ru: 'Попросить отдельный ответ',
    en: 'Ask for a separate answer',
  },
  'own-answer.said': {
    kk: 'Автор: «Менің жағдайым басқаша»',
    ru: 'Автор: «У меня другой случай»',
    en: 'The author: “Mine is different”',
  },
  'own-answer.due': {
    kk: 'Жеке жауап күтеді: мерзімі {day}',
    ru: 'Ждёт отдельного ответа до {day}',
    en: 'Waits for a separate answer, due by {day}',
  },
  'own-answer.late': {
    kk: 'Жеке жауаптың мерзімі өтіп кетті: {day}',
    ru: 'Отдельный ответ просрочен: нужно было до {day}',
    en: 'The separate answer is late: it was due by {day}',
  },
  'own-answer.words-missing': {
    kk: 'Жағдайыңыз несімен ерекшеленетінін бірнеше сөзбен жазыңыз: орган соған жауап береді.',
    ru: 'Напишите в нескольких словах, чем ваш случай отличается: на это и ответят.',
    en: 'Say in a few words what is different about your case: that is what will be answered.',
  },
  'own-answer.words-long': {
    kk: 'Тым ұзын: ең көбі {most, plural, other {# таңба}}. Қысқартыңыз.',
    ru: 'Слишком длинно: не более {most, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}. Сократите.',
    en: 'Too long: at most {most, plural, one {# character} other {# characters}}. Shorten it.',
  },
  'own-answer.asked': {
    kk: 'Бұл пікірге жеке жауап бұрын сұралған: мұны бір рет сұрауға болады.',
    ru: 'Отдельный ответ на этот комментарий уже запрашивали: это можно сделать один раз.',
    en: 'A separate answer to this comment has been asked for already; that is possible once.',
  },
  'own-answer.no-group': {
    kk: 'Бұл пікірге топтық жауап берілмеген, сондықтан жеке жауап сұраудың қажеті жоқ.',
    ru: 'На этот комментарий не давали общего ответа, отдельный запрашивать не нужно.',
    en: 'This comment has no answer given to a group, so there is no need to ask for a separate one.',
  },
  'own-answer.waiting': {
    kk: 'Бұл пікірге жауап қазір дайындалып жатыр. Оны күтіңіз.',
    ru: 'Ответ на этот комментарий уже готовится. Дождитесь его.',
    en: 'An answer to this comment is due already. Please wait for it.',
  },
  'desk.answer.promised': {
    kk: 'Немесе қай күнге дейін орындалады',
    ru: 'Или к какому дню это будет сделано',
    en: 'Or by which day it will be done',
  },
  'desk.answer.promised.hint': {
    kk: 'Пікір қабылданса, элемент пен күннің кемінде бірі керек. Уәдені бәрі көреді.',
    ru: 'Для принятого комментария нужен элемент или день. Обещание увидят все.',
    en: 'What is accepted needs a provision or a day. Everybody will see the promise.',
  },
} as const;
