// A client of keep-alive connections that costs far less than the servers it measures: it looks at the head of each
// reply and only counts the bytes of the body. One request at a time on each connection.
import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

class Connection {
  head = Buffer.alloc(0);
  left = -1; // bytes of the body still to come; -1 while the head is read

  constructor(port, run) {
    this.run = run;
    this.socket = connect(port, '127.0.0.1', () => this.next());
    this.socket.setNoDelay(true);
    this.socket.on('data', (chunk) => this.read(chunk));
    this.socket.on('error', (error) => run.fail(error));
    this.socket.on('close', () => run.closed());
  }

  next() {
    const request = this.run.take();
    if (!request) return void this.socket.destroy();
    this.sentAt = performance.now();
    this.socket.write(request);
  }

  read(chunk) {
    if (this.left < 0) {
      this.head = this.head.length ? Buffer.concat([this.head, chunk]) : chunk;
      const end = this.head.indexOf(HEAD_END);
      if (end < 0) return;
      const head = this.head.latin1Slice(0, end);
      this.status = Number(head.slice(9, 12));
      this.left = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      chunk = this.head.subarray(end + 4);
      this.head = Buffer.alloc(0);
    }
    if (this.status >= 400) this.run.complaint ??= `${this.status} ${chunk.toString('utf8')}`;
    this.left -= chunk.length;
    if (this.left > 0) return;
    this.left = -1;
    this.run.answered(this.status, performance.now() - this.sentAt);
    this.next();
  }
}

/**
 * Sends what `make(n)` gives until `ms` have passed or `most` were sent. Every reply must have the status `expect`,
 * else this rejects with the first one that has not.
 */
export function load({ port, clients, ms, most = Infinity, make, expect }) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const latencies = [];
    let sent = 0;
    let open = clients;
    const guard = setTimeout(() => run.fail(new Error('The server does not answer any more')), ms + 30_000);
    const run = {
      complaint: null,
      take: () => (sent < most && performance.now() - started < ms && !run.complaint ? make(sent++) : null),
      answered(status, took) {
        if (status !== expect) run.complaint ??= String(status);
        latencies.push(took);
        run.until = performance.now();
      },
      fail(error) {
        clearTimeout(guard);
        reject(error);
      },
      closed() {
        if (--open > 0) return;
        clearTimeout(guard);
        if (run.complaint) return reject(new Error(`Refused: ${run.complaint}`));
        latencies.sort((a, b) => a - b);
        resolve({ rate: latencies.length / ((run.until - started) / 1000), count: latencies.length, latencies });
      },
    };
    for (let n = 0; n < clients; n++) new Connection(port, run);
  });
}

export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** A whole HTTP/1.1 request. */
export function request(method, path, headers, body = '') {
  const bytes = Buffer.from(body, 'utf8');
  const given = { host: '127.0.0.1', ...headers, ...(bytes.length ? { 'content-length': bytes.length } : {}) };
  const head = Object.entries(given).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${head.join('')}\r\n`, 'latin1'), bytes]);
}
