import 'reflect-metadata';
import { createApp, prepareDatabase } from './boot.js';
import { ConfigError, loadConfig } from './platform/config/config.js';
import { surviveDatabaseLoss } from './platform/survive.js';

/** Works off jobs and serves nobody: beside web processes that run with WORKER=apart. */
async function main(): Promise<void> {
  surviveDatabaseLoss();
  const config = { ...loadConfig(process.env), worker: 'inside' as const };
  if (!config.databaseUrl) throw new ConfigError(['DATABASE_URL must be set: a worker shares the database of others.']);
  const { url } = await prepareDatabase(config);
  const app = await createApp(config, url);
  await app.init();
  process.stdout.write('The worker is ready. Stop with Ctrl-C.\n');
  const stop = () => void app.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`The worker could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
