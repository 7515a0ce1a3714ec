/** Mails, in plain text: the first line greets, the last says that nobody reads replies. */
export default {
  'mail.footer': {
    kk: 'Талқы — құқықтық актілердің жобаларын жария талқылау. Хат автоматты түрде жіберілді, оған жауап беру қажет емес.',
    ru: 'Талқы — публичное обсуждение проектов правовых актов. Письмо отправлено автоматически, отвечать на него не нужно.',
    en: 'Talqy, the public discussion of draft legal acts. This mail was sent automatically; there is no need to reply.',
  },
  'mail.sign-in-code.subject': {
    kk: 'Талқы жүйесіне кіру коды',
    ru: 'Код для входа в Талқы',
    en: 'Your code to sign in to Talqy',
  },
  'mail.sign-in-code.body': {
    kk: 'Сәлеметсіз бе!\n\nКіру коды: {code}\n\nКод {minutes, plural, other {# минут}} және сіз оны сұраған браузерде ғана жарамды. Оны ешкімге айтпаңыз: біз кодты ешқашан сұрамаймыз.\n\nЕгер кодты сіз сұрамасаңыз, бұл хатты елемеңіз: кодсыз ешкім кіре алмайды.',
    ru: 'Здравствуйте!\n\nКод для входа: {code}\n\nКод действует {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} и только в том браузере, где вы его запросили. Никому его не сообщайте: мы никогда не спрашиваем код.\n\nЕсли вы не запрашивали код, ничего не делайте: без кода никто не войдёт.',
    en: 'Hello,\n\nYour code to sign in: {code}\n\nIt is good for {minutes, plural, one {# minute} other {# minutes}} and only in the browser where you asked for it. Tell it to nobody: we never ask for codes.\n\nIf you did not ask for it, do nothing: nobody can sign in without the code.',
  },
  'mail.comment-received.subject': {
    kk: '{number} пікіріңіз қабылданды',
    ru: 'Ваш комментарий {number} принят',
    en: 'Your comment {number} has been received',
  },
  'mail.comment-received.body': {
    kk: 'Сәлеметсіз бе!\n\nПікіріңіз жарияланды.\n\nНөмірі: {number}\nЖоба: {draftTitle}\nОрны: {citation}\nЖауап беру мерзімі: {due}\n\nЖарияланған пікір: {link}\nБарлық пікірлеріңіз: {traces}\n\nМемлекеттік орган жауап бергенде хат жазамыз.',
    ru: 'Здравствуйте!\n\nВаш комментарий опубликован.\n\nНомер: {number}\nПроект: {draftTitle}\nМесто: {citation}\nСрок ответа: до {due}\n\nКомментарий на сайте: {link}\nВсе ваши комментарии: {traces}\n\nКогда государственный орган ответит, мы напишем вам.',
    en: 'Hello,\n\nYour comment has been published.\n\nNumber: {number}\nDraft: {draftTitle}\nPlace: {citation}\nAn answer is due by: {due}\n\nThe comment: {link}\nAll your comments: {traces}\n\nWe will write to you when the agency answers.',
  },
  'mail.provisional': {
    kk: '(алдын ала: {year} жылдың демалыс күндері әлі енгізілмеген)',
    ru: '(предварительно: выходные дни {year} года ещё не внесены)',
    en: '(provisional: the days off of {year} are not entered yet)',
  },
  'mail.place.act': { kk: 'жоба тұтастай', ru: 'проект в целом', en: 'the draft as a whole' },
  'mail.response-published.subject': {
    kk: '{number} пікіріңізге жауап: {decision}',
    ru: 'Ответ на ваш комментарий {number}: {decision}',
    en: 'Answer to your comment {number}: {decision}',
  },
  'mail.response-published.body': {
    kk: 'Сәлеметсіз бе!\n\n{agency} сіздің {number} пікіріңізге жауап берді.\n\nЖоба: {draftTitle}\nОрны: {citation}\nШешім: {decision}\n\nНегіздеме:\n{reason}\n\nЖауап сайтта: {link}\nЖауап берілді ме, жоқ па — сол жерде айтыңыз.',
    ru: 'Здравствуйте!\n\nНа ваш комментарий {number} дан ответ. Отвечает: {agency}.\n\nПроект: {draftTitle}\nМесто: {citation}\nРешение: {decision}\n\nОбоснование:\n{reason}\n\nОтвет на сайте: {link}\nТам же скажите, ответили ли вам на вопрос.',
    en: 'Hello,\n\n{agency} has answered your comment {number}.\n\nDraft: {draftTitle}\nPlace: {citation}\nDecision: {decision}\n\nReason:\n{reason}\n\nThe answer: {link}\nSay there whether it answers you.',
  },
  'mail.response-edited.subject': {
    kk: '{number} пікіріңізге берілген жауап өзгертілді: {decision}',
    ru: 'Ответ на ваш комментарий {number} изменён: {decision}',
    en: 'The answer to your comment {number} was changed: {decision}',
  },
  'mail.response-edited.body': {
    kk: 'Сәлеметсіз бе!\n\n{agency} сіздің {number} пікіріңізге берген жауабының жаңа нұсқасын жариялады. Бұрынғы нұсқасы сақталады.\n\nЖоба: {draftTitle}\nОрны: {citation}\nШешім: {decision}\n\nНегіздеме:\n{reason}\n\nЖауап сайтта: {link}\nЖауап берілді ме, жоқ па — сол жерде айтыңыз.',
    ru: 'Здравствуйте!\n\nОпубликована новая редакция ответа на ваш комментарий {number}. Отвечает: {agency}. Прежняя редакция сохраняется.\n\nПроект: {draftTitle}\nМесто: {citation}\nРешение: {decision}\n\nОбоснование:\n{reason}\n\nОтвет на сайте: {link}\nТам же скажите, ответили ли вам на вопрос.',
    en: 'Hello,\n\n{agency} has published a new edition of its answer to your comment {number}. The earlier edition is kept.\n\nDraft: {draftTitle}\nPlace: {citation}\nDecision: {decision}\n\nReason:\n{reason}\n\nThe answer: {link}\nSay there whether it answers you.',
  },
  'mail.second-look-answered.subject': {
    kk: '{number} пікіріңіз қайта қаралды: {decision}',
    ru: 'Ваш комментарий {number} рассмотрен повторно: {decision}',
    en: 'Second look at your comment {number}: {decision}',
  },
  'mail.second-look-answered.body': {
    kk: 'Сәлеметсіз бе!\n\nСіздің {number} пікіріңізді басқа қызметкер қайта қарады. Жауап берген: {agency}. Бұрынғы жауап сақталады.\n\nЖоба: {draftTitle}\nОрны: {citation}\nШешім: {decision}\n\nНегіздеме:\n{reason}\n\nЖауап сайтта: {link}\nЖауап берілді ме, жоқ па — сол жерде айтыңыз.',
    ru: 'Здравствуйте!\n\nВаш комментарий {number} рассмотрел повторно другой сотрудник. Отвечает: {agency}. Прежний ответ сохраняется.\n\nПроект: {draftTitle}\nМесто: {citation}\nРешение: {decision}\n\nОбоснование:\n{reason}\n\nОтвет на сайте: {link}\nТам же скажите, ответили ли вам на вопрос.',
    en: 'Hello,\n\nAnother official has taken a second look at your comment {number}. Answered by: {agency}. The answer before is kept.\n\nDraft: {draftTitle}\nPlace: {citation}\nDecision: {decision}\n\nReason:\n{reason}\n\nThe answer: {link}\nSay there whether it answers you.',
  },
  'mail.second-look-asked.subject': {
    kk: '{number} пікірін қайта қарау сұралды',
    ru: 'Просят ещё раз рассмотреть комментарий {number}',
    en: 'A second look is asked for at comment {number}',
  },
  'mail.second-look-asked.body': {
    kk: 'Сәлеметсіз бе!\n\nАвтор {number} пікіріне берілген жауапты қабылдамады. Жауапты бұрын жауап бермеген қызметкер береді: сіз оны ала аласыз.\n\nЖоба: {draftTitle}\nОрны: {citation}\nМерзімі: {dueOn}\n\nАвтордың сөздері:\n{words}\n\nПікір: {link}\nҚайта қаралатындардың бәрі: {list}',
    ru: 'Здравствуйте!\n\nАвтор не согласен с ответом на комментарий {number}. Отвечает теперь сотрудник, который раньше на него не отвечал: вы можете его взять.\n\nПроект: {draftTitle}\nМесто: {citation}\nСрок: {dueOn}\n\nСлова автора:\n{words}\n\nКомментарий: {link}\nВсе, что рассматривают повторно: {list}',
    en: 'Hello,\n\nThe author does not accept the answer to comment {number}. It is now answered by an official who has not answered it before: you may take it.\n\nDraft: {draftTitle}\nPlace: {citation}\nDue: {dueOn}\n\nThe author’s words:\n{words}\n\nThe comment: {link}\nAll second looks: {list}',
  },
  'mail.cluster-answered.subject': {
    kk: '{number} пікіріңізге жауап: {decision}',
    ru: 'Ответ на ваш комментарий {number}: {decision}',
    en: 'Answer to your comment {number}: {decision}',
  },
  'mail.cluster-answered.body': {
    kk: 'Сәлеметсіз бе!\n\n{agency} бір мәселе туралы {count, plural, other {# пікірге}} бірге жауап берді. Олардың ішінде сіздің пікіріңіз бар: {number}.\n\nЖоба: {draftTitle}\nОрны: {citation}\nШешім: {decision}\n\nНегіздеме:\n{reason}\n\nЖауап сайтта: {link}\nЖауап берілді ме, жоқ па — сол жерде айтыңыз.\n\nСіздің жағдайыңыз басқаша ма? Осы бетте айтыңыз, орган сізге жеке жауап береді.',
    ru: 'Здравствуйте!\n\nНа {count, plural, one {# комментарий} few {# комментария} many {# комментариев} other {# комментария}} об одном и том же дан общий ответ. Среди них ваш: {number}. Отвечает: {agency}.\n\nПроект: {draftTitle}\nМесто: {citation}\nРешение: {decision}\n\nОбоснование:\n{reason}\n\nОтвет на сайте: {link}\nТам же скажите, ответили ли вам на вопрос.\n\nУ вас другой случай? Скажите об этом на этой странице, и вам ответят отдельно.',
    en: 'Hello,\n\n{agency} has answered {count, plural, one {# comment} other {# comments}} on the same matter together. Yours is among them: {number}.\n\nDraft: {draftTitle}\nPlace: {citation}\nDecision: {decision}\n\nReason:\n{reason}\n\nThe answer: {link}\nSay there whether it answers you.\n\nIs your case different? Say so on that page, and you will be answered separately.',
  },
  'mail.words-changed.subject': {
    kk: '{number} пікіріңіз жобаның мәтінін өзгертті',
    ru: 'Ваш комментарий {number} изменил текст проекта',
    en: 'Your comment {number} changed the draft',
  },
  'mail.words-changed.body': {
    kk: 'Сәлеметсіз бе!\n\nЖобаның {version}-нұсқасы жарияланды: {draftTitle}. Сіздің {number} пікіріңіз бойынша мәтін өзгерді.\n\n{changes}\n\nПікіріңіз және өзгерген мәтін: {link}',
    ru: 'Здравствуйте!\n\nОпубликована редакция {version} проекта «{draftTitle}». По вашему комментарию {number} текст изменён.\n\n{changes}\n\nКомментарий и изменённый текст: {link}',
    en: 'Hello,\n\nVersion {version} of the draft “{draftTitle}” has been published. Its text was changed because of your comment {number}.\n\n{changes}\n\nThe comment and the changed words: {link}',
  },
  'mail.words-changed.change': {
    kk: '{citation}\nБұрын:\n{before}\nЕнді:\n{after}',
    ru: '{citation}\nБыло:\n{before}\nСтало:\n{after}',
    en: '{citation}\nBefore:\n{before}\nNow:\n{after}',
  },
  'demo-mail.title': { kk: 'Көрсетілім хаттары', ru: 'Письма демонстрации', en: 'Mail of the demonstration' },
  'demo-mail.lede': {
    kk: 'Көрсетілімде хаттар ешкімге жіберілмейді: олар да, кіру кодтары да осында оқылады.',
    ru: 'В демонстрации письма никому не уходят: и их, и коды для входа читают здесь.',
    en: 'The demonstration sends mail to nobody: it is read here, codes to sign in as well.',
  },
  'demo-mail.person': { kk: 'Кімге', ru: 'Кому', en: 'To whom' },
  'demo-mail.everybody': { kk: 'Барлығы', ru: 'Все', en: 'Everybody' },
  'demo-mail.show': { kk: 'Көрсету', ru: 'Показать', en: 'Show' },
  'demo-mail.newest': { kk: 'Ең жаңалары', ru: 'Самые новые', en: 'The newest' },
  'demo-mail.empty': { kk: 'Хат әзірге жоқ', ru: 'Писем пока нет', en: 'No mail yet' },
  'demo-mail.empty.advice': {
    kk: 'Кіру кодын сұраңыз немесе пікір қалдырыңыз: хат бірнеше секундта осында пайда болады.',
    ru: 'Запросите код для входа или оставьте комментарий: письмо появится здесь через несколько секунд.',
    en: 'Ask for a code to sign in or leave a comment: the mail appears here within seconds.',
  },
  'demo-mail.kept': { kk: 'осында сақталды', ru: 'хранится здесь', en: 'kept here' },
  'demo-mail.sent': { kk: 'жіберілді', ru: 'отправлено', en: 'sent' },
} as const;
