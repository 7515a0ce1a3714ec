import type { DeskProps } from '../../../src/pages/desk.props.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { useSpeech } from '../../ui/language.js';
import { AgencyChoice } from './agency-choice.js';
import { Fields } from './fields.js';

/** Filters kept under a name, and a way to keep the present one. */
export function Views(props: DeskProps) {
  const { views, fields } = props;
  const keepable = Object.keys(fields).length > 0;
  if (views.length === 0 && !keepable) return null;
  return (
    <div className="desk-views">
      {views.length > 0 && <Kept {...props} />}
      {keepable && <Keep {...props} />}
    </div>
  );
}

function Kept({ views, fields, agencies }: DeskProps) {
  const { t } = useSpeech();
  const nameOf = (code: string) => agencies.length > 1 && agencies.find((one) => one.code === code)?.name;
  return (
    <nav aria-label={t('desk.views')}>
      <ul>
        {views.map(({ id, name, shared, agency, href, current, removable }) => (
          <li key={id} className={current ? 'desk-view current' : 'desk-view'}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {name}
              {shared && <small>{[t('desk.views.shared-mark'), nameOf(agency)].filter(Boolean).join(' · ')}</small>}
            </a>
            {removable && (
              <form method="post" action={`/desk/views/${id}/remove`}>
                <Fields of={fields} />
                <button type="submit" aria-label={t('desk.views.remove', { name })}>
                  <Icon name="close" />
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Keep({ fields, head, agencies, agency, refused, idempotencyKey }: DeskProps) {
  const { t } = useSpeech();
  const typed = refused?.view ?? null;
  return (
    <details className="desk-keep" open={typed !== null}>
      <summary>{t('desk.views.save')}</summary>
      <form method="post" action="/desk/views">
        <Fields of={fields} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <TextField label={t('desk.views.name')} name="name" defaultValue={typed?.name} maxLength={60} required />
        <AgencyChoice agencies={agencies} chosen={typed?.agency || agency} />
        {head && (
          <label className="check">
            <input type="checkbox" name="shared" value="1" defaultChecked={typed?.shared} />
            {t('desk.views.shared')}
          </label>
        )}
        <Button small>{t('desk.views.keep')}</Button>
      </form>
    </details>
  );
}
