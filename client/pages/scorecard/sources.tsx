import type { MonthFigures } from '../../../src/pages/scorecard.props.js';
import { formatDay, formatInstant } from '../../../src/i18n/format.js';
import { ButtonLink } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';

/** Of which moment the figures tell, and since when. */
export function AsOf({ asOf, months }: { asOf: string; months: readonly MonthFigures[] }) {
  const { lang, t } = useSpeech();
  const since = months[0]?.month;
  return (
    <p className="hint">
      <time dateTime={asOf}>{t('scorecard.as-of', { moment: formatInstant(asOf, lang) })}</time>
      {since && <> · {t('scorecard.since', { month: formatDay(`${since}-01`, lang, 'monthYear') })}</>}
    </p>
  );
}

/** Whence the figures come, and where to get them; of one agency if it is given. */
export function Sources({ agency }: { agency?: string }) {
  const { t } = useSpeech();
  const code = agency === undefined ? '' : encodeURIComponent(agency);
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t('scorecard.sources')}</h2>
      <p className="score-words">{t('scorecard.sources.text')}</p>
      <p className="row">
        <ButtonLink href={code ? `/open-data/scorecard.csv?agency=${code}` : '/open-data/scorecard.csv'}>
          {t('scorecard.download.csv')}
        </ButtonLink>
        <ButtonLink href={code ? `/api/v1/scorecard/${code}` : '/api/v1/scorecard'}>
          {t('scorecard.download.json')}
        </ButtonLink>
        <ButtonLink look="bare" href="/open-data">
          {t('scorecard.download.record')}
        </ButtonLink>
      </p>
    </section>
  );
}
