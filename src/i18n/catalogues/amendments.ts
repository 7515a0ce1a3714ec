/** Commands of amending acts: what was not understood, what could not be applied, what a reader is shown. */
export default {
  'amendment.not-understood': {
    kk: 'Бұл бұйрық түсініксіз: «{words}». Нені және қалай өзгертетінін заң техникасының үлгісімен жазыңыз.',
    ru: 'Эта команда не понята: «{words}». Напишите по правилам юридической техники, что и как она меняет.',
    en: 'This command was not understood: “{words}”. Write what it changes and how, in the usual form.',
  },
  'amendment.words-not-read': {
    kk: 'Бұйрықтағы мына сөздер түсініксіз, сондықтан ол қолданылған жоқ: «{words}».',
    ru: 'В команде непонятны слова «{words}», поэтому она не применена.',
    en: 'The words “{words}” of the command are not understood, so it was not applied.',
  },
  'amendment.no-act': {
    kk: 'Қай акт өзгертілетіні айтылмаған: «{words}».',
    ru: 'Не сказано, какой акт меняется: «{words}».',
    en: 'It is not said which act is changed: “{words}”.',
  },
  'amendment.no-content': {
    kk: 'Бұйрықтың жаңа мәтіні жоқ: «{words}». Ол тырнақшаның ішінде, келесі жолдан басталуға тиіс.',
    ru: 'У команды нет нового текста: «{words}». Он должен стоять в кавычках со следующей строки.',
    en: 'The command has no new text: “{words}”. It must stand in quotation marks from the next line.',
  },
  'amendment.content-differs': {
    kk: 'Тырнақшадағы мәтіннің нөмірлері бұйрықта айтылғандай емес: «{words}».',
    ru: 'Номера текста в кавычках не те, о которых говорит команда: «{words}».',
    en: 'The numbers of the quoted text are not those that the command announces: “{words}”.',
  },
  'amendment.unclosed-quote': {
    kk: 'Бұйрықта тырнақша жабылмаған: «{words}».',
    ru: 'В команде не закрыта кавычка: «{words}».',
    en: 'A quotation mark of the command is not closed: “{words}”.',
  },
} as const;
