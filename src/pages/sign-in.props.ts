import type { Role } from '../platform/http/actor.js';

export interface DemoPerson {
  email: string;
  name: string;
  role: Role | 'citizen';
  agency: string | null;
}

export interface SignInProps {
  returnTo: string;
  email: string;
  error: string | null;
  /** Only in demo mode: whom a newcomer may be. */
  people: readonly DemoPerson[];
}

export interface SignInCodeProps {
  id: string;
  minutes: number;
  error: string | null;
  /** The code is spent: only another one helps. */
  over: boolean;
  demoMail: string | null;
}

export interface AccountProps {
  level: 'guest' | 'email';
  name: string;
  error: string | null;
  notice: 'saved' | 'first' | null;
  returnTo: string | null;
  places: readonly ('me' | 'desk' | 'publish' | 'admin')[];
}
