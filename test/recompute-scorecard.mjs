// node test/recompute-scorecard.mjs https://talqy.example
//
// Counts the scorecard again, from the open data alone and with code of its own, and compares every figure with what is
// published. Ends with 1 if any differs. It needs nothing but Node.

const DAY_MS = 86_400_000;
const TRIES = 3;

const base = (process.argv[2] ?? '').replace(/\/+$/, '');
if (!/^https?:\/\//.test(base)) {
  console.error('Usage: node test/recompute-scorecard.mjs <address of the site>');
  process.exit(2);
}

async function fetched(path) {
  const reply = await fetch(base + path);
  if (!reply.ok) throw new Error(`${path} answers ${reply.status}`);
  return reply;
}
const json = async (path) => (await fetched(path)).json();

/** Records of a CSV file as they arrive; a field may hold commas, quotes and line breaks. */
async function* csv(path, onReply = () => undefined) {
  const reply = await fetched(path);
  onReply(reply);
  let head;
  let fields = [];
  let field = '';
  let quoted = false;
  let quoteSeen = false;
  const decoder = new TextDecoder();
  for await (const bytes of reply.body) {
    for (const char of decoder.decode(bytes, { stream: true })) {
      if (quoted) {
        if (char === '"' && !quoteSeen) {
          quoteSeen = true;
          continue;
        }
        if (!quoteSeen || char === '"') {
          field += char;
          quoteSeen = false;
          continue;
        }
        quoted = quoteSeen = false;
      }
      if (char === '"') quoted = true;
      else if (char === ',') {
        fields.push(field);
        field = '';
      } else if (char === '\n') {
        fields.push(field);
        field = '';
        if (head) yield Object.fromEntries(fields.map((value, at) => [head[at], value]));
        else head = fields;
        fields = [];
      } else if (char !== '\r') field += char;
    }
  }
}

/** Every comment with its answers, in the order of their editions, and what it still waits for; and of which moment. */
async function readComments() {
  const comments = new Map();
  let asOf = null;
  const told = ({ headers }) => (asOf = headers.get('as-of'));
  for await (const row of csv('/open-data/answers.csv', told)) {
    const key = `${row.draft}/${row.comment}`;
    if (!comments.has(key))
      comments.set(key, {
        key,
        draft: row.draft,
        agency: row.agency,
        month: row.madeOn.slice(0, 7),
        given: [],
        waits: [],
      });
    comments.get(key)[row.waiting === 'true' ? 'waits' : 'given'].push(row);
  }
  for (const comment of comments.values()) comment.given.sort((a, b) => Number(a.edition) - Number(b.edition));
  return { asOf, comments: [...comments.values()] };
}

/** Comments whose latest answer has the words of one that was given elsewhere on the draft. */
function withSameWords(comments) {
  const receivers = new Map();
  const kindOf = ({ draft, given }) =>
    given.length && given.at(-1).sameText ? `${draft} ${given.at(-1).sameText}` : null;
  for (const comment of comments) {
    const kind = kindOf(comment);
    if (!kind) continue;
    if (!receivers.has(kind)) receivers.set(kind, new Set());
    const { group } = comment.given.at(-1);
    receivers.get(kind).add(group ? `group ${group}` : comment.key);
  }
  return new Set(comments.filter((one) => kindOf(one) && receivers.get(kindOf(one)).size > 1));
}

const timeOf = (day) => Date.parse(`${day}T00:00:00Z`);

function workingDays(from, to, exceptions) {
  let count = 0;
  for (let time = timeOf(from) + DAY_MS; time <= timeOf(to); time += DAY_MS) {
    const exception = exceptions.get(new Date(time).toISOString().slice(0, 10));
    const weekday = new Date(time).getUTCDay();
    if (exception ?? (weekday !== 0 && weekday !== 6)) count++;
  }
  return count;
}

function median(values) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const share = (part, whole) => (whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000);
const most = (values) => (values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b), 0));

