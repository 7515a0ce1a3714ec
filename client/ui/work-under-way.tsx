import type { ReactNode } from 'react';
import { ButtonLink } from './button.js';
import { useSpeech } from './language.js';
import { Progress } from './progress.js';

interface Props {
  /** Under which the island finds this place again in the page that it asks for. */
  id: string;
  title: string;
  /** What has been done so far. */
  label: string;
  /** Per cent. */
  progress: number;
  children?: ReactNode;
}

/** Work of a job on many comments: how far it is, kept fresh by an island; without scripts the page is reloaded. */
export function WorkUnderWay({ id, title, label, progress, children }: Props) {
  const { t } = useSpeech();
  return (
    <section id={id} className="work-under-way" aria-labelledby={`${id}-title`} data-island="work-progress">
      <h2 id={`${id}-title`}>{title}</h2>
      <Progress label={label} done={progress} total={100} words={t('work.percent', { count: progress })} />
      {children}
      <noscript>
        <ButtonLink small href="">
          {t('work.reload')}
        </ButtonLink>
      </noscript>
    </section>
  );
}
