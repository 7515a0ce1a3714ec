import { Icon } from '../../ui/icon.js';
import { useSpeech } from '../../ui/language.js';

/** What happens here, as one picture made of the same parts as the reading page. */
export function Specimen() {
  const { t } = useSpeech();
  return (
    <figure className="specimen">
      <figcaption className="vh">{t('shell.specimen.caption')}</figcaption>
      <p className="specimen-law">
        <span className="n">2.</span>
        {t('shell.specimen.before')} <del>{t('shell.specimen.removed')}</del> <ins>{t('shell.specimen.added')}</ins>{' '}
        {t('shell.specimen.after')}
        <span className="mk h4 ans" aria-hidden="true">
          64
        </span>
      </p>
      <p className="specimen-comment">{t('shell.specimen.comment')}</p>
      <p className="specimen-answer">
        <span className="decision accepted">
          <Icon name="check" />
          {t('ui.decision.accepted')}
        </span>
        {t('shell.specimen.answer')}
      </p>
    </figure>
  );
}
