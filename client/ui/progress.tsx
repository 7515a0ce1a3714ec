import { useId } from 'react';

interface Props {
  label: string;
  /** Null while the length of the work is not known. */
  done: number | null;
  total: number;
  /** The state in words, e.g. "12 of 40". */
  words: string;
}

export function Progress({ label, done, total, words }: Props) {
  const id = useId();
  return (
    <div className="progress">
      <p className="progress-words">
        <span id={id}>{label}</span>
        <span>{words}</span>
      </p>
      <progress aria-labelledby={id} max={total} value={done ?? undefined} />
    </div>
  );
}
