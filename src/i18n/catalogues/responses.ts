/** Answers of agencies and the desk on which officials write them. */
export default {
  'response.already-given': {
    kk: 'Бұл пікірге жауап берілген. Бетті жаңартып, берілген жауапты оқыңыз; қажет болса, оны жаңа редакциямен ауыстырыңыз.',
    ru: 'На этот комментарий уже ответили. Обновите страницу и прочитайте ответ; если нужно, замените его новой редакцией.',
    en: 'This comment has been answered already. Reload the page and read the answer; replace it by a new edition if need be.',
  },
  'response.edited-meanwhile': {
    kk: 'Осы уақытта жауаптың басқа редакциясы жарияланды. Бетті жаңартып, соңғы редакциядан бастаңыз.',
    ru: 'Тем временем опубликована другая редакция ответа. Обновите страницу и начните с последней.',
    en: 'Another edition of the answer was published meanwhile. Reload the page and start from the latest one.',
  },
  'response.decision-missing': {
    kk: 'Шешімді таңдаңыз: жауап шешімсіз жарияланбайды.',
    ru: 'Выберите решение: без него ответ не публикуется.',
    en: 'Choose a decision: an answer is not published without one.',
  },
  'response.reason-short': {
    kk: 'Шешімнің себебін жазыңыз: кемінде {least, plural, other {# таңба}}, бос орындарсыз. Азамат не үшін екенін түсінуі керек.',
    ru: 'Напишите, почему принято такое решение: не менее {least, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}} без пробелов. Человек должен понять причину.',
    en: 'Write why you decided so: at least {least, plural, one {# character} other {# characters}} without spaces. The person must understand the reason.',
  },
  'response.reason-long': {
    kk: 'Жауап тым ұзын: ең көбі {most, plural, other {# таңба}}. Қысқартып, қайта жіберіңіз.',
    ru: 'Ответ слишком длинный: не более {most, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}. Сократите и отправьте снова.',
    en: 'The answer is too long: at most {most, plural, one {# character} other {# characters}}. Shorten it and send again.',
  },
  'response.provision-unknown': {
    kk: 'Жобада мұндай құрылымдық элемент жоқ. Тізімнен таңдаңыз немесе өрісті бос қалдырыңыз.',
    ru: 'В проекте нет такого структурного элемента. Выберите его из списка или оставьте поле пустым.',
    en: 'The draft has no such provision. Choose one from the list or leave the field empty.',
  },
} as const;
