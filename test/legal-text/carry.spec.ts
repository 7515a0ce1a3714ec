import { anchorOf } from '../../src/legal-text/anchor.js';
import { carryAnchor, partsAfter } from '../../src/legal-text/carry.js';
import type { MatchOutcome, ProvisionMatch } from '../../src/legal-text/match.js';
import type { Provision } from '../../src/legal-text/provision.js';

const provisions = (texts: Record<string, string>): Provision[] =>
  Object.entries(texts).map(([eId, text], ordinal) => ({
    ...{ wId: '', eId, kind: 'para', number: '', label: '', heading: '', text, parent: null, ordinal },
  }));
const match = (older: string | null, newer: string | null, outcome: MatchOutcome, part?: true): ProvisionMatch => ({
  ...{ older, newer, outcome, moved: false, score: 1 },
  ...(part ? { part } : {}),
});
const eIds = (parts: Provision[] | undefined) => parts?.map(({ eId }) => eId);

describe('partsAfter', () => {
  const newer = provisions({ para_1: 'а', para_2: 'б', para_3: 'в' });

  it('names the provisions that hold the words, the one that keeps the id first', () => {
    const parts = partsAfter(
      [
        match('old_1', 'para_1', 'split', true),
        match('old_1', 'para_2', 'split'),
        match('old_1', 'para_3', 'split', true),
        match('old_2', 'para_3', 'reworded'),
      ],
      newer,
    );
    expect(eIds(parts.get('old_1'))).toEqual(['para_2', 'para_1', 'para_3']);
    expect(eIds(parts.get('old_2'))).toEqual(['para_3']);
  });

  it('follows a merged source into the provision that took it in', () => {
    const parts = partsAfter([match('old_1', 'para_1', 'merged'), match('old_2', 'para_1', 'merged', true)], newer);
    expect(eIds(parts.get('old_2'))).toEqual(['para_1']);
  });

  it('names none for what is gone, in doubt or new', () => {
    const parts = partsAfter(
      [match('old_1', null, 'removed'), match('old_2', 'para_2', 'needs-review'), match(null, 'para_3', 'added')],
      newer,
    );
    expect(parts.size).toBe(0);
  });

  it('refuses matches of another version', () => {
    expect(() => partsAfter([match('old_1', 'para_9', 'same')], newer)).toThrow(RangeError);
  });
});

describe('carryAnchor', () => {
  const text = 'Заявление подаётся в уполномоченный орган и рассматривается в течение пятнадцати рабочих дней.';
  const phrase = 'в течение пятнадцати рабочих дней';
  const anchor = anchorOf(text, text.indexOf(phrase), text.indexOf(phrase) + phrase.length);

  it('finds the phrase in the part that holds it', () => {
    const parts = provisions({
      para_1: 'Заявление подаётся в уполномоченный орган.',
      para_2: `Заявление рассматривается ${phrase}.`,
    });
    const found = carryAnchor(anchor, parts);
    expect(found).toEqual({ eId: 'para_2', outcome: 'moved', start: 26, end: 26 + phrase.length });
  });

  it('says that it is not found where no part holds it', () => {
    const gone = { eId: null, outcome: 'not-found', start: 0, end: 0 };
    expect(carryAnchor(anchor, provisions({ para_1: 'Решение обжалуется в суде.' }))).toEqual(gone);
    expect(carryAnchor(anchor, [])).toEqual(gone);
  });
});
