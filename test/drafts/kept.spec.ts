import { Kept } from '../../src/drafts/queries/kept';

test('asking for what is not there pushes out nothing that is', async () => {
  const kept = new Kept<string | null>(2);
  let made = 0;
  const real = () =>
    kept.get(
      'real',
      async () => `made ${++made}`,
      (value) => value !== null,
    );
  await real();
  for (let nothing = 0; nothing < 10; nothing++)
    await kept.get(
      `${nothing}`,
      async () => null,
      (value) => value !== null,
    );
  expect(await real()).toBe('made 1');
});

test('the one used longest ago goes first, and twins share one making', async () => {
  const kept = new Kept<number>(2);
  let made = 0;
  const get = (key: string) => kept.get(key, async () => ++made);
  expect(await Promise.all([get('a'), get('a')])).toEqual([1, 1]);
  await get('b');
  await get('a');
  await get('c');
  expect(await get('a')).toBe(1);
  expect(await get('b')).toBe(4);
});
