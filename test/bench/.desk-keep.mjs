import { makeDesk } from './desk/scene.mjs';
import { built, onStage, startDatabase } from './stage.mjs';
import { writeFileSync } from 'node:fs';
await onStage(async () => {
  const database = await startDatabase();
  const { createApp } = await built('boot.js');
  const { DataSource } = await import('typeorm');
  const app = await createApp({ ...database.config, databaseUrl: database.url }, database.url);
  await app.init();
  const scene = await makeDesk(app, app.get(DataSource), 1_000_000);
  writeFileSync('/tmp/desk-keep.json', JSON.stringify({ url: database.url, scene }));
  console.log('ready');
  await new Promise((r) => setTimeout(r, 25 * 60_000));
  await app.close();
  return 0;
});
