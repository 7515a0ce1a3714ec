import type { DeskCommentProps } from '../../../src/pages/desk.props.js';
import { formatDay } from '../../../src/i18n/format.js';
import { DecisionBadge } from '../../ui/badges.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';

type Asked = NonNullable<DeskCommentProps['secondLook']>;

/** Why the author asks again, and the answer that was not accepted. */
export function SecondLook({ words, on, before, spoken }: Asked & { spoken: string }) {
  const { t, lang } = useSpeech();
  return (
    <section className="desk-again" aria-labelledby="second-look">
      <h2 id="second-look">{t('verdict.asked')}</h2>
      <p className="hint">{formatDay(on, lang)}</p>
      <p className="said" lang={spoken}>
        {words}
      </p>
      <details>
        <summary>{t('verdict.before', { day: formatDay(before.on, lang) })}</summary>
        <DecisionBadge decision={before.decision} />
        <p className="said" lang={before.lang}>
          {before.reason}
        </p>
      </details>
    </section>
  );
}

/** In place of the form, for whoever answered before. */
export function Barred({ others }: Pick<Asked, 'others'>) {
  const { t } = useSpeech();
  return (
    <Notice>
      <b>{t('verdict.desk.barred')}</b>
      <p>{others.length > 0 ? t('verdict.desk.others', { names: others.join(', ') }) : t('verdict.desk.nobody')}</p>
    </Notice>
  );
}
