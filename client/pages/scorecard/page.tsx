import type { ScorecardProps } from '../../../src/pages/scorecard.props.js';
import { ButtonLink } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { FigureTiles } from './figures.js';
import { FiguresTable } from './figures-table.js';
import { Plots } from './plots.js';
import { AsOf, Sources } from './sources.js';

function ScorecardPage({ asOf, figures, agencies, order, months }: ScorecardProps) {
  const { t } = useSpeech();
  return (
    <div className="page score">
      <header>
        <h1>{t('scorecard.title')}</h1>
        <p className="lede">{t('scorecard.lede')}</p>
        {asOf && <AsOf asOf={asOf} months={months} />}
      </header>
      {agencies.length === 0 ? (
        <Empty title={t(asOf ? 'scorecard.nothing-at-all' : 'scorecard.not-yet')}>
          <ButtonLink href="/drafts">{t('scorecard.see-drafts')}</ButtonLink>
        </Empty>
      ) : (
        <>
          <section aria-labelledby="figures">
            <h2 id="figures">{t('scorecard.figures')}</h2>
            <FigureTiles figures={figures} />
          </section>
          <section>
            <h2 id="agencies">{t('scorecard.agencies')}</h2>
            <p className="hint">{t('scorecard.sort-hint')}</p>
            <FiguresTable
              caption={t('scorecard.agencies')}
              head={t('scorecard.agency')}
              rows={agencies}
              order={order}
            />
          </section>
          <Plots figures={figures} months={months} />
        </>
      )}
      <Sources />
    </div>
  );
}

export default definePage<ScorecardProps>({
  title: (_props, { t }) => t('scorecard.title'),
  description: (_props, { t }) => t('scorecard.lede'),
  Body: ScorecardPage,
});
