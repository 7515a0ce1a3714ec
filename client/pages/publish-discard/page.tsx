import type { DiscardProps } from '../../../src/pages/publish-discard.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

function DiscardPage(props: DiscardProps) {
  const { t } = useSpeech();
  const { number, title, working, errors } = props;
  const base = `/publish/drafts/${number}`;
  const refused = errors.form;
  return (
    <div className="desk">
      <Crumbs
        crumbs={[
          { label: t('publish.title'), href: '/publish' },
          { label: number, href: working ? base : null },
          { label: t('discard.crumb') },
        ]}
      />
      <h1>{working ? t('discard.title', { version: working.version }) : t('discard.crumb')}</h1>
      <p className="lede">{title}</p>
      {refused && (
        <Notice kind="error" announce>
          {refused}
        </Notice>
      )}
      {!working && !refused && <Notice>{t('discard.nothing')}</Notice>}
      {working ? (
        <Sure {...props} working={working} base={base} />
      ) : (
        <p>
          <ButtonLink href="/publish">{t('publish.title')}</ButtonLink>
        </p>
      )}
    </div>
  );
}

type SureProps = DiscardProps & { working: NonNullable<DiscardProps['working']>; base: string };

function Sure({ working, base, errors }: SureProps) {
  const { t } = useSpeech();
  const { version, earlier, wordings, changes, notes } = working;
  const lost = [
    t('discard.lost.texts'),
    changes > 0 && t('discard.lost.changes', { count: changes }),
    notes > 0 && t('discard.lost.notes', { count: notes }),
  ].filter((one) => typeof one === 'string');
  return (
    <form className="publish-form" method="post" action={`${base}/discard`}>
      <p>{t('discard.lost')}</p>
      <ul className="discard-lost">
        {lost.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{t('discard.stays')}</p>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="earlier" value={earlier} />
      {wordings > 0 && (
        <Tick name="wordings" value={wordings} error={errors.wordings}>
          {t('discard.wordings.agree', { count: wordings })}
        </Tick>
      )}
      <Tick name="sure" value={1} error={errors.sure}>
        {t('discard.sure')}
      </Tick>
      <p className="row">
        <Button look="danger">{t('discard.do')}</Button>
        <ButtonLink href={base}>{t('discard.keep')}</ButtonLink>
      </p>
    </form>
  );
}

interface TickProps {
  name: string;
  value: number;
  error: string | undefined;
  children: string;
}

function Tick({ name, value, error, children }: TickProps) {
  const id = `${name}-error`;
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          name={name}
          value={value}
          aria-describedby={error ? id : undefined}
          aria-invalid={error ? true : undefined}
        />
        {children}
      </label>
      {error && (
        <p className="field-error" id={id}>
          {error}
        </p>
      )}
    </div>
  );
}

export default definePage<DiscardProps>({
  title: (_props, { t }) => t('discard.crumb'),
  section: 'desk',
  Body: DiscardPage,
});