function figuresOf(comments, { today, exceptions, same }) {
  const answered = comments.filter(({ given }) => given.length > 0);
  const owed = comments
    .flatMap(({ given, waits }) => [...given, ...waits])
    .filter(({ occasion }) => occasion !== 'edition');
  const given = owed.filter(({ answeredOn }) => answeredOn);
  const onTime = given.filter(({ answeredOn, dueOn }) => answeredOn <= dueOn).length;
  const overdue = owed.filter(({ answeredOn, dueOn }) => !answeredOn && dueOn < today).length;
  const firsts = owed
    .filter(({ occasion }) => occasion === 'answer')
    .map(({ askedOn, answeredOn }) => ({ given: answeredOn !== '', from: askedOn, to: answeredOn || today }))
    .map((wait) => ({
      given: wait.given,
      calendar: Math.max(0, (timeOf(wait.to) - timeOf(wait.from)) / DAY_MS),
      working: workingDays(wait.from, wait.to, exceptions),
    }));
  const met = firsts.filter((wait) => wait.given);
  const decided = (decision) => answered.filter(({ given: all }) => all.at(-1).decision === decision).length;
  const words = comments.map(({ given: all }) => all.filter(({ verdict }) => verdict).at(-1)?.verdict);
  const verdictsAnswered = words.filter((word) => word === 'answered').length;
  const verdictsNotAnswered = words.filter((word) => word === 'not-answered').length;
  const looks = owed.filter(({ occasion }) => occasion === 'second-look');
  const identical = comments.filter((comment) => same.has(comment)).length;
  const due = given.length + overdue;
  return {
    comments: comments.length,
    answered: answered.length,
    unanswered: comments.length - answered.length,
    due,
    onTime,
    late: given.length - onTime,
    overdue,
    waiting: owed.length - given.length - overdue,
    extended: owed.filter(({ extended }) => extended === 'true').length,
    onTimeShare: share(onTime, due),
    medianCalendarDays: median(met.map(({ calendar }) => calendar)),
    medianWorkingDays: median(met.map(({ working }) => working)),
    longestCalendarDays: most(firsts.map(({ calendar }) => calendar)),
    longestWorkingDays: most(firsts.map(({ working }) => working)),
    accepted: decided('accepted'),
    partly: decided('partly'),
    rejected: decided('rejected'),
    alreadyCovered: decided('already-covered'),
    outOfScope: decided('out-of-scope'),
    verdicts: verdictsAnswered + verdictsNotAnswered,
    verdictsAnswered,
    verdictsNotAnswered,
    verdictsAnsweredShare: share(verdictsAnswered, verdictsAnswered + verdictsNotAnswered),
    secondLooksAsked: looks.length,
    secondLooksUpheld: looks.filter(({ secondLook }) => secondLook === 'upheld').length,
    secondLooksChanged: looks.filter(({ secondLook }) => secondLook === 'changed').length,
    identical,
    identicalShare: share(identical, answered.length),
  };
}

/** What is published, by the place to which it belongs. */
async function published() {
  const all = await json('/api/v1/scorecard');
  const places = new Map([['all', all.total]]);
  for (const { month, figures } of all.months) places.set(`month ${month}`, figures);
  for (const { agency, figures } of all.agencies) {
    places.set(`agency ${agency.code}`, figures);
    const card = await json(`/api/v1/scorecard/${encodeURIComponent(agency.code)}`);
    if (card.asOf !== all.asOf) return null;
    places.set(`agency ${agency.code} by its own page`, card.figures);
    for (const one of card.months) places.set(`agency ${agency.code}, month ${one.month}`, one.figures);
    for (const one of card.drafts) places.set(`draft ${one.number}`, one.figures);
  }
  return { asOf: all.asOf, places };
}

function recomputed(comments, facts) {
  const places = new Map([['all', comments]]);
  const add = (place, comment) => {
    if (!places.has(place)) places.set(place, []);
    places.get(place).push(comment);
  };
  for (const comment of comments) {
    add(`month ${comment.month}`, comment);
    add(`agency ${comment.agency}`, comment);
    add(`agency ${comment.agency} by its own page`, comment);
    add(`agency ${comment.agency}, month ${comment.month}`, comment);
    add(`draft ${comment.draft}`, comment);
  }
  return new Map([...places].map(([place, own]) => [place, figuresOf(own, facts)]));
}

function differences(stated, counted) {
  const found = [];
  for (const place of new Set([...stated.keys(), ...counted.keys()])) {
    const [a, b] = [stated.get(place) ?? {}, counted.get(place) ?? {}];
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)]))
      if (a[name] !== b[name])
        found.push(`${place}: ${name} is published as ${a[name]}, the open data give ${b[name]}`);
  }
  return found;
}

/** null when the scorecard was counted anew meanwhile. */
async function compare() {
  const before = await published();
  if (!before) return null;
  if (before.asOf === null) throw new Error('Nothing has been counted yet');
  // the record tells of the moment of the scorecard; before and after it must be the same one
  const { asOf, comments } = await readComments();
  if (asOf !== before.asOf) return null;
  const exceptions = new Map();
  for await (const { day, working } of csv('/open-data/calendar.csv')) exceptions.set(day, working === 'true');
  if ((await json('/api/v1/scorecard')).asOf !== before.asOf) return null;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date(before.asOf));
  const counted = recomputed(comments, { today, exceptions, same: withSameWords(comments) });
  return { ...before, counted, comments, found: differences(before.places, counted) };
}

let result = null;
for (let attempt = 1; attempt <= TRIES && !result; attempt++) result = await compare();
if (!result) throw new Error('The scorecard changed while it was read; try again in a few minutes');
const { asOf, places, comments, found } = result;
const figures = [...places.values()].reduce((sum, one) => sum + Object.keys(one).length, 0);
console.log(`As of ${asOf}: ${comments.length} comments, ${places.size} places, ${figures} figures.`);
for (const line of found) console.error(line);
console.log(found.length === 0 ? 'Every figure is the same.' : `${found.length} figures differ.`);
process.exitCode = found.length > 0 ? 1 : 0;
