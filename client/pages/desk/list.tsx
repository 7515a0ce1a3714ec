import type { DeskProps, DeskRow } from '../../../src/pages/desk.props.js';
import { useSpeech } from '../../ui/language.js';
import { Button } from '../../ui/button.js';
import { capital } from '../../ui/capital.js';
import { AssignTo } from './assign-to.js';
import { DueMark } from './due-mark.js';
import { Fields } from './fields.js';

/** The list is a form: what is ticked goes to the official chosen in the bar. */
export function List(props: DeskProps) {
  const { t } = useSpeech();
  const { rows, fields, idempotencyKey, refused, self, choice } = props;
  const open = rows.some(({ waitsFor }) => waitsFor !== null);
  return (
    <section aria-labelledby="desk-list">
      <h2 id="desk-list" className="vh">
        {t('desk.list')}
      </h2>
      <form method="post" action="/desk/assign" className="desk-form">
        <Fields of={fields} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <ol className="desk-list" data-desk-rows>
          {rows.map((row) => (
            <li key={row.number}>
              <Row
                row={row}
                self={self}
                ticked={refused?.chosen.includes(row.number) ?? false}
                withDraft={choice.draft === null && props.drafts.length > 1}
              />
            </li>
          ))}
        </ol>
        {open && (
          <div className="desk-bar" data-desk-bar>
            <p className="desk-bar-all" data-desk-all hidden>
              <label className="check">
                <input type="checkbox" data-desk-tick-all />
                {t('desk.assign.all')}
              </label>
              <span aria-live="polite">
                {t('desk.assign.chosen')}: <output>0</output>
              </span>
            </p>
            <AssignTo label={t('desk.assign.to')} {...props} />
            <Button formAction="/desk/extend">{t('extend.title')}</Button>
          </div>
        )}
      </form>
    </section>
  );
}

interface RowProps {
  row: DeskRow;
  self: number;
  ticked: boolean;
  withDraft: boolean;
}

function Row({ row, self, ticked, withDraft }: RowProps) {
  const { t } = useSpeech();
  const { href, number, draftTitle, citation, author, lang, excerpt, suggestion, supports } = row;
  const facts = [
    number,
    author,
    suggestion && t('desk.suggestion'),
    supports > 0 && t('desk.supports', { count: supports }),
    withDraft && draftTitle,
  ];
  return (
    <article className="desk-row">
      <label className="desk-tick">
        {row.waitsFor && (
          <input
            type="checkbox"
            name="comments"
            value={number}
            defaultChecked={ticked}
            aria-label={t('desk.row.choose', { number })}
          />
        )}
      </label>
      <Due {...row} />
      <div className="desk-row-words">
        <h3>
          <a href={href}>{capital(citation || t('desk.whole-draft'))}</a>
        </h3>
        <p className="desk-excerpt" lang={lang}>
          {excerpt.map(({ text, hit }, nth) => (hit ? <mark key={nth}>{text}</mark> : text))}
        </p>
        <p className="hint">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <Standing row={row} self={self} />
    </article>
  );
}

function Due({ waitsFor, dueOn, daysLeft, provisional }: DeskRow) {
  const { t } = useSpeech();
  if (waitsFor) return <DueMark {...{ dueOn, daysLeft, provisional }} />;
  return (
    <span className="due">
      <span className="chip good">{t('desk.row.answered')}</span>
    </span>
  );
}

/** How far the answer is, and who holds the comment. */
function Standing({ row, self }: { row: DeskRow; self: number }) {
  const { t } = useSpeech();
  const { waitsFor, told, deskState, holder, cluster, clusterHref } = row;
  return (
    <p className="desk-standing">
      {told !== null && <span className="chip bad">{t('desk.row.told', { level: told })}</span>}
      {(waitsFor === 'own-answer' || waitsFor === 'second-look') && (
        <span className="chip wait">{t(`desk.row.${waitsFor}`)}</span>
      )}
      {deskState !== 'none' && <span className="chip live">{t(`desk.row.${deskState}`)}</span>}
      {cluster && (
        <a className="desk-cluster" href={clusterHref ?? undefined}>
          {t('desk.row.cluster', { count: cluster.comments })}
        </a>
      )}
      {waitsFor && (
        <span className={holder ? 'desk-holder' : 'desk-holder free'}>
          {!holder && t('desk.row.free')}
          {holder && (holder.accountId === self ? t('desk.row.mine') : t('desk.row.held', { name: holder.name }))}
        </span>
      )}
    </p>
  );
}
