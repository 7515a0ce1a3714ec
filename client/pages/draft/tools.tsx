import type { DraftPageProps } from '../../../src/drafts/draft-page.presenter.js';
import { formatDay, formatNumber } from '../../../src/i18n/format.js';
import { ButtonLink } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { useSpeech } from '../../ui/language.js';

export function Tools(props: DraftPageProps) {
  const { lang, t } = useSpeech();
  const first = props.mostDiscussed[0];
  return (
    <div className="tools" role="group" aria-label={t('reading.tools')}>
      {props.hasExplanations && (
        <button type="button" className="btn quiet js-only" data-plain-switch aria-pressed="true">
          {t('reading.plain')}
        </button>
      )}
      {props.changesHref && <ButtonLink href={props.changesHref}>{t('reading.changes')}</ButtonLink>}
      {first && (
        <ButtonLink href={`#${first}`} data-most-discussed={props.mostDiscussed.join(' ')}>
          {t('reading.most-discussed')}
        </ButtonLink>
      )}
      <ButtonLink href={props.whole.href}>
        {t('reading.whole')}
        {props.whole.count > 0 && ` · ${formatNumber(props.whole.count, lang)}`}
      </ButtonLink>
      <More {...props} />
    </div>
  );
}

/** Versions and files: rarely wanted, so folded. */
function More({ versions, downloads }: DraftPageProps) {
  const { lang, t } = useSpeech();
  if (versions.length < 2 && downloads.length === 0) return null;
  return (
    <details className="more">
      <summary className="btn quiet">{t('reading.versions-and-files')}</summary>
      <div className="more-body">
        <ul>
          {versions.map((version) => (
            <li key={version.number}>
              <a href={version.href} aria-current={version.current ? 'true' : undefined}>
                {t('reading.version', { number: version.number })}
                <small>{formatDay(version.publishedOn, lang)}</small>
              </a>
            </li>
          ))}
          {downloads.map(({ format, href }) => (
            <li key={format}>
              <a href={href} download>
                <span>
                  <Icon name="download" /> {t(`reading.download.${format}`)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
