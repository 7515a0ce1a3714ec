import fc from 'fast-check';
import { readEmail } from '../../src/accounts/email.rules';
import { NAME_LIMIT, readPublicName } from '../../src/accounts/public-name.rules';
import { returnAddress } from '../../src/accounts/return-address.rules';

test.each([
  ['Aigul@Mail.KZ', 'Aigul@mail.kz', 'aigul@mail.kz'],
  [' a.b+news@gmail.com ', 'a.b+news@gmail.com', 'ab@gmail.com'],
  ['a.b@googlemail.com', 'a.b@googlemail.com', 'ab@gmail.com'],
  ["o'neil@example.org", "o'neil@example.org", "o'neil@example.org"],
])('%s is an address', (typed, email, canonical) => {
  expect(readEmail(typed)).toMatchObject({ email, canonical });
});

test.each([
  '',
  'aigul',
  '@mail.kz',
  'a@b',
  'a@@mail.kz',
  '"a b"@mail.kz',
  '"a@evil.kz"@mail.kz',
  'a,b@mail.kz',
  'a@mail.kz,b@mail.kz',
  'a\r\nbcc: b@mail.kz',
  'a@mail.kz\nx',
  'a..b@mail.kz',
  '.a@mail.kz',
  '+tag@mail.kz',
  'a@-mail.kz',
  `${'a'.repeat(65)}@mail.kz`,
  'a@[127.0.0.1]',
])('%j is not an address that we send to', (typed) => {
  expect(readEmail(typed)).toBeNull();
});

test('a tag is somebody else where the provider does not ignore tags, but counts against the same limit', () => {
  expect(readEmail('a+x@akimat.kz')).toEqual({
    email: 'a+x@akimat.kz',
    canonical: 'a+x@akimat.kz',
    mailbox: 'a@akimat.kz',
  });
});

test('spellings of one mailbox share the canonical form', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z0-9]{0,6}$/), (box, tag) => {
      const plain = readEmail(`${box}@gmail.com`)?.canonical;
      expect(readEmail(`${box.toUpperCase()}+${tag}@GMAIL.com`)?.canonical).toBe(plain);
    }),
  );
});

test.each([
  ['Айгүл  Сейтқали', 'Айгүл Сейтқали'],
  ['\u202Eлигйа', 'лигйа'],
  ['A\u0000B', 'AB'],
  ['  Ж.  ', 'Ж.'],
])('the name %j is shown as %j', (typed, shown) => {
  expect(readPublicName(typed)).toBe(shown);
});

test.each(['', '   ', '\u200B\u202E', '!!!', 'а'.repeat(NAME_LIMIT + 1)])('the name %j is refused', (typed) => {
  expect(readPublicName(typed)).toBeNull();
});

test.each([
  ['/drafts/2026-1#art_3', '/drafts/2026-1#art_3'],
  ['//evil.kz', '/me'],
  ['/\\evil.kz', '/me'],
  ['https://evil.kz', '/me'],
  ['javascript:alert(1)', '/me'],
  ['/a\nb', '/me'],
  [undefined, '/me'],
])('after signing in %j leads to %s', (asked, address) => {
  expect(returnAddress(asked)).toBe(address);
});
