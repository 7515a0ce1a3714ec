/** Answers before they are public: saving, proposing, approving, giving back. */
export default {
  'response.needs-approval': {
    kk: 'Мемлекеттік органда жауапты екінші адам мақұлдауы керек, ал дәл осы сөздер мақұлданбаған. Жауапты мақұлдауға ұсыныңыз.',
    ru: 'В вашем органе ответ одобряет второй человек, а именно эти слова никто не одобрил. Предложите ответ на одобрение.',
    en: 'In your agency a second person approves answers, and exactly these words are not approved. Propose the answer for approval.',
  },
  'answer-draft.newer': {
    kk: '{name} осы арада жауапты өзгертті. Екі мәтін де сақталған: салыстырып, қайсысы қалатынын таңдаңыз.',
    ru: 'Тем временем ответ изменён: {name}. Оба текста сохранены: сравните их и выберите, какой останется.',
    en: '{name} changed the answer meanwhile. Both texts are kept: compare them and choose which one stays.',
  },
  'answer-draft.newer-own': {
    kk: 'Сіз бұл жауапты басқа терезеде өзгерткенсіз. Екі мәтін де сақталған: қайсысы қалатынын таңдаңыз.',
    ru: 'Вы изменили этот ответ в другом окне. Оба текста сохранены: выберите, какой останется.',
    en: 'You changed this answer in another window. Both texts are kept: choose which one stays.',
  },
  'answer-draft.gone': {
    kk: 'Бұл жауап осы арада жарияланды немесе алынып тасталды. Бетті жаңартып, қазіргі жауапты оқыңыз.',
    ru: 'Этот ответ тем временем опубликован или снят. Обновите страницу и прочитайте то, что стоит сейчас.',
    en: 'This answer was published or dropped meanwhile. Reload the page and read what stands there now.',
  },
  'answer-draft.is-drafted': {
    kk: 'Жауап әлі жазылуда. Алдымен оны мақұлдауға ұсыныңыз.',
    ru: 'Ответ ещё пишется. Сначала предложите его на одобрение.',
    en: 'The answer is still being written. Propose it for approval first.',
  },
  'answer-draft.is-proposed': {
    kk: 'Жауап мақұлдау күтіп тұр, сондықтан сөздері өзгермейді. Түзету үшін алдымен кері алыңыз немесе ескертумен қайтарыңыз.',
    ru: 'Ответ ждёт одобрения, поэтому его слова не меняются. Чтобы исправить, сначала заберите его или верните с замечанием.',
    en: 'The answer waits for approval, so its words do not change. To correct it, take it back or give it back with a remark first.',
  },
  'answer-draft.is-approved': {
    kk: 'Жауап мақұлданған, сондықтан сөздері өзгермейді. Түзету үшін алдымен кері алыңыз немесе ескертумен қайтарыңыз.',
    ru: 'Ответ одобрен, поэтому его слова не меняются. Чтобы исправить, сначала заберите его или верните с замечанием.',
    en: 'The answer is approved, so its words do not change. To correct it, take it back or give it back with a remark first.',
  },
  'answer-draft.own-words': {
    kk: 'Өз сөзіңізді өзіңіз мақұлдай алмайсыз. Әріптесіңізден сұраңыз.',
    ru: 'Собственные слова одобряет другой человек. Попросите коллегу.',
    en: 'Somebody else approves words of yours. Ask a colleague.',
  },
  'answer-draft.head-approves': {
    kk: 'Мемлекеттік органда жауаптарды басшы мақұлдайды. Басшыдан сұраңыз.',
    ru: 'В вашем органе ответы одобряет руководитель. Обратитесь к руководителю.',
    en: 'In your agency a head approves answers. Ask a head.',
  },
  'answer-draft.remark-missing': {
    kk: 'Нені түзету керек екенін жазыңыз: жауапты жазған адам оны ескертуіңізден біледі.',
    ru: 'Напишите, что исправить: автор ответа узнает это только из вашего замечания.',
    en: 'Write what to correct: the writer learns it from your remark alone.',
  },
  'answer-draft.remark-long': {
    kk: 'Ескерту тым ұзын: ең көбі {most, plural, other {# таңба}}.',
    ru: 'Замечание слишком длинное: не более {most, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}.',
    en: 'The remark is too long: at most {most, plural, one {# character} other {# characters}}.',
  },
} as const;
