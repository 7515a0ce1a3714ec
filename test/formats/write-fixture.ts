import { assembleAct, hasPlaces } from '../../src/formats/akn/assemble-act';
import { readSource } from '../../src/formats/read-source';
import { flattenProvisions } from '../../src/legal-text/act/flatten';
import type { Language } from '../../src/legal-text/language/language';
import type { ActKind } from '../../src/legal-text/act/provision';
import { recogniseAct } from '../../src/legal-text/structure/structure';

/** An act with everything that a written file must hold. */
export const ORDER_RU = `# Об утверждении Правил полива городских садов

В соответствии с пунктом 2 статьи 7 Закона Республики Казахстан «О садах» ПРИКАЗЫВАЮ:

1. Утвердить прилагаемые Правила полива[^1].

2. Отделу садов:

1) обеспечить **полив** и *прополку*;

2) исключен;

3) сообщить о H<sub>2</sub>O и 10 м<sup>2</sup> &amp; <b>вну</b>три слова \\* и \\_подчерк\\_.

3. Приказ вводится в действие со дня подписания.

[^1]: Полив – подача воды, «1. и далее».

Министр садов
Республики Казахстан

А. Садыков

> Утверждены\\
> приказом Министра садов\\
> от 5 мая 2026 года № 12

## Правила полива городских садов

### Глава 1. Общие положения

1. Сад делится на части:

яблоневую;

грушевую, в которой 1. растёт трава;

- вишнёвую.

Каждая часть поливается отдельно.

Порядок полива устанавливается ниже.

### Глава 2. Порядок полива

2. Полив ведётся по таблице:

<table><thead><tr><th rowspan="2">№</th><th colspan="2">Сад</th></tr><tr><th>Имя</th><th>Литры</th></tr></thead>
<tr><td rowspan="2">1</td><td>Верхний | южный<br>1) первый ряд</td><td>10</td></tr><tr><td>Нижний</td><td><b>20</b></td></tr></table>

2-1. Примечания к таблице: # не заголовок, > не цитата, + не список.

Примечание. Вода берётся из арыка.

> Приложение\\
> к Правилам полива городских садов

> Форма

## Журнал полива

| № | День | Литры |
| --- | --- | --- |
| 1 | 5 мая | 100 |
`;

export const LAW_KK = `# Бақтар туралы

Осы Заң бақтарды күтуге байланысты қатынастарды реттейді.

## 1-тарау. Жалпы ережелер

### 1-бап. Негізгі ұғымдар

Осы Заңда мынадай негізгі ұғымдар пайдаланылады:

1) бақ – ағаштар өсетін жер;

2) бағбан – бақты күтетін адам.

### 1-1-бап. Бағбанның құқықтары

1. Бағбанның:

1) су алуға;

11-1) құрал алуға құқығы бар.

2. Бағбан тынығады.

## 2-тарау. Қорытынды ережелер

### 2-бап. Осы Заңды қолданысқа енгізу тәртібі

Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.

Қазақстан Республикасының

Президенті

Қ. Бағбанов
`;

export const AMENDING_RU = `# О внесении изменений в Закон Республики Казахстан «О садах»

Статья 1. Внести в Закон Республики Казахстан «О садах» следующие изменения:

1) статью 3 дополнить подпунктом 4) следующего содержания:

«4) сливовый сад;»;

2) дополнить статьей 6-4 следующего содержания:

### «Статья 6-4. Садовник

1. Садовник поливает:

1) яблони;

2) груши.».

Статья 2. Настоящий Закон вводится в действие со дня его первого официального опубликования.
`;

export async function actOf(text: string | Uint8Array, options: { lang: Language; kind: ActKind; name?: string }) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const read = await readSource({ name: options.name ?? 'act.md', bytes });
  const build = hasPlaces(read.paragraphs) ? assembleAct : recogniseAct;
  const { doc, issues } = build(read.paragraphs, { lang: options.lang, kind: options.kind });
  return { doc, issues: [...read.issues, ...issues], format: read.format, provisions: flattenProvisions(doc) };
}
