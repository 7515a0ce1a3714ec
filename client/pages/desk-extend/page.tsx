import { formatDay } from '../../../src/i18n/format.js';
import { LANGUAGES } from '../../../src/i18n/language.js';
import type { DeskExtendProps } from '../../../src/pages/desk-extend.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { ExtensionSaid } from '../../ui/extension.js';
import { Field, Select, TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Empty, Notice } from '../../ui/notice.js';
import { WorkUnderWay } from '../../ui/work-under-way.js';
import { definePage } from '../define-page.js';

function DeskExtendPage(props: DeskExtendProps) {
  const { t } = useSpeech();
  const { draft, done, form, errors, scope, extensions, underWay } = props;
  const isOpen = !underWay && scope.free > 0;
  const why = isOpen ? errors['form'] : Object.values(errors)[0];
  const back = `/desk?draft=${encodeURIComponent(draft.number)}`;
  return (
    <div className="desk desk-extend">
      <Crumbs
        crumbs={[
          { label: t('desk.title'), href: '/desk' },
          { label: draft.number, href: back },
          { label: t('extend.title') },
        ]}
      />
      <header>
        <p className="hint">
          <a href={draft.href}>{draft.title}</a>
        </p>
        <h1>{t('extend.title')}</h1>
        <p className="lede">{t('extend.lede')}</p>
      </header>
      {done && (
        <Notice kind="success" announce>
          <p>
            {t('extend.done', { count: done.comments })}{' '}
            {done.skipped > 0 && t('extend.done.skipped', { count: done.skipped })}
          </p>
          <a href={back}>{t('extend.back')}</a>
        </Notice>
      )}
      {why && (
        <Notice kind="error" announce>
          {why}
        </Notice>
      )}
      {!isOpen && form.reason !== '' && <Unsent {...form} />}
      <div className="desk-pair">
        {underWay ? (
          <WorkUnderWay
            id="extension-work"
            title={t('extend.under-way')}
            label={t('extend.moved', { count: underWay.comments })}
            progress={underWay.progress}
          >
            <p className="hint">{t('extend.under-way.text')}</p>
          </WorkUnderWay>
        ) : scope.free > 0 ? (
          <Form {...props} />
        ) : (
          <Empty title={t('extend.nothing')}>
            <ButtonLink href={back}>{t('extend.back')}</ButtonLink>
          </Empty>
        )}
        <section aria-labelledby="extensions">
          <h2 id="extensions">{t('extend.before')}</h2>
          {extensions.length === 0 && <p className="hint">{t('extend.before.none')}</p>}
          <ul className="extensions">
            {extensions.map(({ id, moves, comments, finished, ...extension }) => (
              <li key={id}>
                <ExtensionSaid
                  {...extension}
                  comments={finished ? comments : null}
                  from={moves.at(-1)!.from}
                  to={moves.at(-1)!.to}
                />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

/** A reason that was sent where no term can be extended now: its words, to be kept. */
function Unsent({ reason, lang }: DeskExtendProps['form']) {
  const { t } = useSpeech();
  return (
    <section className="newer-words" aria-labelledby="unsent" data-typed>
      <h2 id="unsent">{t('approval.typed')}</h2>
      <p className="said" lang={lang}>
        {reason}
      </p>
    </section>
  );
}

function Form({ action, fields, scope, form, errors, ...props }: DeskExtendProps) {
  const { t } = useSpeech();
  const { longest } = scope;
  return (
    <form className="form admin-form" method="post" action={action}>
      <Scope scope={scope} kind={props.kind} />
      <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        label={t('extend.days')}
        hint={t('extend.days.hint', { most: longest.days, unit: longest.unit })}
        error={errors['days']}
        name="days"
        type="number"
        min={1}
        max={longest.days}
        defaultValue={form.days}
        required
      />
      <Field label={t('extend.reason')} hint={t('extend.reason.hint')} error={errors['reason']}>
        {(ids) => (
          <textarea
            {...ids}
            name="reason"
            rows={5}
            minLength={props.reasonLeast}
            maxLength={props.reasonMost}
            defaultValue={form.reason}
            required
          />
        )}
      </Field>
      <Select
        label={t('extend.lang')}
        name="lang"
        defaultValue={form.lang}
        options={LANGUAGES.map((lang) => ({ value: lang, label: t(`reading.in.${lang}`) }))}
      />
      <div className="row">
        <Button look="primary">{t('extend.send', { count: scope.free })}</Button>
      </div>
    </form>
  );
}

/** Which comments are meant, when their terms end now, and which stay as they are. */
function Scope({ scope, kind }: Pick<DeskExtendProps, 'scope' | 'kind'>) {
  const { t, lang } = useSpeech();
  const { free, first, last, late, extended } = scope;
  const day = (one: string | null) => (one ? formatDay(one, lang) : '');
  return (
    <div className="extend-scope">
      <p>
        <b>{t(`extend.scope.${kind}`, { count: free })}</b>{' '}
        {first === last
          ? t('extend.ends', { day: day(first) })
          : t('extend.ends-between', { first: day(first), last: day(last) })}
      </p>
      {late > 0 && <p className="hint">{t('extend.late', { count: late })}</p>}
      {extended > 0 && <p className="hint">{t('extend.extended', { count: extended })}</p>}
    </div>
  );
}

export default definePage<DeskExtendProps>({
  title: ({ draft }, { t }) => `${t('extend.title')} · ${draft.number}`,
  section: 'desk',
  Body: DeskExtendPage,
});
