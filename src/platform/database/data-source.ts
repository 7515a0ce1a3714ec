import pg from 'pg';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';

// bigint keys stay below 2^53; dates stay the text they are, since a legal day has no hour
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day: string) => day);

export interface DatabaseParts {
  entities: DataSourceOptions['entities'];
  migrations: (new () => MigrationInterface)[];
}

export function dataSourceOptions(url: string, pool: number, parts: DatabaseParts): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: parts.entities ?? [],
    migrations: parts.migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolSize: pool,
    // a server that does not answer is an error after 5 s, not a page that hangs
    connectTimeoutMS: 5_000,
    applicationName: 'talqy',
    poolErrorHandler: () => undefined, // a lost idle connection is replaced by the pool; queries report their own errors
    extra: { statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 },
  };
}

/** Runs what is missing. One process at a time: the lock belongs to the connection and goes with it. */
export async function migrate(url: string, parts: DatabaseParts): Promise<number> {
  const guard = new pg.Client({ connectionString: url });
  guard.on('error', () => undefined);
  await guard.connect();
  const source = new DataSource(dataSourceOptions(url, 2, parts));
  try {
    await guard.query("select pg_advisory_lock(hashtext('talqy.migrations'))");
    await source.initialize();
    return (await source.runMigrations()).length;
  } finally {
    if (source.isInitialized) await source.destroy();
    await guard.end();
  }
}
