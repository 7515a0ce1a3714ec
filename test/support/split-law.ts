import { LAW_KK, LAW_RU } from './small-law';

/** Three versions of the small law: a point of two sentences; the point split in two; the first of the two reworded. */
const REPLACED = {
  ru: 'Школа заменяет погибшее дерево в течение тридцати календарных дней со дня, когда смотритель сада записал его гибель в журнал.',
  kk: 'Бақ қараушысы ағаштың құрағанын журналға жазған күннен бастап мектеп оны күнтізбелік отыз күн ішінде ауыстырады.',
};
const PAID = {
  ru: 'Расходы на покупку нового саженца и его доставку несёт местный исполнительный орган района или города.',
  kk: 'Жаңа көшетті сатып алу және жеткізу шығыстарын ауданның немесе қаланың жергілікті атқарушы органы көтереді.',
};
const OLD = {
  ru: '2. Школа заменяет погибшее дерево в течение тридцати календарных дней.',
  kk: '2. Мектеп құраған ағашты күнтізбелік отыз күн ішінде ауыстырады.',
};
const LAST = { ru: '3. Вырубка дерева', kk: '3. Ата-аналар' };

type Texts = Record<'ru' | 'kk', string>;
const inBoth = (make: (lang: 'ru' | 'kk') => string): Texts => ({ ru: make('ru'), kk: make('kk') });
const LAW: Texts = { ru: LAW_RU, kk: LAW_KK };

export const WHOLE = inBoth((lang) => LAW[lang].replace(OLD[lang], `2. ${REPLACED[lang]} ${PAID[lang]}`));
export const SPLIT = inBoth((lang) =>
  LAW[lang]
    .replace(LAST[lang], LAST[lang].replace('3.', '4.'))
    .replace(OLD[lang], `2. ${REPLACED[lang]}\n\n3. ${PAID[lang]}`),
);
export const REWORDED = {
  ru: SPLIT.ru.replace('в течение тридцати календарных дней со', 'в течение двадцати рабочих дней со'),
  kk: SPLIT.kk.replace('отыз күн ішінде ауыстырады', 'жиырма күн ішінде ауыстырады'),
};
