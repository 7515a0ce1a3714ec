import type { ReactNode } from 'react';
import type { AgencyPerson } from '../../../src/agencies/queries/agency-people.js';
import { Avatar } from '../../ui/avatar.js';
import { useSpeech } from '../../ui/language.js';

export function PersonLine({ person, children }: { person: AgencyPerson; children: ReactNode }) {
  const { t } = useSpeech();
  const { name, email, verified } = person;
  return (
    <li className="agency-person">
      <Avatar name={name || email} />
      <div>
        <b>{name || email}</b>
        <p className="hint">
          {name && email}
          {!verified && ` ${t('settings.unverified')}`}
        </p>
      </div>
      <div className="agency-roles">{children}</div>
    </li>
  );
}
