import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE_MS } from './patience';

/** A Talqy in a process of its own, as `npm start` runs it once everything is built. */
export class TalqyProcess {
  said = '';
  code: number | null | undefined;
  private readonly child: ChildProcess;

  constructor(env: Record<string, string>, as: { uid?: number; gid?: number } = {}) {
    const clean = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(DEMO|DATA_DIR|PORT|JEST)/.test(name)),
    );
    this.child = spawn(process.execPath, ['dist/main.js'], {
      env: { ...clean, LOG_LEVEL: 'silent', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...as,
    });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    }
    this.child.once('exit', (code) => (this.code = code));
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Address printed when it is ready; throws what it said when it stopped instead. */
  async ready(limitMs = PATIENCE_MS): Promise<string> {
    const address = await this.until(() => /Talqy is ready: (\S+)/.exec(this.said)?.[1], limitMs);
    if (!address) throw new Error(`Talqy did not start: ${this.said}`);
    return address;
  }

  async exited(limitMs = PATIENCE_MS): Promise<number | null | undefined> {
    await this.until(() => this.code !== undefined, limitMs);
    return this.code;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async stop(): Promise<void> {
    if (this.code === undefined) this.signal('SIGTERM');
    await this.exited();
  }

  private async until<T>(what: () => T | undefined | false, limitMs: number): Promise<T | undefined> {
    for (const end = Date.now() + limitMs; Date.now() < end; await sleep(50)) {
      const found = what();
      if (found) return found;
      if (this.code !== undefined) return what() || undefined;
    }
    return undefined;
  }
}

/** The PostgreSQL servers that work in a folder. */
export function serversIn(folder: string): number[] {
  const listed = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).stdout;
  return listed
    .split('\n')
    .filter((line) => line.includes('postgres -D') && line.includes(folder))
    .map((line) => Number(line.trim().split(/\s+/)[0]));
}
