import { addressInWords } from '../../src/drafts/amendment.presenter.js';
import type { AmendmentTarget } from '../../src/legal-text/amendment/amendment.js';

const steps: AmendmentTarget['steps'] = [
  { kind: 'article', number: '5' },
  { kind: 'para', number: '2' },
];
const address = (target: AmendmentTarget) => ({
  operation: 'restate' as const,
  form: 'law' as const,
  title: '',
  targets: [target],
});

describe('a part of a provision in words', () => {
  it.each<[AmendmentTarget, string, string, string]>([
    [
      { steps, part: 'sentence', sentence: '2' },
      'предложение второе пункта 2 статьи 5',
      '5-баптың 2-тармағының екінші сөйлемі',
      'sentence 2 of',
    ],
    [
      { steps, part: 'sentence', sentence: '' },
      'новое предложение пункта 2 статьи 5',
      '5-баптың 2-тармағының жаңа сөйлемі',
      'new sentence of',
    ],
    [{ steps, part: 'text' }, 'текст пункта 2 статьи 5', '5-баптың 2-тармағының мәтіні', 'text of'],
    [{ steps, part: 'heading' }, 'заголовок пункта 2 статьи 5', '5-баптың 2-тармағының тақырыбы', 'heading of'],
    [{ steps: [], part: 'heading' }, 'заголовок акта', 'актінің тақырыбы', 'title of the act'],
  ])('%j', (target, ru, kk, en) => {
    expect(addressInWords(address(target), 'ru')).toBe(ru);
    expect(addressInWords(address(target), 'kk')).toBe(kk);
    expect(addressInWords(address(target), 'en')).toContain(en);
  });
});
