import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

type Kind = 'info' | 'error' | 'success';
const ICON: Record<Kind, IconName> = { info: 'info', error: 'warning', success: 'check' };

interface Props {
  kind?: Kind;
  children: ReactNode;
  /** Said at once by screen readers: for what appears after an act of the person. */
  announce?: boolean;
}

export function Notice({ kind = 'info', children, announce }: Props) {
  const role = announce ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`notice ${kind}`} role={role}>
      <Icon name={ICON[kind]} />
      <div className="notice-body">{children}</div>
    </div>
  );
}

/** An empty place says why it is empty and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children}
    </div>
  );
}
