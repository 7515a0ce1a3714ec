/** Refusals that belong to no feature. Each says what to do next. */
export default {
  'platform.not-found': {
    kk: 'Мұндай бет жоқ. Мекенжайды тексеріңіз немесе жобалар тізімінен іздеңіз.',
    ru: 'Такой страницы нет. Проверьте адрес или поищите в списке проектов.',
    en: 'There is no such page. Check the address or look in the list of drafts.',
  },
  'platform.forbidden': {
    kk: 'Бұл әрекетке рұқсатыңыз жоқ. Қажет болса, басқа тіркелгімен кіріңіз.',
    ru: 'У вас нет права на это действие. Если нужно, войдите под другой учётной записью.',
    en: 'You may not do this. Sign in with another account if you need to.',
  },
  'platform.sign-in-needed': {
    kk: 'Бұл бетті ашу үшін алдымен кіріңіз.',
    ru: 'Сначала войдите, чтобы открыть эту страницу.',
    en: 'Sign in first to open this page.',
  },
  'platform.foreign-origin': {
    kk: 'Сұрау басқа сайттан келді, сондықтан орындалмады. Бетті осы жерде ашып, қайталаңыз.',
    ru: 'Запрос пришёл с другого сайта, поэтому не выполнен. Откройте страницу здесь и повторите.',
    en: 'The request came from another site and was not carried out. Open the page here and try again.',
  },
  'platform.invalid-input': {
    kk: 'Жіберілген деректер жарамайды: {fields}. Түзетіп, қайта жіберіңіз.',
    ru: 'Отправленные данные не подходят: {fields}. Исправьте и отправьте снова.',
    en: 'What was sent does not fit: {fields}. Correct it and send again.',
  },
  'platform.too-large': {
    kk: 'Жіберілген деректер тым үлкен. Көлемін азайтып, қайталаңыз.',
    ru: 'Отправлено слишком много данных. Уменьшите объём и повторите.',
    en: 'Too much was sent at once. Make it smaller and try again.',
  },
  'platform.too-many-requests': {
    kk: 'Сұраулар тым жиі. {seconds, plural, other {# секундтан}} кейін қайталаңыз; жазғаныңыз сақталды.',
    ru: 'Слишком много запросов. Повторите через {seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}; написанное сохранено.',
    en: 'Too many requests. Try again in {seconds, plural, one {# second} other {# seconds}}; what you wrote is kept.',
  },
  'platform.key-reused': {
    kk: 'Бұл жіберу кілті басқа мазмұнмен қолданылған. Бетті жаңартып, қайта жіберіңіз.',
    ru: 'Этот ключ отправки уже использован с другим содержанием. Обновите страницу и отправьте снова.',
    en: 'This sending key was used with other content. Reload the page and send again.',
  },
  'platform.database-unavailable': {
    kk: 'Дерекқор уақытша қолжетімсіз. Ештеңе өзгерген жоқ; бір минуттан кейін қайталаңыз.',
    ru: 'База данных временно недоступна. Ничего не изменилось; повторите через минуту.',
    en: 'The database cannot be reached for the moment. Nothing was changed; try again in a minute.',
  },
  'platform.unexpected': {
    kk: 'Біздің жақта қате болды, ол жазып алынды. Бір минуттан кейін қайталаңыз.',
    ru: 'На нашей стороне произошла ошибка, мы её записали. Повторите через минуту.',
    en: 'Something went wrong on our side and was recorded. Try again in a minute.',
  },
  'platform.shutting-down': {
    kk: 'Сервер қайта іске қосылуда. Бірнеше секундтан кейін қайталаңыз.',
    ru: 'Сервер перезапускается. Повторите через несколько секунд.',
    en: 'The server is restarting. Try again in a few seconds.',
  },
} as const;
