import { DataSource } from 'typeorm';
import { entities } from '../../src/entities';
import { migrations } from '../../src/migrations';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { makeTestDatabase, type TestDatabase } from '../support/test-database';

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await makeTestDatabase();
  source = await new DataSource(dataSourceOptions(database.url, 2, { entities, migrations })).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const tables = async () =>
  (
    (await source.query(
      `select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'migrations'`,
    )) as unknown[]
  ).length;

test('every migration can be taken back, and made again', async () => {
  await source.runMigrations();
  const all = await tables();
  expect(all).toBeGreaterThan(20);
  for (const _one of migrations) await source.undoLastMigration();
  expect(await tables()).toBe(0);
  await source.runMigrations();
  expect(await tables()).toBe(all);
});
