/** How hard a provision is to read: advice to the publisher. */
export default {
  'readability.title': { kk: 'Оқуға жеңілдігі', ru: 'Насколько легко читать', en: 'How easy it is to read' },
  'readability.hint': {
    kk: 'Бұл – кеңес: жариялауға кедергі емес. Ең қиындары жоғарыда.',
    ru: 'Это совет: публикации он не мешает. Самые трудные – сверху.',
    en: 'This is advice: it does not keep you from publishing. The hardest come first.',
  },
  'readability.easy': { kk: 'жеңіл: {count}', ru: 'легко: {count}', en: 'easy: {count}' },
  'readability.medium': { kk: 'орташа: {count}', ru: 'средне: {count}', en: 'medium: {count}' },
  'readability.hard': { kk: 'қиын: {count}', ru: 'трудно: {count}', en: 'hard: {count}' },
  'readability.show': { kk: 'Қиын жерлерін көрсету', ru: 'Показать трудные места', en: 'Show the hard places' },
  'readability.long-sentence': {
    kk: '{count} сөзден тұратын ұзын сөйлем',
    ru: 'длинное предложение: {count, plural, one {# слово} few {# слова} many {# слов} other {# слова}}',
    en: 'a long sentence: {count, plural, one {# word} other {# words}}',
  },
  'readability.genitive-chain': {
    kk: 'қатарынан {count} ілік септігі',
    ru: 'цепочка родительных падежей: {count} подряд',
    en: 'a chain of genitives: {count} in a row',
  },
  'readability.long-words': {
    kk: 'ұзын сөздер: сөйлемде орташа {words} сөз, сөзде {syllables} буын',
    ru: 'длинные слова: слов в предложении {words}, слогов в слове {syllables} (в среднем)',
    en: 'long words: {words} words in a sentence and {syllables} syllables in a word on average',
  },
};
