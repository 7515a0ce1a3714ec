// The longest files first: a flow that began last would run alone, with one processor idle.
import { basename } from 'node:path';
import Sequencer from '@jest/test-sequencer';

const LONGEST = ['consultation', 'looks', 'accessible', 'start', 'story', 'approval'];

/** The rest by how long they took last time, or by their size. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.indexOf(basename(path, '.spec.ts'));
      return at < 0 ? LONGEST.length : at;
    };
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b));
  }
}
