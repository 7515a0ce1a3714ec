import type { ImportProps } from '../../../src/pages/publish.props.js';
import { ImportProgress } from '../../islands/import-progress/progress.js';
import { Island } from '../../islands/island.js';
import { ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

function ImportPage(props: ImportProps) {
  const { t } = useSpeech();
  const { number, title, failure, files, uploadHref, importId, step, progress, nextHref } = props;
  const address = `/api/v1/drafts/${number}/imports/${importId}`;
  return (
    <div className="desk">
      <Crumbs crumbs={[{ label: t('publish.title'), href: '/publish' }, { label: number }]} />
      <h1>{t(failure ? 'publish.import.failed' : 'publish.import.title')}</h1>
      <p className="lede">{title}</p>
      {files.length > 0 && <p className="hint">{files.join(', ')}</p>}
      {failure ? (
        <>
          <Notice kind="error" announce>
            <p>{failure}</p>
            <p>{t('publish.import.nothing-changed')}</p>
          </Notice>
          <p className="row">
            <ButtonLink look="primary" href={uploadHref}>
              {t('publish.import.again')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <Island
            name="import-progress"
            id="import-progress"
            of={ImportProgress}
            props={{ address, step, progress, nextHref }}
          />
          <p className="hint">{t('publish.import.leave')}</p>
          <noscript>
            <meta httpEquiv="refresh" content="3" />
            <ButtonLink href="">{t('publish.import.reload')}</ButtonLink>
          </noscript>
        </>
      )}
    </div>
  );
}

export default definePage<ImportProps>({
  title: ({ failure }, { t }) => t(failure ? 'publish.import.failed' : 'publish.import.title'),
  section: 'desk',
  Body: ImportPage,
});
