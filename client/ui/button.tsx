import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';

interface Look {
  /** One `primary` a form; `danger` for what cannot be undone. */
  look?: 'primary' | 'quiet' | 'bare' | 'danger';
  small?: boolean;
}

const classOf = ({ look = 'quiet', small }: Look) => `btn ${look}${small ? ' small' : ''}`;

export function Button({ look, small, ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="submit" className={classOf({ look, small })} {...rest} />;
}

export function ButtonLink({ look, small, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a className={classOf({ look, small })} {...rest} />;
}
