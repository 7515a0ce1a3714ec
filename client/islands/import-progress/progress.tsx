import { useEffect, useState } from 'react';
import { useSpeech } from '../../ui/language.js';
import { Progress } from '../../ui/progress.js';

export interface ImportProgressProps {
  address: string;
  step: 'queued' | 'reading' | 'recognising' | 'comparing' | 'matching' | 'done';
  progress: number;
  nextHref: string;
}

const PAUSE_MS = 700;

interface Answer {
  state: string;
  step: ImportProgressProps['step'];
  progress: number;
}

/** Asks how far the import is until it ends; without scripts the page reloads itself instead. */
export function ImportProgress({ address, nextHref, ...first }: ImportProgressProps) {
  const { t } = useSpeech();
  const [now, setNow] = useState(first);
  useEffect(() => {
    let timer = 0;
    const ask = async () => {
      const reply = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
      // an answer that breaks off is none, and is asked for again
      const answer = reply?.ok ? ((await reply.json().catch(() => null)) as Answer | null) : null;
      if (answer) {
        setNow(answer);
        if (answer.state === 'done') return location.assign(nextHref);
        if (answer.state === 'failed') return location.reload();
      }
      timer = window.setTimeout(ask, PAUSE_MS);
    };
    timer = window.setTimeout(ask, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [address, nextHref]);
  return (
    <Progress
      label={t('publish.import.progress')}
      done={now.progress}
      total={100}
      words={t(`publish.import.step.${now.step}`)}
    />
  );
}
