import type { ReactNode } from 'react';

interface Props {
  /** What the first press says, e.g. "Withdraw". */
  label: string;
  /** What will happen, then the form with the button that does it. */
  children: ReactNode;
  look?: 'quiet' | 'danger';
}

/** Asks once, in place, before an act that cannot be undone: no dialog, so it works without scripts. */
export function Confirm({ label, children, look = 'danger' }: Props) {
  return (
    <details className="confirm">
      <summary className={`btn ${look}`}>{label}</summary>
      <div className="confirm-body">{children}</div>
    </details>
  );
}
