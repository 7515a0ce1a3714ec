import { SHORT, type Sketch } from './sketch.rules.js';

/** Words of a newcomer and of a leader that count, as a borrowed phrase does not, and those that they have in common. */
export interface Common {
  own: number;
  ownCommon: number;
  leader: number;
  leaderCommon: number;
  /** The part of the leader that most members hold; 0 where that is not known yet. */
  letter: number;
  letterCommon: number;
  /** Share of all words, worn ones too, of the text that has less in common. */
  same: number;
}

/** Both say so much of what the other says. */
const MUTUAL = 0.5;
/** Mostly the same text, whoever else uses its phrases; short texts are likened only so. */
const SAME = 0.65;
/** One says so much of what the other says, or of the letter, and adds words of its own… */
const WHOLE = 0.6;
/** … in which the common part must not get lost. */
const PART = 0.12;
/** Words that a common part must have to be more than a quotation. */
const LEAST = 20;
/** So many words in common are a letter, however much each has added; a borrowed paragraph has fewer. */
const LONG = 60;
/** On one provision people speak of the same thing, so that less in common is enough. */
const SAME_PROVISION = 0.85;

type Measured = Pick<Sketch, 'words' | 'sense' | 'wording' | 'target'>;

/** Whether a newcomer says the same as a leader. */
export function isNear(newcomer: Measured, leader: Measured, common: Common): boolean {
  if (newcomer.wording !== leader.wording) return false;
  const ease = newcomer.target === leader.target ? SAME_PROVISION : 1;
  const ofOwn = common.ownCommon / Math.max(common.own, 1);
  const ofLeader = common.leaderCommon / Math.max(common.leader, 1);
  if (Math.min(newcomer.words, leader.words) < SHORT)
    return newcomer.sense === leader.sense && common.same >= SAME * ease;
  if (common.same >= SAME) return true;
  if (common.letter > 0) {
    const ofLetter = common.letterCommon / common.letter;
    if (ofOwn >= MUTUAL * ease && ofLetter >= MUTUAL * ease) return true;
    const share = common.letterCommon / Math.max(common.own, 1);
    return common.letterCommon >= LEAST && ofLetter >= WHOLE * ease && share >= PART;
  }
  if (Math.min(ofOwn, ofLeader) >= MUTUAL * ease) return true;
  const least = Math.min(common.ownCommon, common.leaderCommon);
  const whole = least >= LEAST && Math.max(ofOwn, ofLeader) >= WHOLE * ease;
  return (whole || least >= LONG) && Math.min(ofOwn, ofLeader) >= PART;
}
