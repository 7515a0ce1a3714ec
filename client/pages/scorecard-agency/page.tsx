import type { AgencyScorecardProps } from '../../../src/pages/scorecard.props.js';
import { ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { FigureTiles } from '../scorecard/figures.js';
import { FiguresTable } from '../scorecard/figures-table.js';
import { Plots } from '../scorecard/plots.js';
import { AsOf, Sources } from '../scorecard/sources.js';

function AgencyScorecardPage({ asOf, code, agency, figures, months, drafts, draftCount }: AgencyScorecardProps) {
  const { t } = useSpeech();
  return (
    <div className="page score">
      <header>
        <Crumbs crumbs={[{ label: t('scorecard.title'), href: '/scorecard' }, { label: agency }]} />
        <h1>{t('scorecard.title-of', { agency })}</h1>
        {asOf && <AsOf asOf={asOf} months={months} />}
      </header>
      {drafts.length === 0 ? (
        <Empty title={t(asOf ? 'scorecard.nothing' : 'scorecard.not-yet')}>
          <ButtonLink href={`/drafts?agency=${encodeURIComponent(code)}`}>{t('scorecard.see-drafts')}</ButtonLink>
        </Empty>
      ) : (
        <>
          <section aria-labelledby="figures">
            <h2 id="figures">{t('scorecard.figures')}</h2>
            <FigureTiles figures={figures} />
          </section>
          <Plots figures={figures} months={months} />
          <section>
            <h2 id="drafts">{t('scorecard.drafts')}</h2>
            {draftCount > drafts.length && (
              <p className="hint">{t('scorecard.drafts.newest', { shown: drafts.length })}</p>
            )}
            <FiguresTable caption={t('scorecard.drafts')} head={t('scorecard.draft')} rows={drafts} order={null} />
          </section>
        </>
      )}
      <Sources agency={code} />
    </div>
  );
}

export default definePage<AgencyScorecardProps>({
  title: ({ agency }, { t }) => t('scorecard.title-of', { agency }),
  description: (_props, { t }) => t('scorecard.lede'),
  Body: AgencyScorecardPage,
});
