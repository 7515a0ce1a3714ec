/** Differences between the languages of one version, shown to the publisher beside the place. */
export default {
  'structure.pair-versions': {
    kk: 'Алдыңғы нұсқадағы элемент мұнда басқа жерде, ал {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тіліндегі мәтінде одан өзге жерде жалғасады. Қай жер дұрыс екенін «Сәйкестіктер» бетінде шешіңіз.',
    ru: 'Элемент прежней редакции продолжается здесь в одном месте, а в тексте на {lang, select, kk {казахском} ru {русском} other {английском}} языке – в другом. Решите на странице соответствий, какое из них верно.',
    en: 'A provision of the version before goes on at one place here and at another in the {lang, select, kk {Kazakh} ru {Russian} other {English}} text. Decide on the page of matches which of them is right.',
  },
  'structure.pair-order': {
    kk: 'Элемент тілдерде әртүрлі орында не әртүрлі түрде тұр: мұнда «{own}», {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тіліндегі мәтінде «{other}».',
    ru: 'В языках элемент стоит на разных местах или оформлен по-разному: здесь «{own}», в тексте на {lang, select, kk {казахском} ru {русском} other {английском}} языке «{other}».',
    en: 'The provision stands in another place or form: here “{own}”, in the {lang, select, kk {Kazakh} ru {Russian} other {English}} text “{other}”.',
  },
  'structure.pair-parts': {
    kk: 'Нөмірсіз бөліктердің саны тілдерде сәйкес келмейді: мұнда {own}, {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тіліндегі мәтінде {other}.',
    ru: 'Число частей и абзацев без номера в языках не совпадает: здесь {own}, в тексте на {lang, select, kk {казахском} ru {русском} other {английском}} языке {other}.',
    en: 'The number of unnumbered parts differs: {own} here, {other} in the {lang, select, kk {Kazakh} ru {Russian} other {English}} text.',
  },
  'structure.pair-numbers': {
    kk: 'Сандар тілдерде сәйкес келмейді: тек мұнда – {own}, тек {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тіліндегі мәтінде – {other}.',
    ru: 'Числа в языках расходятся: только здесь – {own}, только в тексте на {lang, select, kk {казахском} ru {русском} other {английском}} языке – {other}.',
    en: 'The numbers differ: only here – {own}, only in the {lang, select, kk {Kazakh} ru {Russian} other {English}} text – {other}.',
  },
  'structure.pair-dates': {
    kk: 'Күндер тілдерде сәйкес келмейді: тек мұнда – {own}, тек {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тіліндегі мәтінде – {other}.',
    ru: 'Даты в языках расходятся: только здесь – {own}, только в тексте на {lang, select, kk {казахском} ru {русском} other {английском}} языке – {other}.',
    en: 'The dates differ: only here – {own}, only in the {lang, select, kk {Kazakh} ru {Russian} other {English}} text – {other}.',
  },
  'structure.pair-days': {
    kk: 'Мерзім тілдерде әртүрлі есептеледі: тек мұнда – {own, select, working {жұмыс күндері} calendar {күнтізбелік күндер} other {—}}, тек {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тіліндегі мәтінде – {other, select, working {жұмыс күндері} calendar {күнтізбелік күндер} other {—}}.',
    ru: 'Срок в языках считается по-разному: только здесь – {own, select, working {рабочие дни} calendar {календарные дни} other {—}}, только в тексте на {lang, select, kk {казахском} ru {русском} other {английском}} языке – {other, select, working {рабочие дни} calendar {календарные дни} other {—}}.',
    en: 'The term is counted otherwise: only here – {own, select, working {working days} calendar {calendar days} other {—}}, only in the {lang, select, kk {Kazakh} ru {Russian} other {English}} text – {other, select, working {working days} calendar {calendar days} other {—}}.',
  },
  'structure.pair-citations': {
    kk: 'Сілтемелер тілдерде сәйкес келмейді: тек мұнда – {own}, тек {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тіліндегі мәтінде – {other}.',
    ru: 'Ссылки в языках расходятся: только здесь – {own}, только в тексте на {lang, select, kk {казахском} ru {русском} other {английском}} языке – {other}.',
    en: 'The citations differ: only here – {own}, only in the {lang, select, kk {Kazakh} ru {Russian} other {English}} text – {other}.',
  },
  'structure.pair-length': {
    kk: 'Мәтіндердің ұзындығы қатты ерекшеленеді: мұнда {own} таңба, {lang, select, kk {қазақ} ru {орыс} other {ағылшын}} тіліндегі мәтінде {other}. Бір тілде сөздер түсіп қалмағанын тексеріңіз.',
    ru: 'Тексты заметно различаются длиной: здесь {own} знаков, в тексте на {lang, select, kk {казахском} ru {русском} other {английском}} языке {other}. Проверьте, не пропущены ли слова в одном из языков.',
    en: 'The texts differ much in length: {own} characters here, {other} in the {lang, select, kk {Kazakh} ru {Russian} other {English}} text. Check that no words are missing in one of them.',
  },
} as const;
