import type { Running } from './boot.js';
import { CONFIG, type Config } from './platform/config/config.js';
import { DemoPeople } from './pages/demo-people.js';

const ROLES = ['citizen', 'official', 'head', 'publisher', 'moderator', 'administrator'] as const;

/** One person of each role, aligned in columns. */
async function people(running: Running): Promise<string[]> {
  const all = await running.app.get(DemoPeople).list('en');
  const first = ROLES.flatMap((role) => all.find((person) => person.role === role) ?? []);
  return first.map(({ role, email, name }) => `  ${role.padEnd(14)} ${email.padEnd(30)} ${name}`);
}

/** What a newcomer reads after the start. */
export async function greeting(running: Running): Promise<string> {
  const { demo } = running.app.get<Config>(CONFIG);
  const moved = running.movedFrom
    ? [`Port ${running.movedFrom} is taken by another program, so Talqy uses another one.`, '']
    : [];
  const demonstration = demo
    ? [
        '',
        'Demo people (sign in with the e-mail, then type the code that lies in the demo mail):',
        ...(await people(running)),
        `  sign in        ${running.address}/sign-in`,
        `  demo mail      ${running.address}/demo/mail`,
        '',
      ]
    : [];
  return [...moved, `Talqy is ready: ${running.address}`, ...demonstration, 'Stop with Ctrl-C.'].join('\n');
}
