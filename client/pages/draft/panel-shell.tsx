import { Icon } from '../../ui/icon.js';
import { useSpeech } from '../../ui/language.js';

/**
 * The place for the comments of one provision. The reader island fills `data-panel-body` with the HTML of
 * `/drafts/<number>/provisions/<eId>/panel`, whose heading carries the id `panel-title`.
 */
export function PanelShell() {
  const { t } = useSpeech();
  return (
    <aside className="panel" id="panel" hidden tabIndex={-1} aria-label={t('reading.panel')}>
      <div className="panel-top">
        <button type="button" className="panel-close" data-panel-close aria-label={t('reading.panel-close')}>
          <Icon name="close" />
        </button>
      </div>
      <div className="panel-body" data-panel-body />
      <template data-panel-wait>
        <p className="panel-wait" role="status">
          {t('reading.panel-wait')}
        </p>
      </template>
      <template data-panel-failed>
        <p className="panel-wait" role="alert">
          {t('reading.panel-failed')} <a href="">{t('reading.panel-open-page')}</a>
        </p>
      </template>
    </aside>
  );
}
