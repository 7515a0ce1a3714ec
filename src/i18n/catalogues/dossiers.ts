/** Words of dossiers: their stages and refusals. */
export default {
  'dossier.stage-not-next': {
    kk: 'Дерекжинақ қазіргі кезеңінен бұл кезеңге өте алмайды. Алдымен ағымдағы кезеңді аяқтаңыз.',
    ru: 'Из нынешней стадии досье нельзя перейти в эту. Сначала завершите текущую стадию.',
    en: 'The dossier cannot go to this stage from where it is. Finish the current stage first.',
  },
  'dossier.owner-publisher': {
    kk: 'Органның жариялаушысы',
    ru: 'Публикатор органа',
    en: 'Publisher of the agency',
  },
} as const;
