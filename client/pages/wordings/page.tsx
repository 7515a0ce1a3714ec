import type { WordingsProps } from '../../../src/pages/wordings.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';
import { Changed, Proposed } from './lists.js';
import { Editing } from './editing.js';

function WordingsPage(props: WordingsProps) {
  const { t } = useSpeech();
  const { number, title, working, errors, done, action } = props;
  const review = `/publish/drafts/${number}`;
  return (
    <div className="desk wordings">
      <Crumbs
        crumbs={[
          { label: t('publish.title'), href: '/publish' },
          { label: number, href: working === null ? null : review },
          { label: t('wordings.title') },
        ]}
      />
      <div className="desk-head">
        <div>
          <h1>{t('wordings.title')}</h1>
          <p className="hint">{title}</p>
        </div>
        {working !== null && <ButtonLink href={review}>{t('wordings.to-review', { version: working })}</ButtonLink>}
      </div>
      {done && (
        <Notice kind="success" announce>
          {t(`wordings.done.${done}`)}
        </Notice>
      )}
      {errors.form && (
        <Notice kind="error" announce>
          {errors.form}
        </Notice>
      )}
      {working === null ? (
        <form className="wording-begin" method="post" action={`${action}/begin`}>
          <p>{t('wordings.nothing')}</p>
          <p className="row">
            <Button look="primary">{t('wordings.begin')}</Button>
            <ButtonLink href={`${review}/versions/new`}>{t('publish.upload-next')}</ButtonLink>
          </p>
        </form>
      ) : (
        <>
          <Editing {...props} />
          <Changed {...props} />
        </>
      )}
      <Proposed {...props} />
    </div>
  );
}

export default definePage<WordingsProps>({
  title: (_props, { t }) => t('wordings.title'),
  section: 'desk',
  Body: WordingsPage,
});
