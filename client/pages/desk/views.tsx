import type { DeskProps } from '../../../src/pages/desk.props.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { useSpeech } from '../../ui/language.js';
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

function Kept({ views, fields }: DeskProps) {
  const { t } = useSpeech();
  return (
    <nav aria-label={t('desk.views')}>
      <ul>
        {views.map(({ id, name, shared, href, current, removable }) => (
          <li key={id} className={current ? 'desk-view current' : 'desk-view'}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {name}
              {shared && <small>{t('desk.views.shared-mark')}</small>}
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

function Keep({ fields, head, idempotencyKey }: DeskProps) {
  const { t } = useSpeech();
  return (
    <details className="desk-keep">
      <summary>{t('desk.views.save')}</summary>
      <form method="post" action="/desk/views">
        <Fields of={fields} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <TextField label={t('desk.views.name')} name="name" maxLength={60} required />
        {head && (
          <label className="check">
            <input type="checkbox" name="shared" value="1" />
            {t('desk.views.shared')}
          </label>
        )}
        <Button small>{t('desk.views.keep')}</Button>
      </form>
    </details>
  );
}
