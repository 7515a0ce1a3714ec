import type { DeskProps, DeskRow } from '../../../src/pages/desk.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Empty, Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { DueMark } from './due-mark.js';

function DeskPage(props: DeskProps) {
  const { t } = useSpeech();
  const { agencies, rows, first, older, sent } = props;
  return (
    <div className="desk">
      <header className="desk-head">
        <div>
          <p className="hint">{agencies.join(' · ')}</p>
          <h1>{t('desk.title')}</h1>
          <p className="lede">{t('desk.lede')}</p>
        </div>
        <Counts counts={props.counts} />
      </header>
      {sent && (
        <Notice kind="success" announce>
          {t('desk.sent', { number: sent })}
        </Notice>
      )}
      <Filter {...props} />
      {rows.length === 0 ? <Nothing filtered={props.filter.draft !== null} /> : <List rows={rows} />}
      {(first || older) && (
        <nav className="pages" aria-label={t('ui.pages')}>
          {first && <ButtonLink href={first}>{t('desk.first')}</ButtonLink>}
          {older && (
            <ButtonLink href={older} rel="next" className="btn quiet older">
              {t('desk.older')}
            </ButtonLink>
          )}
        </nav>
      )}
    </div>
  );
}

function Counts({ counts }: Pick<DeskProps, 'counts'>) {
  const { t } = useSpeech();
  return (
    <dl className="desk-counts">
      {(['overdue', 'today', 'unanswered'] as const).map((name) => {
        const { count, more } = counts[name];
        return (
          <div key={name} className={count > 0 ? name : undefined}>
            <dt>{t(`desk.count.${name}`)}</dt>
            <dd>{more ? t('desk.count.more', { count }) : count}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Filter({ filter, drafts, provisions }: DeskProps) {
  const { t } = useSpeech();
  return (
    <form className="desk-filter" method="get" action="/desk" aria-label={t('desk.filter')}>
      <Select
        label={t('desk.filter.draft')}
        name="draft"
        any={t('desk.filter.all-drafts')}
        defaultValue={filter.draft ?? ''}
        options={drafts.map(({ number, title }) => ({ value: number, label: `${number} · ${title}` }))}
      />
      {provisions.length > 0 && (
        <Select
          label={t('desk.filter.provision')}
          name="provision"
          any={t('desk.filter.all-provisions')}
          defaultValue={filter.provision ?? ''}
          options={provisions.map(({ eId, label, unanswered }) => ({ value: eId, label: `${label} (${unanswered})` }))}
        />
      )}
      <Button>{t('desk.filter.apply')}</Button>
    </form>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useSpeech();
  return (
    <Empty title={t('desk.empty')}>
      <p>{t(filtered ? 'desk.empty.filtered' : 'desk.empty.advice')}</p>
      {filtered && <ButtonLink href="/desk">{t('desk.filter.all-drafts')}</ButtonLink>}
    </Empty>
  );
}

function List({ rows }: { rows: readonly DeskRow[] }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="desk-list">
      <h2 id="desk-list" className="vh">
        {t('desk.list')}
      </h2>
      <ol className="desk-list">
        {rows.map((row) => (
          <li key={row.number}>
            <Row {...row} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ href, number, draftTitle, citation, author, lang, excerpt, suggestion, supports, ...due }: DeskRow) {
  const { t } = useSpeech();
  return (
    <article className="desk-row">
      <DueMark {...due} />
      <div className="desk-row-words">
        <h3>
          <a href={href}>{citation || t('desk.whole-draft')}</a>
        </h3>
        <p className="desk-excerpt" lang={lang}>
          {excerpt}
        </p>
        <p className="hint">
          {[number, author, suggestion && t('desk.suggestion'), supports > 0 && t('desk.supports', { count: supports })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="hint">{draftTitle}</p>
      </div>
    </article>
  );
}

export default definePage<DeskProps>({ title: (_props, { t }) => t('desk.title'), section: 'desk', Body: DeskPage });
