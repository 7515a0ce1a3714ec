import type { DeskProps } from '../../../src/pages/desk.props.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';

/** To whom: a head chooses among all officials, with how much each holds; the others take or give back. */
export function AssignTo({
  label,
  officials,
  self,
  head,
}: Pick<DeskProps, 'officials' | 'self' | 'head'> & { label: string }) {
  const { t } = useSpeech();
  const others = head ? officials.filter(({ accountId }) => accountId !== self) : [];
  return (
    <div className="desk-assign-to">
      <Field label={label}>
        {(ids) => (
          <select {...ids} name="official" defaultValue={self} data-desk-assign>
            <option value={self}>{t('desk.assign.me')}</option>
            {others.map(({ accountId, name, held }) => (
              <option key={accountId} value={accountId}>
                {`${name} (${held.count}${held.more ? '+' : ''})`}
              </option>
            ))}
            <option value="">{t('desk.assign.nobody')}</option>
          </select>
        )}
      </Field>
      <Button>{t('desk.assign.send')}</Button>
    </div>
  );
}
