import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';

interface Look {
  /** One `primary` a form; `danger` for what cannot be undone. */
  look?: 'primary' | 'quiet' | 'bare' | 'danger';
  small?: boolean;
}

const classOf = ({ look = 'quiet', small }: Look) => `btn ${look}${small ? ' small' : ''}`;

interface Busy {
  /** What the button says while its form is at work, where that takes seconds. */
  busy?: string;
}

export function Button({ look, small, busy, ...rest }: Look & Busy & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="submit" className={classOf({ look, small })} data-busy={busy} {...rest} />;
}

export function ButtonLink({ look, small, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a className={classOf({ look, small })} {...rest} />;
}
