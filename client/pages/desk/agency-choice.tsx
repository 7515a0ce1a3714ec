import type { DeskProps } from '../../../src/pages/desk.props.js';
import { Select } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';

interface Props {
  agencies: DeskProps['agencies'];
  /** Code of the agency of the draft in hand, or of the one that was chosen. */
  chosen: string | null;
  error?: string | undefined;
}

/** For which agency something is kept; an official of one agency is not asked. */
export function AgencyChoice({ agencies, chosen, error }: Props) {
  const { t } = useSpeech();
  if (agencies.length < 2) return null;
  return (
    <Select
      label={t('desk.agency')}
      error={error}
      name="agency"
      required
      any={t('desk.agency.choose')}
      defaultValue={chosen ?? ''}
      options={agencies.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
