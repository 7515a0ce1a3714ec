import type { DraftPageProps, StageStep } from '../../../src/drafts/draft-page.presenter.js';
import { formatDay, formatNumber } from '../../../src/i18n/format.js';
import { Deadline, StatusChip } from '../../ui/badges.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Timeline } from '../../ui/timeline.js';

export function Hero(props: DraftPageProps) {
  const { t } = useSpeech();
  const { agency, actKind, dossier, number } = props;
  return (
    <header className="hero">
      <div className="hero-in">
        <Crumbs
          crumbs={[
            { label: agency.name, href: agency.href },
            { label: t(`legal.act.${actKind}`) },
            { label: t('reading.dossier-number', { number: dossier.number }), href: dossier.href },
            { label: t('reading.draft-number', { number }) },
          ]}
        />
        <h1>{props.title}</h1>
        {props.summary.map((paragraph) => (
          <p className="lede" key={paragraph}>
            {paragraph}
          </p>
        ))}
        <Concerns {...props} />
        <Facts {...props} />
      </div>
      <Stages {...props} />
    </header>
  );
}

function Concerns({ concerns, appliesFrom }: DraftPageProps) {
  const { t } = useSpeech();
  if (!concerns && !appliesFrom) return null;
  return (
    <dl className="hero-who">
      {concerns && (
        <div>
          <dt>{t('reading.concerns')}</dt>
          <dd>{concerns}</dd>
        </div>
      )}
      {appliesFrom && (
        <div>
          <dt>{t('reading.applies-from')}</dt>
          <dd>{appliesFrom}</dd>
        </div>
      )}
    </dl>
  );
}

function Facts({ number, status, consultation, counts }: DraftPageProps) {
  const { lang, t } = useSpeech();
  return (
    <dl className="facts">
      <div>
        <dt className="vh">{t('reading.status')}</dt>
        <dd>
          <StatusChip status={status} />
        </dd>
      </div>
      {consultation && (
        <div>
          <dt>
            {t(`reading.consultation.${status === 'open' ? 'open' : status === 'upcoming' ? 'upcoming' : 'closed'}`)}
          </dt>
          <dd>
            {formatDay(status === 'upcoming' ? consultation.opensOn : consultation.closesOn, lang)}
            {status === 'open' && (
              <>
                {', '}
                <Deadline daysLeft={consultation.daysLeft} />
              </>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('reading.comments')}</dt>
        <dd>{formatNumber(counts.comments, lang)}</dd>
      </div>
      <div>
        <dt>{t('reading.answered')}</dt>
        <dd>
          {formatNumber(counts.answered, lang)}
          {counts.answered < counts.comments && (
            <>
              {', '}
              <a href={`/waiting?draft=${encodeURIComponent(number)}`}>{t('waiting.of-draft')}</a>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Stages({ stages }: DraftPageProps) {
  const { lang, t } = useSpeech();
  const when = ({ state, on }: StageStep) =>
    on && t(`reading.when.${state}`, { day: formatDay(on, lang, state === 'next' ? 'monthYear' : 'dayMonth') });
  return (
    <Timeline
      label={t('reading.stages')}
      steps={stages.map((step) => ({
        key: step.stage,
        label: t(`reading.stage.${step.stage}`),
        state: step.state,
        when: when(step),
        href: step.href,
      }))}
    />
  );
}
