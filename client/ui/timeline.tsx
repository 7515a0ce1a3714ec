import { useSpeech } from './language.js';

export interface TimelineStep {
  key: string;
  label: string;
  state: 'done' | 'now' | 'next';
  /** When, in words. */
  when: string | null;
  href?: string | undefined;
}

/** Stages in order; which are over is said, not only coloured. */
export function Timeline({ label, steps }: { label: string; steps: readonly TimelineStep[] }) {
  const { t } = useSpeech();
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span>
            {step.href ? <a href={step.href}>{step.label}</a> : <b>{step.label}</b>}
            {step.state === 'done' && <span className="vh">{t('ui.step-done')}</span>}
          </span>
          {step.when && <span className="when">{step.when}</span>}
        </li>
      ))}
    </ol>
  );
}
