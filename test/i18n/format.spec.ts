import { formatDay, formatInstant, formatNumber } from '../../src/i18n/format';
import { formatMessage } from '../../src/i18n/translate';

test.each([
  ['long', '2026 ж. 2 қазан'],
  ['short', '2026 ж. 2 қаз.'],
  ['dayMonth', '2 қазан'],
  ['monthYear', '2026 ж. қазан'],
] as const)('a Kazakh day in the %s style is written as Node writes it', (style, shown) => {
  expect(formatDay('2026-10-02', 'kk', style)).toBe(shown);
});

test('every Kazakh month agrees with the data of Unicode that Node has', () => {
  for (let month = 1; month <= 12; month++) {
    const day = `2026-${String(month).padStart(2, '0')}-15`;
    for (const [style, name] of [
      ['long', 'long'],
      ['short', 'short'],
    ] as const) {
      const node = new Intl.DateTimeFormat('kk-KZ', { day: 'numeric', month: name, year: 'numeric', timeZone: 'UTC' });
      expect(formatDay(day, 'kk', style)).toBe(node.format(new Date(`${day}T00:00:00Z`)));
    }
  }
});

test('an instant is told in the time of Kazakhstan', () => {
  expect(formatInstant('2026-11-21T21:05:00Z', 'kk')).toBe('2026 ж. 22 қараша, 02:05');
  expect(formatInstant('2026-11-21T21:05:00Z', 'ru')).toMatch(/22 ноября 2026 г\.? в 02:05|22 ноября 2026 г\., 02:05/);
});

test('numbers and plurals do not depend on what a browser knows of Kazakh', () => {
  expect(formatNumber(20000, 'kk')).toBe(formatNumber(20000, 'ru'));
  const pattern = '{n, plural, one {# бір} other {# көп}}';
  expect([1, 2, 21, 0].map((n) => formatMessage(pattern, 'kk', { n }))).toEqual(['1 бір', '2 көп', '21 көп', '0 көп']);
  const russian = '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}';
  expect([1, 2, 5, 21].map((n) => formatMessage(russian, 'ru', { n }))).toEqual([
    '1 день',
    '2 дня',
    '5 дней',
    '21 день',
  ]);
});

test('a day in a message is written like any other day', () => {
  const day = '2026-10-02';
  expect(formatMessage('{day, date, long}', 'kk', { day })).toBe('2026 ж. 2 қазан');
  expect(formatMessage('{day, date, long}', 'ru', { day })).toBe(formatDay('2026-10-02', 'ru'));
});
