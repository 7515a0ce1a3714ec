import { LANGUAGES } from '../../../src/i18n/language.js';
import type { UploadProps } from '../../../src/pages/publish.props.js';
import { Button } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Field } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import { definePage } from '../define-page.js';

const ACCEPTED = '.docx,.md,.txt,.html,.htm,.xml';

function UploadPage(props: UploadProps) {
  const { t } = useSpeech();
  const { number, title, version, replaces, pasted, errors } = props;
  const refused = errors.files ?? errors.form;
  return (
    <div className="desk">
      <Crumbs crumbs={[{ label: t('publish.title'), href: '/publish' }, { label: number }]} />
      <h1>{t('publish.upload.title', { version })}</h1>
      <p className="lede">{title}</p>
      {refused && (
        <Notice kind="error" announce>
          {refused}
        </Notice>
      )}
      {replaces && <Notice>{t('publish.upload.replaces')}</Notice>}
      <form
        className="publish-form"
        method="post"
        encType="multipart/form-data"
        action={`/publish/drafts/${number}/versions/new`}
      >
        <input type="hidden" name="idempotencyKey" value={props.formKey} />
        <fieldset>
          <legend>{t('publish.upload.files')}</legend>
          <p className="hint">{t('publish.upload.files-hint')}</p>
          <div className="publish-languages">
            {LANGUAGES.map((lang) => (
              <Field key={lang} label={t('publish.text-in', { lang })}>
                {(ids) => <input type="file" name={`file-${lang}`} accept={ACCEPTED} {...ids} />}
              </Field>
            ))}
          </div>
        </fieldset>
        <details open={Object.keys(pasted).length > 0}>
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
                rows={8}
              />
            ))}
          </div>
        </details>
        <p className="row">
          <Button look="primary">{t('publish.upload.send')}</Button>
        </p>
      </form>
    </div>
  );
}

export default definePage<UploadProps>({
  title: ({ version }, { t }) => t('publish.upload.title', { version }),
  section: 'desk',
  Body: UploadPage,
});
