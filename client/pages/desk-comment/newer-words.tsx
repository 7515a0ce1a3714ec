import { formatInstant } from '../../../src/i18n/format.js';
import type { AnswerWork } from '../../../src/pages/answer-work.props.js';
import { DecisionBadge } from '../../ui/badges.js';
import { Button } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';

/**
 * The words of the other official beside those in the form: neither is lost. Empty and hidden until the island, or a
 * refusal of the server, has something to show.
 */
export function NewerWords({ newer }: Pick<AnswerWork, 'newer'>) {
  const { t, lang } = useSpeech();
  return (
    <section className="newer-words" data-newer hidden={newer === null} aria-labelledby="newer-words">
      <h3 id="newer-words" data-newer-title>
        {newer && t('approval.newer', { name: newer.writer, at: formatInstant(newer.writtenAt, lang) })}
      </h3>
      <p data-newer-decision>{newer?.decision && <DecisionBadge decision={newer.decision} />}</p>
      <p className="said" data-newer-words lang={newer?.lang}>
        {newer?.reason}
      </p>
      <p className="hint">{t('approval.newer.hint')}</p>
      <div className="row" data-newer-buttons hidden>
        <Button type="button" small data-newer-take>
          {t('approval.newer.take')}
        </Button>
        <Button type="button" small data-newer-keep>
          {t('approval.newer.keep')}
        </Button>
      </div>
    </section>
  );
}
