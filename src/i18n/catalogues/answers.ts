/** What an answer must say, answers to groups, templates, and the same words said twice. */
export default {
  'response.outcome-missing': {
    kk: 'Пікір қабылданса немесе ішінара қабылданса, қай элемент өзгеретінін таңдаңыз немесе орындауға уәде етілген күнді көрсетіңіз.',
    ru: 'Комментарий принят полностью или частично: выберите, какой структурный элемент изменится, или укажите день, к которому это будет сделано.',
    en: 'What is accepted, wholly or in part, names its result: choose the provision that will change, or give the day by which it will be done.',
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
    ru: 'Обещать можно не далее чем на год: укажите день не позже {day}.',
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
