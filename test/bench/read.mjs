// `npm run bench:read`: the page on which an act of 300 articles is read. Its rate against a bare server that sends
// the same bytes in the same run; its time and bytes; how soon it answers on a slow phone; what scripts it costs.
import { launchBrowser } from '../support/chromium.mjs';
import { LOOKS, scriptBytes, timeToInteractive } from './browser.mjs';
import { load, percentile, request } from './load.mjs';
import { cpuSeconds, Goals, interleave, machineLoad, median, ratios, show } from './rounds.mjs';
import { setScene } from './scene.mjs';
import { onClear, onStage, startBare, startDatabase, startTalqy } from './stage.mjs';

const CLIENTS = 32;
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const ROUND_MS = Number(process.env.ROUND_MS ?? 2_000);
const WARM_MS = 6_000;
const MOST = 60_000; // requests of one round
const VISITS = 3;
const COUNTING_MS = 20_000;

const ask = (path, encoding, headers = {}) =>
  request('GET', path, {
    accept: 'text/html',
    'accept-language': 'ru',
    ...(encoding === 'identity' ? {} : { 'accept-encoding': encoding }),
    ...headers,
  });

async function round(name, server, bytes, expect = 200, ms = ROUND_MS) {
  const before = cpuSeconds(server.pid);
  const make = () => bytes;
  const { rate, count, latencies } = await load({ port: server.port, clients: CLIENTS, ms, most: MOST, make, expect });
  const cpu = ((cpuSeconds(server.pid) - before) / count) * 1e6;
  const p99 = percentile(latencies, 0.99);
  console.log(`  ${name.padEnd(12)} ${show(rate, 0).padStart(6)}/s  p99 ${show(p99, 1)} ms  CPU ${show(cpu, 0)} µs`);
  return rate;
}

/** One visitor, one request after another. */
async function timeOf(server, path, encoding) {
  const make = () => ask(path, encoding);
  const { latencies } = await load({ port: server.port, clients: 1, ms: 10_000, most: 300, make, expect: 200 });
  const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
  console.log(`draft page, ${encoding}: p50 ${show(p50)} ms, p99 ${show(p99)} ms`);
}

/** The bare server's answer: the same body, and the same names and values but for those that Node adds itself. */
async function sameAnswer(address, encoding) {
  const { get } = await import('node:http');
  const { headers, body } = await new Promise((resolve, reject) => {
    const options = { headers: { 'accept-encoding': encoding, 'accept-language': 'ru', accept: 'text/html' } };
    get(address, options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
  for (const own of ['date', 'connection', 'keep-alive']) delete headers[own];
  return { headers, body: body.toString('base64'), length: body.length };
}

/** Shown counts follow within seconds: pages measured before that would be made anew. */
async function counted(address) {
  for (const end = Date.now() + COUNTING_MS; Date.now() < end;) {
    const html = await (await fetch(address, { headers: { 'accept-language': 'ru' } })).text();
    if (/class="mk/.test(html)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The counts of the comments are not shown');
}

async function throughput(talqy, path, encoding) {
  const answer = await sameAnswer(`http://127.0.0.1:${talqy.port}${path}`, encoding);
  const bareServer = await startBare('bare-static.mjs', { told: answer });
  const bytes = ask(path, encoding);
  console.log(`${encoding}, ${answer.length} bytes: ${CLIENTS} clients, ${ROUNDS} rounds, ${machineLoad()}`);
  const bare = () => round('bare', bareServer, bytes);
  await round('warming up', talqy, bytes, 200, WARM_MS);
  await bare();
  const known = ask(path, encoding, { 'if-none-match': answer.headers.etag });
  const { results, beside } = await interleave(ROUNDS, bare, async () => ({
    full: await round('page', talqy, bytes),
    known: encoding === 'br' ? await round('known (304)', talqy, known, 304) : NaN,
  }));
  const ratio = results.map(({ full }, n) => full / beside(n));
  console.log(`read_ratio ${encoding} ${ratios(ratio)}`);
  if (encoding === 'br') console.log(`conditional GET to page ${ratios(results.map((one) => one.known / one.full))}`);
  return median(ratio);
}

async function inBrowser(address) {
  const browser = await launchBrowser();
  onClear(() => browser.close());
  const worst = [];
  for (const look of LOOKS) {
    const visits = [];
    for (let visit = 0; visit < VISITS; visit++) visits.push(await timeToInteractive(browser, address, look));
    const of = (name) => visits.map((visit) => visit[name]);
    console.log(
      `${look.name}, processor slowed 4 times: interactive after ${of('tti')
        .map((ms) => show(ms, 0))
        .join(' ')} ms, ` +
        `listener after ${show(median(of('attached')), 0)} ms, longest task ${show(Math.max(...of('longest')), 0)} ms`,
    );
    worst.push(median(of('tti')));
  }
  const scripts = await scriptBytes(browser, address);
  console.log(
    `scripts, brotli: page ${show(scripts.page / 1000, 1)} kB, with the panel ${show(scripts.panel / 1000, 1)} kB ` +
      `(${scripts.files} files)`,
  );
  return { tti: Math.max(...worst), scriptsKb: scripts.panel / 1000 };
}

async function measure() {
  const database = await startDatabase();
  const scene = await setScene(database);
  const talqy = await startTalqy(database);
  const path = `/drafts/${scene.number}`;
  const address = `http://127.0.0.1:${talqy.port}${path}`;
  await counted(address);
  console.log(`${scene.provisions.length} provisions, 5000 comments, ${machineLoad()}`);
  await timeOf(talqy, path, 'br');
  await timeOf(talqy, path, 'identity');
  const ratio = await throughput(talqy, path, 'br');
  await throughput(talqy, path, 'identity');
  const { tti, scriptsKb } = await inBrowser(address);
  console.log(machineLoad());
  const goals = new Goals();
  goals.check('read_ratio', ratio, '>=', 0.5);
  goals.check('tti_ms', tti, '<=', 3500, 0);
  goals.check('public_js_kb', scriptsKb, '<=', 90, 1);
  return goals.exitCode;
}

await onStage(measure);
