/** Names of things in the law: kinds of acts and provisions, and the doubts met while importing. */
export default {
  'legal.act.law': { kk: 'Заң', ru: 'Закон', en: 'Law' },
  'legal.act.code': { kk: 'Кодекс', ru: 'Кодекс', en: 'Code' },
  'legal.act.amending-law': {
    kk: 'Өзгерістер енгізу туралы заң',
    ru: 'Закон о внесении изменений',
    en: 'Amending law',
  },
  'legal.act.decree': { kk: 'Жарлық', ru: 'Указ', en: 'Decree' },
  'legal.act.resolution': { kk: 'Қаулы', ru: 'Постановление', en: 'Resolution' },
  'legal.act.order': { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' },
  'legal.act.rules': { kk: 'Қағидалар', ru: 'Правила', en: 'Rules' },
  'legal.act.decision': { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
} as const;
