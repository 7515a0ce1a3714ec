import { formatDay } from '../../../src/i18n/format.js';
import type { DeskCommentProps } from '../../../src/pages/desk.props.js';
import { useSpeech } from '../../ui/language.js';

/** What happened to the deadline: the head was told, the term was extended; and the way to extend it. */
export function Told({ told, draft, comment }: DeskCommentProps) {
  const { t, lang } = useSpeech();
  return (
    <>
      {told.escalations.map(({ level, on }) => (
        <p key={level} className="hint">
          {t(`escalation.told.${level}`, { day: formatDay(on, lang) })}
        </p>
      ))}
      {told.extended && (
        <p className="hint">
          <a href={comment.href}>{t('waiting.extended')}</a>
        </p>
      )}
      {told.extensible && (
        <p className="hint">
          <a href={`/desk/drafts/${encodeURIComponent(draft.number)}/extend?comments=${comment.id}`}>
            {t('extend.title')}
          </a>
        </p>
      )}
    </>
  );
}
