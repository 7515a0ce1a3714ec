// Lists as Word writes them, made at random: each kind shows one thing that numbering.xml can say.

/** A repeatable stream of numbers: the same seed gives the same documents everywhere (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { next, below, pick: (list) => list[below(list.length)], between: (from, to) => from + below(to - from + 1) };
}

const NUMBER_FORMATS = ['decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman'];
const RUSSIAN = ['russianLower', 'russianUpper'];
const WORDS = ['Раздел', 'Глава', 'Статья', '§', 'Пункт', ''];

const levelXml = (at, { format = 'decimal', text, start = 1, extra = '', after = '' }) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/>${after}</w:lvl>`;
const definition = (id, levels, inside = '') =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${inside}${levels.map((level, at) => levelXml(at, level)).join('')}</w:abstractNum>`;
const list = (id, definitionId, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;
const startAt = (level, start) =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const place = (numId, level) =>
  `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${numId}"/></w:numPr>`;

/** Patterns of a deep list: `Статья 1.`, `1.1)`, `1.1.1`, each with the counters above it or alone. */
function levelsOf(random, depth, formats = NUMBER_FORMATS) {
  return Array.from({ length: depth }, (_, at) => {
    const word = at === 0 ? random.pick(WORDS) : '';
    const counters =
      random.next() < 0.5 ? `%${at + 1}` : Array.from({ length: at + 1 }, (_, up) => `%${up + 1}`).join('.');
    return { format: random.pick(formats), text: `${word ? `${word} ` : ''}${counters}${random.pick(['.', ')', ''])}` };
  });
}

/** Levels of paragraphs as an author goes through them: one down, the same, or any up. */
function walk(random, length, depth) {
  let level = 0;
  return Array.from({ length }, (_, at) => {
    if (at > 0) level = random.next() < 0.4 ? Math.min(level + 1, depth - 1) : random.below(level + 1);
    return level;
  });
}

const items = (levels, numId) => levels.map((level) => place(numId, level));

/**
 * Kinds of lists by name. Each answers the XML of its definitions, lists and styles, and the
 * properties (`w:pPr`) of its paragraphs; ids start at `id`, of which each may use ten.
 */
