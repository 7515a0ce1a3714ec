/** Refusals about the days in which comments are taken. */
export default {
  'consultation.too-short': {
    kk: 'Талқылау тым қысқа: мұндай акт үшін кемінде {unit, select, working {{days, plural, other {# жұмыс күні}}} other {{days, plural, other {# күнтізбелік күн}}}} қажет. Соңғы күн ретінде {day, date, long} немесе одан кейінгі күнді белгілеңіз.',
    ru: 'Обсуждение слишком короткое: для такого акта нужно не меньше {unit, select, working {{days, plural, one {# рабочего дня} other {# рабочих дней}}} other {{days, plural, one {# календарного дня} other {# календарных дней}}}}. Назначьте последний день на {day, date, long} или позже.',
    en: 'The consultation is too short: an act of this kind needs at least {unit, select, working {{days, plural, one {# working day} other {# working days}}} other {{days, plural, one {# calendar day} other {# calendar days}}}}. Set the last day to {day, date, long} or later.',
  },
} as const;
