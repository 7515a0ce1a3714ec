import type { ReactNode } from 'react';
import type { DraftStatus } from '../../src/drafts/draft-page.presenter.js';
import { Icon, type IconName } from './icon.js';
import { useSpeech } from './language.js';

export type Tone = 'live' | 'wait' | 'good' | 'bad' | 'calm';

export function Chip({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`chip ${tone}`}>{children}</span>;
}

const STATUS_TONE: Record<DraftStatus, Tone> = {
  upcoming: 'calm',
  open: 'live',
  answering: 'wait',
  concluded: 'good',
  withdrawn: 'bad',
};

export function StatusChip({ status }: { status: DraftStatus }) {
  const { t } = useSpeech();
  return <Chip tone={STATUS_TONE[status]}>{t(`reading.status.${status}`)}</Chip>;
}

export type Decision = 'accepted' | 'partly' | 'rejected' | 'already-covered' | 'out-of-scope';

const DECISION_ICON: Record<Decision, IconName> = {
  accepted: 'check',
  partly: 'half',
  rejected: 'close',
  'already-covered': 'info',
  'out-of-scope': 'next',
};

/** The state's decision on a comment: a word with a sign, never a colour alone. */
export function DecisionBadge({ decision }: { decision: Decision }) {
  const { t } = useSpeech();
  return (
    <span className={`decision ${decision}`}>
      <Icon name={DECISION_ICON[decision]} />
      {t(`ui.decision.${decision}`)}
    </span>
  );
}

/** Days until something is due; negative when it is late. */
export function Deadline({ daysLeft }: { daysLeft: number }) {
  const { t } = useSpeech();
  if (daysLeft < 0) return <span className="deadline late">{t('ui.days-late', { count: -daysLeft })}</span>;
  if (daysLeft === 0) return <span className="deadline soon">{t('ui.last-day')}</span>;
  return <span className={daysLeft <= 3 ? 'deadline soon' : 'deadline'}>{t('ui.days-left', { count: daysLeft })}</span>;
}
