import { LANGUAGES } from '../../../src/i18n/language.js';
import type { AmendedActsProps } from '../../../src/pages/publish.props.js';
import { Button } from '../../ui/button.js';
import { capital } from '../../ui/capital.js';
import { piecesOf } from '../../ui/changes.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Diff } from '../../ui/diff.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import { definePage } from '../define-page.js';

const ACCEPTED = '.docx,.md,.txt,.html,.htm,.xml';

function AmendedActsPage(props: AmendedActsProps) {
  const { t } = useSpeech();
  const { number, title, hasText, backHref, errors, saved } = props;
  const refused = errors.files ?? errors.form;
  return (
    <div className="desk amended-acts">
      <Crumbs
        crumbs={[
          { label: t('publish.title'), href: '/publish' },
          { label: number, href: backHref },
        ]}
      />
      <h1>{t('amendment.page')}</h1>
      <p className="lede">{title}</p>
      {saved && (
        <Notice kind="success" announce>
          {t('publish.saved')}
        </Notice>
      )}
      {refused && (
        <Notice kind="error" announce>
          {refused}
        </Notice>
      )}
      <p>{t('amendment.page.lead')}</p>
      {!hasText && <Notice>{t('amendment.page.no-text')}</Notice>}
      {hasText && <Attached {...props} />}
      {hasText && <Attach {...props} />}
      {hasText && <Commands {...props} />}
    </div>
  );
}

function Attached({ number, attached }: AmendedActsProps) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="attached">
      <h2 id="attached">{t('amendment.page.attached')}</h2>
      {attached.length === 0 && <p className="hint">{t('amendment.page.none')}</p>}
      <ul className="amended-list">
        {attached.map(({ id, lang, title }) => (
          <li key={id}>
            <span>
              <b lang={lang}>{title}</b> <span className="hint">{t(`publish.language.${lang}`)}</span>
            </span>
            <form method="post" action={`/publish/drafts/${number}/amended/${id}/remove`}>
              <Button look="quiet" busy={t('amendment.page.reading')}>
                {t('amendment.page.remove')} <span className="vh">{title}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Attach({ number, pasted, attached, formKey }: AmendedActsProps) {
  const { t } = useSpeech();
  const typed = Object.keys(pasted).length > 0;
  return (
    <details className="amended-attach" open={typed || attached.length === 0}>
      <summary>{t('amendment.page.attach')}</summary>
      <form
        className="publish-form"
        method="post"
        encType="multipart/form-data"
        action={`/publish/drafts/${number}/amended`}
      >
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <p className="hint">{t('amendment.page.hint')}</p>
        <div className="publish-languages">
          {LANGUAGES.map((lang) => (
            <Field key={lang} label={t('publish.text-in', { lang })}>
              {(ids) => <input type="file" name={`file-${lang}`} accept={ACCEPTED} {...ids} />}
            </Field>
          ))}
        </div>
        <details open={typed}>
          <summary>{t('publish.upload.paste')}</summary>
          <div className="publish-form">
            {LANGUAGES.map((lang) => (
              <TextArea
                key={lang}
                label={t('publish.text-in', { lang })}
                name={`text-${lang}`}
                lang={lang}
                defaultValue={pasted[lang]}
                optional
                rows={6}
              />
            ))}
          </div>
        </details>
        <p className="row">
          <Button look="primary" busy={t('amendment.page.reading')}>
            {t('amendment.page.send')}
          </Button>
        </p>
        <p className="hint">{t('amendment.page.takes')}</p>
      </form>
    </details>
  );
}

function Commands({ commands }: AmendedActsProps) {
  const { t } = useSpeech();
  if (commands.length === 0) return <Notice>{t('amendment.page.empty')}</Notice>;
  const count = commands.filter(({ doubt }) => doubt === null).length;
  return (
    <section aria-labelledby="commands">
      <h2 id="commands">{t('amendment.page.commands')}</h2>
      <p className="hint">{t('amendment.page.applied', { count, all: commands.length })}</p>
      <ol className="amended-commands">
        {commands.map((command, index) => (
          <Command key={index} {...command} />
        ))}
      </ol>
    </section>
  );
}

function Command({ lang, href, address, pieces, doubt }: AmendedActsProps['commands'][number]) {
  const { t } = useSpeech();
  return (
    <li>
      <p>
        <a href={href}>{capital(address)}</a> <span className="hint">{t(`publish.language.${lang}`)}</span>
      </p>
      {doubt && (
        <p className="amended-doubt">
          <Icon name="warning" /> {doubt}
        </p>
      )}
      {pieces.length > 0 && (
        <details>
          <summary>{t('amendment.before-and-after')}</summary>
          <Diff pieces={piecesOf(pieces)} lang={lang} />
        </details>
      )}
    </li>
  );
}

export default definePage<AmendedActsProps>({
  title: ({ title }, { t }) => `${t('amendment.page')} · ${title}`,
  section: 'desk',
  Body: AmendedActsPage,
});
