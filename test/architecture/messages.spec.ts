import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LANGUAGES } from '../../src/i18n/language';
import { messages } from '../../src/i18n/messages';
import { readSources } from './sources';

const entries = Object.entries(messages) as [string, Record<string, string>][];

function argumentsOf(elements: MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.add(element.value);
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const option of Object.values(element.options)) argumentsOf(option.value, found);
    }
  }
  return found;
}

test('every message exists in Kazakh, Russian and English', () => {
  const missing = entries.flatMap(([key, message]) =>
    LANGUAGES.filter((lang) => !message[lang]?.trim()).map((lang) => `${key} (${lang})`),
  );
  expect(missing).toEqual([]);
});

test('every message is a valid pattern with the same arguments in each language', () => {
  const faults = entries.flatMap(([key, message]) => {
    try {
      const sets = LANGUAGES.map((lang) => [...argumentsOf(parse(message[lang]!, { ignoreTag: true }))].sort().join());
      return new Set(sets).size === 1 ? [] : [`${key}: ${sets.join(' | ')}`];
    } catch (error) {
      return [`${key}: ${String(error)}`];
    }
  });
  expect(faults).toEqual([]);
});

test('a day stands where its grammar allows: it ends with «г.» in Russian and in no case in Kazakh', () => {
  const faults = entries.filter(
    ([, { ru, kk }]) => /\{(?:day|until)\}\./.test(ru!) || /\{(?:day|until)\} дейін/.test(kk!),
  );
  expect(faults.map(([key]) => key)).toEqual([]);
});

test('Kazakh and Russian are not left in English', () => {
  const latin = entries.filter(([, message]) =>
    ['kk', 'ru'].some(
      (lang) =>
        /[a-z]{4,}/i.test(message[lang]!.replace(/\{[\s\S]*\}/g, '')) && !/[а-яәғқңөұүһі]/i.test(message[lang]!),
    ),
  );
  // names of formats and addresses are the same everywhere
  expect(latin.map(([key]) => key).filter((key) => !/(format|example|placeholder|akn)/.test(key))).toEqual([]);
});

test('a version of a draft is called by one word in Russian', () => {
  expect(entries.filter(([, message]) => /верси/i.test(message['ru']!)).map(([key]) => key)).toEqual([]);
});

test('every message is used somewhere', () => {
  const text = [...readSources('src'), ...readSources('client')]
    .filter((file) => !file.path.includes('/catalogues/'))
    .map((file) => file.text)
    .join('\n');
  const literals = new Set([...text.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map((match) => match[1]!));
  // `area.kind.${kind}` uses every key that begins so; `${x}` in the middle matches one step
  const patterns = [...text.matchAll(/`([a-z][\w-]*\.[\w.-]*(?:\$\{[^`}]*\}[\w.-]*)+)`/g)].map((match) => {
    const escaped = match[1]!.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.\\+*?^$()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${escaped.join('[\\w-]+(?:\\.[\\w-]+)*')}$`);
  });
  const unused = entries
    .map(([key]) => key)
    .filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});
