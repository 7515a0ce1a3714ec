import { readOverride } from '../../src/dossiers/override.rules';

describe('the reason for going on without answers', () => {
  it.each([
    ['', 'short'],
    [' \n ', 'short'],
    ['девятнадцать букввв', 'short'],
    ['а'.repeat(19), 'short'],
    ['а '.repeat(19), 'short'],
    ['а'.repeat(5001), 'long'],
  ])('%# is refused', (typed, fault) => {
    expect(readOverride(typed)).toEqual({ ok: false, fault });
  });

  it.each([
    ['а'.repeat(20), 'а'.repeat(20)],
    [`  ${'а '.repeat(20)}`, 'а '.repeat(20).trim()],
    ['а'.repeat(5000), 'а'.repeat(5000)],
    ['\u202eПриказ подписан, сроки вышли.', 'Приказ подписан, сроки вышли.'],
  ])('%# is taken as it will be shown', (typed, text) => {
    expect(readOverride(typed)).toEqual({ ok: true, text });
  });
});
