import type { DossierProps } from '../../../src/pages/dossier.props.js';
import { formatDay, formatNumber } from '../../../src/i18n/format.js';
import { Chip, StatusChip } from '../../ui/badges.js';
import { ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';
import { Timeline } from '../../ui/timeline.js';
import { definePage } from '../define-page.js';

function DossierPage(props: DossierProps) {
  const { t } = useSpeech();
  const discussed = props.stages.some(({ stage, state }) => stage === 'consultation' && state !== 'next');
  return (
    <div className="page dossier">
      <div className="dossier-main">
        <Crumbs
          crumbs={[
            { label: props.agency, href: props.agencyHref },
            { label: t('reading.dossier-number', { number: props.number }) },
          ]}
        />
        <h1>{props.title}</h1>
        <p className="lede">{props.summary}</p>
        <NextDate {...props} />
        <section aria-labelledby="texts">
          <h2 id="texts">{t('reading.dossier.texts')}</h2>
          {props.drafts.length > 0 ? (
            <ul className="dossier-texts">
              {props.drafts.map((draft) => (
                <Text key={draft.number} {...draft} />
              ))}
            </ul>
          ) : (
            <Empty title={t(discussed ? 'reading.dossier.texts-elsewhere' : 'reading.dossier.no-texts')}>
              {t(discussed ? 'reading.dossier.texts-before' : 'reading.dossier.no-texts-yet')}
            </Empty>
          )}
        </section>
        <Overrides {...props} />
        <Links {...props} />
      </div>
      <aside className="dossier-way" aria-labelledby="way">
        <h2 id="way">{t('reading.dossier.way')}</h2>
        <Way {...props} />
      </aside>
    </div>
  );
}

function NextDate({ nextOn, nextStep, owner, overdue }: DossierProps) {
  const { lang, t } = useSpeech();
  if (!nextOn || !nextStep) return null;
  return (
    <dl className="facts">
      <div>
        <dt>{t('reading.dossier.next')}</dt>
        <dd>
          {t(`reading.step.${nextStep}`)}, {formatDay(nextOn, lang)}{' '}
          {overdue && <Chip tone="bad">{t('reading.dossier.overdue')}</Chip>}
        </dd>
      </div>
      {owner && (
        <div>
          <dt>{t('reading.dossier.owner')}</dt>
          <dd>{owner}</dd>
        </div>
      )}
    </dl>
  );
}

function Text(draft: DossierProps['drafts'][number]) {
  const { lang, t } = useSpeech();
  return (
    <li className="dossier-text">
      <p className="card-top">
        <span>
          {t(`legal.act.${draft.actKind}`)} · {draft.number}
        </span>
        <StatusChip status={draft.status} />
      </p>
      <h3>
        <a href={draft.href}>{draft.title}</a>
      </h3>
      <p className="card-top">
        <span>
          {t('reading.n-comments', { count: draft.comments })} ·{' '}
          {t('reading.n-answered', { shown: formatNumber(draft.answered, lang) })}
        </span>
      </p>
      <ul className="row">
        {draft.versions.map((version) => (
          <li key={version.number}>
            <ButtonLink small href={version.href}>
              {t('reading.version', { number: version.number })} · {formatDay(version.publishedOn, lang, 'short')}
            </ButtonLink>
          </li>
        ))}
        {draft.compareHref && (
          <li>
            <ButtonLink small look="bare" href={draft.compareHref}>
              {t('reading.changes')}
            </ButtonLink>
          </li>
        )}
      </ul>
    </li>
  );
}

function Overrides({ overrides }: DossierProps) {
  const { lang, t } = useSpeech();
  if (overrides.length === 0) return null;
  return (
    <section aria-labelledby="overrides">
      <h2 id="overrides">{t('dossier.override.title')}</h2>
      {overrides.map(({ from, to, publicName, office, reason, on, count, owed }) => (
        <article className="dossier-override" key={`${on} ${from} ${to}`}>
          <p>
            <b>{t('dossier.override.step', { from: t(`reading.step.${from}`), to: t(`reading.step.${to}`), count })}</b>
          </p>
          <blockquote className="quote lines">{reason}</blockquote>
          <p className="hint">
            {publicName}, {t(`dossier.office.${office}`)}, <time dateTime={on}>{formatDay(on, lang)}</time>
          </p>
          <details>
            <summary>{t('dossier.override.which')}</summary>
            <ul className="row">
              {owed.map(({ number, href }) => (
                <li key={number}>
                  <a href={href}>{number}</a>
                </li>
              ))}
            </ul>
            {count > owed.length && <p className="hint">{t('dossier.gate.more', { shown: owed.length })}</p>}
          </details>
        </article>
      ))}
    </section>
  );
}

function Links({ links }: DossierProps) {
  const { lang, t } = useSpeech();
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t('reading.dossier.links')}</h2>
      <ul className="dossier-links">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
            {link.on && <span className="hint"> {formatDay(link.on, lang)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({ stages }: DossierProps) {
  const { lang, t } = useSpeech();
  return (
    <Timeline
      label={t('reading.stages')}
      steps={stages.map(({ stage, state, on, href }, index) => ({
        key: `${stage}-${index}`,
        label: t(`reading.step.${stage}`),
        state,
        when:
          on && t(`reading.when.${state}`, { day: formatDay(on, lang, state === 'next' ? 'monthYear' : 'dayMonth') }),
        href,
      }))}
    />
  );
}

export default definePage<DossierProps>({
  title: ({ title }) => title,
  description: ({ summary }) => summary,
  section: 'drafts',
  Body: DossierPage,
});
