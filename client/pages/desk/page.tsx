import type { DeskProps } from '../../../src/pages/desk.props.js';
import { ButtonLink } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { templatesHref } from '../desk-templates/address.js';
import { Act } from './act.js';
import { Filter } from './filter.js';
import { Keys } from './keys.js';
import { List } from './list.js';
import { Nothing } from './nothing.js';
import { Tabs } from './tabs.js';
import { Views } from './views.js';

function DeskPage(props: DeskProps) {
  const { t } = useSpeech();
  const { agencies, rows, act, drafts } = props;
  return (
    <div className="desk" data-island="desk">
      <header className="desk-head">
        <div>
          <p className="hint">{agencies.map(({ name }) => name).join(' · ')}</p>
          <h1>{t('desk.title')}</h1>
        </div>
        <div className="row">
          {props.head && (
            <ButtonLink small href="/desk/settings">
              {t('settings.open')}
            </ButtonLink>
          )}
          <ButtonLink small href={templatesHref(props.choice.draft)}>
            {t('template.open')}
          </ButtonLink>
          <Keys />
        </div>
      </header>
      <Notices {...props} />
      <Tabs {...props} />
      <div className="desk-tools">
        <Filter {...props} />
        <Views {...props} />
      </div>
      <div className="desk-board">
        {(act || drafts.length > 0) && <Act {...props} />}
        <div className="desk-main">
          {rows.length === 0 ? <Nothing {...props} /> : <List {...props} />}
          <Pages {...props} />
        </div>
      </div>
    </div>
  );
}

function Notices({ sent, assigned, refused }: DeskProps) {
  const { t } = useSpeech();
  return (
    <>
      {refused && (
        <Notice kind="error" announce>
          {refused.message}
        </Notice>
      )}
      {sent && (
        <Notice kind="success" announce>
          <span data-answered={sent}>{t('desk.sent', { number: sent })}</span>
        </Notice>
      )}
      {assigned && (
        <Notice kind="success" announce>
          <p>
            {t('desk.assigned', { count: assigned.assigned })}{' '}
            {assigned.skipped > 0 && t('desk.assigned.skipped', { count: assigned.skipped })}
          </p>
        </Notice>
      )}
    </>
  );
}

/** A page that is not full goes on all the same: the search stops where it would take too long. */
function Pages({ first, older, rows }: DeskProps) {
  const { t } = useSpeech();
  if (!first && !older) return null;
  return (
    <nav className="pages" aria-label={t('ui.pages')}>
      {first && <ButtonLink href={first}>{t('desk.first')}</ButtonLink>}
      {older && (
        <ButtonLink href={older} rel="next" className="btn quiet older">
          {t(rows.length < PAGE ? 'desk.further' : 'desk.older')}
        </ButtonLink>
      )}
    </nav>
  );
}
const PAGE = 25;

export default definePage<DeskProps>({ title: (_props, { t }) => t('desk.title'), section: 'desk', Body: DeskPage });
