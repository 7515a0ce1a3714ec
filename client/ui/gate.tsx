import type { OwedList } from '../../src/pages/publish.props.js';
import { formatDay } from '../../src/i18n/format.js';
import { ButtonLink } from './button.js';
import { useSpeech } from './language.js';
import { Notice } from './notice.js';
import { TextArea } from './text-area.js';

interface Props {
  owed: OwedList | null;
  /** As typed, when the form comes back. */
  reason: string | undefined;
  error: string | undefined;
  most: number;
}

/** What keeps a dossier where it is, and the one public way past it; nothing where it was not refused for that. */
export function GateOverride({ owed, reason, error, most }: Props) {
  const { t } = useSpeech();
  if (!owed && !reason) return null;
  return (
    <fieldset>
      {owed && <legend>{t('dossier.gate.title', { count: owed.count })}</legend>}
      {owed && <Owed {...owed} />}
      <TextArea
        label={t('dossier.gate.override')}
        hint={t('dossier.gate.override-hint')}
        name="override"
        defaultValue={reason}
        error={error}
        optional
        rows={4}
        limit={most}
      />
    </fieldset>
  );
}

function Owed({ count, first }: OwedList) {
  const { lang, t } = useSpeech();
  return (
    <Notice>
      <ul className="owed-list">
        {first.map(({ number, href, citation, owed, dueOn }) => (
          <li key={number}>
            <a href={href}>{number}</a>: {citation || t('dossier.gate.whole-act')} · {t(`dossier.gate.owed.${owed}`)},{' '}
            {t('dossier.gate.due', { day: formatDay(dueOn, lang) })}
          </li>
        ))}
      </ul>
      {count > first.length && <p className="hint">{t('dossier.gate.more', { shown: first.length })}</p>}
      <ButtonLink small href="/desk">
        {t('dossier.gate.desk')}
      </ButtonLink>
    </Notice>
  );
}
