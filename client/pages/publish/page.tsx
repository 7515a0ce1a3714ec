import type { PublishProps } from '../../../src/pages/publish.props.js';
import { formatDay } from '../../../src/i18n/format.js';
import { Chip } from '../../ui/badges.js';
import { ButtonLink } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

type Dossier = PublishProps['dossiers'][number];
type Draft = Dossier['drafts'][number];

function PublishPage({ dossiers }: PublishProps) {
  const { t } = useSpeech();
  return (
    <div className="desk">
      <div className="desk-head">
        <h1>{t('publish.title')}</h1>
        <ButtonLink look="primary" href="/publish/dossiers/new">
          {t('publish.new-dossier')}
        </ButtonLink>
      </div>
      {dossiers.length === 0 && <Empty title={t('publish.none')}>{t('publish.none-yet')}</Empty>}
      {dossiers.map((dossier) => (
        <section className="work-dossier" key={dossier.number} aria-labelledby={`dossier-${dossier.number}`}>
          <p className="hint">
            {dossier.agency} · <a href={`/dossiers/${dossier.number}`}>{dossier.number}</a> ·{' '}
            {t(`reading.step.${dossier.stage}`)}
          </p>
          <h2 id={`dossier-${dossier.number}`}>{dossier.title}</h2>
          <ul className="work-drafts">
            {dossier.drafts.map((draft) => (
              <DraftLine key={draft.number} {...draft} />
            ))}
          </ul>
          <p>
            <ButtonLink small href={`/publish/dossiers/${dossier.number}/stage`}>
              {t('dossier.stage.page')}
            </ButtonLink>{' '}
            <ButtonLink small href={`/publish/dossiers/${dossier.number}/drafts/new`}>
              {t('publish.add-draft')}
            </ButtonLink>
          </p>
        </section>
      ))}
    </div>
  );
}

function DraftLine({ number, title, actKind, published, working, discarded, amends }: Draft) {
  const { t, lang } = useSpeech();
  const base = `/publish/drafts/${number}`;
  return (
    <li className="work-draft" id={`draft-${number}`}>
      <div>
        <b>{title}</b>
        <p className="hint">
          {number} · {t(`legal.act.${actKind}`)}
        </p>
        <p className="row">
          {published !== null && <Chip tone="good">{t('publish.version-published', { version: published })}</Chip>}
          {working !== null && <Chip tone="wait">{t('publish.version-working', { version: working })}</Chip>}
          {published === null && working === null && <Chip>{t('publish.no-text')}</Chip>}
        </p>
        {discarded && (
          <p className="hint">{t('discard.trace', { ...discarded, day: formatDay(discarded.on, lang) })}</p>
        )}
      </div>
      <p className="row">
        {published !== null && (
          <ButtonLink small href={`/drafts/${number}`}>
            {t('publish.read')}
          </ButtonLink>
        )}
        {published !== null && (
          <ButtonLink small look="bare" href={`/desk/drafts/${number}/papers`}>
            {t('paper.link')}
          </ButtonLink>
        )}
        {published !== null && (
          <ButtonLink small look="bare" href={`${base}/wordings`}>
            {t('wordings.title')}
          </ButtonLink>
        )}
        {amends && (
          <ButtonLink small look="bare" href={`${base}/amended`}>
            {t('amendment.page')}
          </ButtonLink>
        )}
        {working !== null ? (
          <ButtonLink small look="primary" href={base}>
            {t('publish.continue')}
          </ButtonLink>
        ) : (
          <ButtonLink small href={`${base}/versions/new`}>
            {t(published === null ? 'publish.upload' : 'publish.upload-next')}
          </ButtonLink>
        )}
      </p>
    </li>
  );
}

export default definePage<PublishProps>({
  title: (_props, { t }) => t('publish.title'),
  section: 'desk',
  Body: PublishPage,
});
