/** What the author of a comment says of its answer, and second looks by another official. */
export default {
  'verdict.question': {
    kk: 'Сіз жазған мәселеге жауап берілді ме?',
    ru: 'Вам ответили на то, о чём вы писали?',
    en: 'Does this answer what you wrote about?',
  },
  'verdict.hint': {
    kk: 'Бағаңызды бәрі көреді. Шешіммен келіспеу мен жауаптың болмауы — екі бөлек нәрсе.',
    ru: 'Вашу оценку увидят все. Можно не согласиться с решением и всё же признать, что вам ответили.',
    en: 'Everybody will see what you say. You may disagree with the decision and still find that you were answered.',
  },
  'verdict.change': {
    kk: 'Бағаңыз жарияланды. Қайта қарау басталғанша оны өзгерте аласыз.',
    ru: 'Ваша оценка опубликована. Её можно изменить, пока не началось повторное рассмотрение.',
    en: 'What you said is public. You may change it until a second look begins.',
  },
  'verdict.change-last': {
    kk: 'Бағаңыз жарияланды. Оны өзгерте аласыз.',
    ru: 'Ваша оценка опубликована. Её можно изменить.',
    en: 'What you said is public. You may change it.',
  },
  'verdict.yes': { kk: 'Иә, жауап берілді', ru: 'Да, ответили', en: 'Yes, it does' },
  'verdict.no': { kk: 'Жоқ, жауап берілмеді', ru: 'Нет, не ответили', en: 'No, it does not' },
  'verdict.answered': {
    kk: 'Автор: жауап берілді',
    ru: 'Автор: на вопрос ответили',
    en: 'Author: this answers it',
  },
  'verdict.not-answered': {
    kk: 'Автор: жауап берілмеді',
    ru: 'Автор: на вопрос не ответили',
    en: 'Author: this does not answer it',
  },
  'verdict.again': {
    kk: 'Қайта қарауды сұрау',
    ru: 'Попросить рассмотреть повторно',
    en: 'Ask for a second look',
  },
  'verdict.again.terms': {
    kk: 'Пікіріңізді басқа қызметкер қарап, жаңа мерзімде жауап береді. Мұны бір рет, жауаптан кейін күнтізбелік {days, plural, other {# күн}} ішінде сұрауға болады. Соңғы күні: {day}',
    ru: 'Комментарий рассмотрит другой сотрудник и ответит в новый срок. Попросить можно один раз, до {day} ({days, plural, one {# календарный день} few {# календарных дня} many {# календарных дней} other {# календарного дня}} после ответа).',
    en: 'Another official will look at your comment and answer within a new term. You may ask once, until {day} ({days, plural, one {# calendar day} other {# calendar days}} after the answer).',
  },
  'verdict.again.words': {
    kk: 'Жауапта не жетіспейді?',
    ru: 'Чего не хватает в ответе?',
    en: 'What is missing from the answer?',
  },
  'verdict.again.words.hint': {
    kk: 'Бірнеше сөз жеткілікті. Оны бәрі көреді.',
    ru: 'Достаточно нескольких слов. Их увидят все.',
    en: 'A few words are enough. Everybody will see them.',
  },
  'verdict.again.send': {
    kk: 'Сұрауды жіберу',
    ru: 'Отправить просьбу',
    en: 'Send the request',
  },
  'verdict.until': { kk: '(соңғы күні: {day})', ru: '(до {day})', en: '(until {day})' },
  'verdict.bar.asked': {
    kk: 'Пікір қайта қаралды. Оны тағы бір рет сұрауға болмайды, бірақ бағаңыз көрінеді.',
    ru: 'Комментарий уже рассмотрели повторно. Попросить ещё раз нельзя, но ваша оценка видна всем.',
    en: 'There was a second look at this comment. There is no third one, but everybody sees what you say.',
  },
  'verdict.bar.still-owed': {
    kk: 'Осы пікірге тағы бір жауап дайындалып жатыр. Қайта қарауды содан кейін сұрай аласыз.',
    ru: 'На этот комментарий готовят ещё один ответ. Попросить рассмотреть повторно можно будет после него.',
    en: 'Another answer to this comment is being prepared. You may ask for a second look after it.',
  },
  'verdict.bar.too-late': {
    kk: 'Қайта қарауды сұрау мерзімі {day} аяқталды.',
    ru: 'Срок истёк {day}: попросить о повторном рассмотрении больше нельзя.',
    en: 'The term for asking for a second look ended on {day}.',
  },
  'verdict.stranger': {
    kk: 'Бұл сіздің пікіріңіз бе? Жауап берілді ме, жоқ па, айтыңыз.',
    ru: 'Это ваш комментарий? Скажите, ответили ли вам.',
    en: 'Is this your comment? Say whether you were answered.',
  },
  'verdict.stranger.link': { kk: 'Пошта арқылы кіру', ru: 'Войти по почте', en: 'Sign in by e-mail' },
  'verdict.asked': {
    kk: 'Автор қайта қарауды сұрайды',
    ru: 'Автор просит рассмотреть повторно',
    en: 'The author asks for a second look',
  },
  'verdict.look-due': {
    kk: 'Басқа қызметкердің жауап беру мерзімі: {day}',
    ru: 'Другой сотрудник ответит до {day}',
    en: 'Another official answers by {day}',
  },
  'verdict.look-late': {
    kk: 'Қайта қараудың мерзімі {day} өтіп кетті',
    ru: 'Срок повторного рассмотрения прошёл {day}',
    en: 'The second look was due on {day}',
  },
  'verdict.look-open': { kk: 'Толығырақ', ru: 'Подробнее', en: 'More' },
  'verdict.before': {
    kk: 'Бұрынғы жауап, {day}',
    ru: 'Прежний ответ, {day}',
    en: 'The answer before, {day}',
  },
  'verdict.outcome.upheld': {
    kk: 'Қайта қаралды: шешім өзгермеді',
    ru: 'Рассмотрено повторно: решение осталось прежним',
    en: 'Second look: the decision stays',
  },
  'verdict.outcome.changed': {
    kk: 'Қайта қаралды: шешім өзгерді',
    ru: 'Рассмотрено повторно: решение изменено',
    en: 'Second look: the decision was changed',
  },
  'verdict.desk.title': {
    kk: 'Қайта қараудың жауабы',
    ru: 'Ответ при повторном рассмотрении',
    en: 'Answer of the second look',
  },
  'verdict.desk.barred': {
    kk: 'Бұған басқа қызметкер жауап береді: бұрынғы жауапты сіз берген немесе жазғансыз.',
    ru: 'Здесь отвечает другой сотрудник: прежний ответ дали или писали вы.',
    en: 'Another official answers here: you gave or wrote the answer before.',
  },
  'verdict.desk.others': {
    kk: 'Жауап бере алатындар: {names}. Басшы пікірді олардың біріне тапсыра алады.',
    ru: 'Ответить могут: {names}. Руководитель может поручить комментарий одному из них.',
    en: 'Who may answer: {names}. The head can give the comment to one of them.',
  },
  'verdict.desk.nobody': {
    kk: 'Органда басқа қызметкер жоқ. Платформа әкімшісінен тағы бір қызметкер тағайындауын сұраңыз: мерзім тоқтамайды.',
    ru: 'Других сотрудников у органа нет. Попросите администратора платформы назначить ещё одного: срок идёт.',
    en: 'The agency has no other official. Ask the administrator of the platform to appoint one: the clock runs.',
  },
  'verdict.author-only': {
    kk: 'Жауапты пікірдің авторы ғана бағалайды. Бұл сіздің пікіріңіз болса, оны жазған пошта арқылы кіріңіз.',
    ru: 'Оценить ответ может только автор комментария. Если он ваш, войдите с той почтой, с которой писали.',
    en: 'Only the author of the comment may judge the answer. If it is yours, sign in with the address you wrote from.',
  },
  'verdict.no-answer': {
    kk: 'Бұл пікірге әлі жауап берілген жоқ. Жауап шыққанда хат жазамыз.',
    ru: 'На этот комментарий ещё не ответили. Когда ответ появится, мы напишем вам.',
    en: 'This comment has not been answered yet. We will write to you when it is.',
  },
  'verdict.newer-answer': {
    kk: 'Осы арада жауаптың жаңа нұсқасы жарияланды. Бетті жаңартып, алдымен соны оқыңыз.',
    ru: 'Тем временем опубликована новая редакция ответа. Обновите страницу и сначала прочитайте её.',
    en: 'A new edition of the answer was published meanwhile. Reload the page and read it first.',
  },
  'verdict.second-look-begun': {
    kk: 'Қайта қарау басталды, сондықтан баға өзгермейді. Жаңа жауап шыққанда оны қайтадан бағалайсыз.',
    ru: 'Повторное рассмотрение уже началось, поэтому оценка не меняется. Новый ответ вы оцените снова.',
    en: 'A second look has begun, so the verdict stays. You will be asked again about the new answer.',
  },
  'second-look.asked-before': {
    kk: 'Бұл пікірді қайта қарауды сұрағансыз; оны бір рет қана сұрауға болады.',
    ru: 'Вы уже просили рассмотреть этот комментарий повторно; попросить можно только один раз.',
    en: 'You have already asked for a second look at this comment; it can be asked for only once.',
  },
  'second-look.still-owed': {
    kk: 'Бұл пікірге берілетін жауап әлі дайындалып жатыр. Алдымен соны күтіңіз.',
    ru: 'Ответ на этот комментарий ещё готовят. Сначала дождитесь его.',
    en: 'An answer to this comment is still due. Wait for it first.',
  },
  'second-look.too-late': {
    kk: 'Қайта қарауды сұраудың соңғы күні өтті ({day}). Жаңа пікір қалдыра аласыз.',
    ru: 'Попросить о повторном рассмотрении можно было до {day}, срок прошёл. Вы можете оставить новый комментарий.',
    en: 'A second look could be asked for until {day}; that day has passed. You may leave a new comment.',
  },
  'second-look.words-missing': {
    kk: 'Неге келіспейтініңізді бірнеше сөзбен жазыңыз: жаңа қызметкер соны оқиды.',
    ru: 'Напишите в нескольких словах, чем вы не согласны: это прочитает другой сотрудник.',
    en: 'Write in a few words what you do not accept: the other official will read it.',
  },
  'second-look.words-long': {
    kk: 'Мәтін тым ұзын. Ең көбі — {limit, number} таңба; қысқартып, қайта жіберіңіз.',
    ru: 'Текст слишком длинный. Не больше {limit, number} знаков: сократите и отправьте снова.',
    en: 'The text is too long. At most {limit, number} characters: shorten it and send again.',
  },
  'second-look.same-official': {
    kk: 'Бұл пікірге бұрын сіз жауап бергенсіз, сондықтан қайта қарау — басқа қызметкердің ісі. Басшыдан пікірді әріптесіңізге беруін сұраңыз.',
    ru: 'На этот комментарий уже отвечали вы, поэтому повторно рассмотреть его должен другой сотрудник. Попросите руководителя передать комментарий коллеге.',
    en: 'You answered this comment before, so another official must take the second look. Ask the head to give the comment to a colleague.',
  },
  'second-look.not-to-same': {
    kk: 'Қайта қарауды бұрын жауап берген қызметкерге тапсыруға болмайды: {numbers}. Басқасын таңдаңыз.',
    ru: 'Повторное рассмотрение нельзя поручить тому, кто уже отвечал: {numbers}. Выберите другого сотрудника.',
    en: 'A second look cannot be given to whoever answered before: {numbers}. Choose another official.',
  },
  'second-look.same-writer': {
    kk: 'Бұл сөздерді алғашқы жауапты жазған қызметкер жазды: {name}. Қайта қараудың жауабын басқа адам жазуы керек; өз сөзіңізбен жазыңыз.',
    ru: 'Эти слова написал тот, кто готовил прежний ответ: {name}. Ответ при повторном рассмотрении пишет другой человек; напишите его сами.',
    en: 'These words were written by whoever wrote the answer before: {name}. A second look is written by somebody else; write it yourself.',
  },
} as const;
