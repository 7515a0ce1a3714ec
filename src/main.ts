import 'reflect-metadata';
import { boot, PortTaken, type Running } from './boot.js';
import { ConfigError, loadConfig } from './platform/config/config.js';
import { DataFolderInUse } from './platform/database/data-folder.js';
import { surviveDatabaseLoss } from './platform/survive.js';
import { greeting } from './greeting.js';

const say = (text: string) => process.stdout.write(`${text}\n`);

function explain(error: unknown): string {
  if (error instanceof ConfigError)
    return `These settings are wrong:\n${error.problems.map((p) => `  ${p}`).join('\n')}`;
  if (error instanceof PortTaken || error instanceof DataFolderInUse) return error.message;
  return `Talqy could not start: ${error instanceof Error ? error.message : String(error)}`;
}

function stopOnSignals(running: Running): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    say(signal === 'SIGINT' ? '\nStopping…' : 'Stopping…');
    await running.stop().catch((error: unknown) => say(`While stopping: ${String(error)}`));
    process.exit(0);
  };
  process.on('SIGINT', (signal) => void stop(signal));
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGHUP', (signal) => void stop(signal));
}

/** Without it React renders pages with all its checks for developers, at three times the cost. */
process.env['NODE_ENV'] ??= 'production';

async function main(): Promise<void> {
  surviveDatabaseLoss();
  const running = await boot(loadConfig(process.env));
  stopOnSignals(running);
  say(await greeting(running));
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