export const KINDS = {
  single(random, id) {
    const format = random.pick(NUMBER_FORMATS);
    return {
      definitions: definition(id, [
        { format, text: random.pick(['%1.', '%1)', '(%1)', 'Статья %1.']), start: random.between(1, 40) },
      ]),
      lists: list(id, id),
      paragraphs: items(Array(random.between(8, 40)).fill(0), id),
    };
  },
  multilevel(random, id) {
    const depth = random.between(2, 6);
    return {
      definitions: definition(id, levelsOf(random, depth)),
      lists: list(id, id),
      paragraphs: items(walk(random, 30, depth), id),
    };
  },
  russian(random, id) {
    return {
      definitions: definition(id, levelsOf(random, 2, RUSSIAN)),
      lists: list(id, id),
      paragraphs: items(walk(random, 36, 2), id),
    };
  },
  'decimalZero, ordinal'(random, id) {
    return {
      definitions: definition(id, levelsOf(random, 3, ['decimalZero', 'ordinal', 'decimal'])),
      lists: list(id, id),
      paragraphs: items(walk(random, 24, 3), id),
    };
  },
  none(random, id) {
    // as Word's own dialogue writes it: a level without a number has no counter in its pattern, only words
    const levels = [{ text: '%1.' }, { format: 'none', text: random.pick(['', 'Примечание.']) }, { text: '%3)' }];
    return { definitions: definition(id, levels), lists: list(id, id), paragraphs: items(walk(random, 20, 3), id) };
  },
  isLgl(random, id) {
    const levels = levelsOf(random, 4, ['upperRoman', 'upperLetter', 'lowerRoman']);
    levels.slice(1).forEach((level) => (level.extra = random.next() < 0.7 ? '<w:isLgl/>' : '<w:isLgl w:val="0"/>'));
    return { definitions: definition(id, levels), lists: list(id, id), paragraphs: items(walk(random, 24, 4), id) };
  },
  'skipped levels'(random, id) {
    const depth = 4;
    const levels = Array.from({ length: 24 }, () => random.below(depth));
    return { definitions: definition(id, levelsOf(random, depth)), lists: list(id, id), paragraphs: items(levels, id) };
  },
  starts(random, id) {
    const levels = levelsOf(random, 3, ['decimal', 'upperRoman', 'lowerLetter']).map((level) => ({
      ...level,
      start: random.between(0, 9),
    }));
    // zero has no letter and no Roman numeral
    for (const level of levels) if (level.format !== 'decimal') level.start ||= 1;
    return { definitions: definition(id, levels), lists: list(id, id), paragraphs: items(walk(random, 24, 3), id) };
  },
  'lvlRestart 0'(random, id) {
    const levels = levelsOf(random, 3, ['decimal']);
    levels[random.between(1, 2)].extra = '<w:lvlRestart w:val="0"/>';
    return { definitions: definition(id, levels), lists: list(id, id), paragraphs: items(walk(random, 24, 3), id) };
  },
  'lvlRestart n'(random, id) {
    const levels = levelsOf(random, 4, ['decimal']);
    levels[2].extra = '<w:lvlRestart w:val="1"/>';
    levels[3].extra = `<w:lvlRestart w:val="${random.between(1, 2)}"/>`;
    return { definitions: definition(id, levels), lists: list(id, id), paragraphs: items(walk(random, 30, 4), id) };
  },
  'two lists, one definition'(random, id) {
    const paragraphs = walk(random, 24, 2).map((level) => place(id + random.below(2), level));
    return { definitions: definition(id, levelsOf(random, 2)), lists: list(id, id) + list(id + 1, id), paragraphs };
  },
  startOverride(random, id) {
    const lists =
      list(id, id) +
      list(id + 1, id, startAt(0, random.between(1, 9))) +
      list(id + 2, id, startAt(0, 1) + startAt(1, 1));
    const paragraphs = [id, id + 1, id + 2].flatMap((numId) => items(walk(random, 9, 2), numId));
    return { definitions: definition(id, levelsOf(random, 2, ['decimal', 'lowerLetter'])), lists, paragraphs };
  },
  'startOverride below'(random, id) {
    const lists = list(id, id) + list(id + 1, id, startAt(0, 1) + startAt(1, random.between(2, 5)));
    const paragraphs = [id, id + 1].flatMap((numId) => items(walk(random, 12, 2), numId));
    return { definitions: definition(id, levelsOf(random, 2, ['decimal', 'lowerLetter'])), lists, paragraphs };
  },
  'level override'(random, id) {
    const own = (at) =>
      `<w:lvlOverride w:ilvl="${at}">${levelXml(at, { format: random.pick(NUMBER_FORMATS), text: `[%${at + 1}]`, start: random.between(1, 4) })}</w:lvlOverride>`;
    const lists = list(id, id) + list(id + 1, id, random.next() < 0.5 ? own(0) : own(0) + own(1));
    const paragraphs = [...items(walk(random, 10, 2), id), ...items(walk(random, 10, 2), id + 1)];
    return { definitions: definition(id, levelsOf(random, 2)), lists, paragraphs };
  },
  styles(random, id) {
    const names = [0, 1, 2].map((at) => `S${id}x${at}`);
    const levels = levelsOf(random, 3).map((level, at) => ({ ...level, extra: `<w:pStyle w:val="${names[at]}"/>` }));
    const style = (at) =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${names[at]}"><w:name w:val="${names[at]}"/><w:pPr>${place(id, at || undefined)}</w:pPr></w:style>`;
    const plain = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${names[0]}n"><w:name w:val="${names[0]}n"/><w:basedOn w:val="${names[0]}"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>`;
    const paragraphs = walk(random, 20, 3).map((level) => {
      const chance = random.next();
      if (chance < 0.1) return `<w:pStyle w:val="${names[level]}"/><w:numPr><w:numId w:val="0"/></w:numPr>`;
      return `<w:pStyle w:val="${chance < 0.2 ? `${names[0]}n` : names[level]}"/>`;
    });
    return {
      definitions: definition(id, levels),
      lists: list(id, id),
      styles: names.map((_, at) => style(at)).join('') + plain,
      paragraphs,
    };
  },
  'style basedOn'(random, id) {
    const [base, child] = [`B${id}`, `C${id}`];
    const levels = levelsOf(random, 2).map((level, at) => ({
      ...level,
      extra: at ? '' : `<w:pStyle w:val="${base}"/>`,
    }));
    const styles =
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${base}"><w:name w:val="${base}"/><w:pPr>${place(id)}</w:pPr></w:style>` +
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${child}"><w:name w:val="${child}"/><w:basedOn w:val="${base}"/></w:style>`;
    const paragraphs = Array.from({ length: 16 }, () => {
      const own = random.next() < 0.3 ? place(id, 1) : '';
      return `<w:pStyle w:val="${random.pick([base, child])}"/>${own}`;
    });
    return { definitions: definition(id, levels), lists: list(id, id), styles, paragraphs };
  },
  'numbering style'(random, id) {
    const name = `N${id}`;
    const definitions =
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="${name}"/></w:abstractNum>` +
      definition(id + 1, levelsOf(random, 2), `<w:styleLink w:val="${name}"/>`);
    const styles = `<w:style w:type="numbering" w:customStyle="1" w:styleId="${name}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:numId w:val="${id + 1}"/></w:numPr></w:pPr></w:style>`;
    return {
      definitions,
      lists: list(id, id) + list(id + 1, id + 1),
      styles,
      paragraphs: items(walk(random, 14, 2), id),
    };
  },
  'suffix and bullets'(random, id) {
    const levels = [
      { text: '%1.', after: `<w:suff w:val="${random.pick(['nothing', 'space', 'tab'])}"/>` },
      { format: 'bullet', text: random.pick(['•', '–', '*']) },
      { text: '%3)', format: 'lowerLetter' },
    ];
    return { definitions: definition(id, levels), lists: list(id, id), paragraphs: items(walk(random, 20, 3), id) };
  },
};

/**
 * What LibreOffice 7.4 does not heed though the standard says it (ECMA-376 part 1, 17.9.4, 17.9.10, 17.9.27): a file
 * without it is the same file to that program. Such kinds are compared on the file without it.
 */
export const UNHEEDED = {
  isLgl: /<w:isLgl[^>]*\/>/g,
  'lvlRestart 0': /<w:lvlRestart[^>]*\/>/g,
  'lvlRestart n': /<w:lvlRestart[^>]*\/>/g,
  'startOverride below': /<w:lvlOverride w:ilvl="[1-8]"><w:startOverride[^>]*\/><\/w:lvlOverride>/g,
};
