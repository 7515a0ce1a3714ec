import type { ReviewedParagraph, ReviewedText } from '../../../src/drafts/queries/review.js';
import type { ReviewProps } from '../../../src/pages/publish.props.js';
import { Button } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { TextArea } from '../../ui/text-area.js';

type Props = ReviewedText & Pick<ReviewProps, 'number' | 'mending'>;

/** The act as recognised beside the paragraphs of the file; numbers and places link to each other. */
export function SourceAndAct({ lang, html, paragraphs, number, mending }: Props) {
  const { t } = useSpeech();
  // a version begun as a copy has no file: its words are changed on their own page
  if (paragraphs.length === 0)
    return (
      <section aria-labelledby="recognised">
        <h2 id="recognised">{t('wordings.copy')}</h2>
        <p className="hint">
          {t('wordings.copy-hint')} <a href={`/publish/drafts/${number}/wordings`}>{t('wordings.title')}</a>
        </p>
        <div className="review-act" dangerouslySetInnerHTML={{ __html: html }} />
      </section>
    );
  return (
    <div className="review-sides">
      <section aria-labelledby="recognised">
        <h2 id="recognised">{t('publish.review.act')}</h2>
        <div className="review-act" dangerouslySetInnerHTML={{ __html: html }} />
      </section>
      <section aria-labelledby="source">
        <h2 id="source">{t('publish.review.source')}</h2>
        {mending && <Mending {...mending} lang={lang} action={`/publish/drafts/${number}/source`} />}
        <ol className="source" lang={lang}>
          {paragraphs.map((paragraph) => (
            <Paragraph
              key={paragraph.index}
              {...paragraph}
              mendHref={`/publish/drafts/${number}?text=${lang}&mend=${paragraph.index}#mend`}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}

interface MendingProps {
  index: number;
  text: string;
  lang: string;
  action: string;
}

function Mending({ index, text, lang, action }: MendingProps) {
  const { t } = useSpeech();
  return (
    <form className="review-form explain" id="mend" method="post" action={action}>
      <h3>{t('publish.mend.title', { number: index + 1 })}</h3>
      <input type="hidden" name="text" value={lang} />
      <input type="hidden" name="index" value={index} />
      <TextArea
        label={t('publish.mend.words')}
        hint={t('publish.mend.hint')}
        name="words"
        lang={lang}
        defaultValue={text}
        rows={4}
      />
      <p className="row">
        <Button look="primary">{t('publish.mend.save')}</Button>
      </p>
    </form>
  );
}

function Paragraph({ index, kind, text, fate, eId, mendHref }: ReviewedParagraph & { mendHref: string }) {
  const { t, lang } = useSpeech();
  const words = t(`publish.review.fate.${fate}`);
  return (
    <li id={`source-${index}`} className={`source-${fate}`} value={index + 1}>
      <span>{text}</span>
      {/* every paragraph says where it went; the usual fate is said quietly */}
      {eId ? (
        <a className="fate" lang={lang} href={`#${eId}`}>
          {words}
        </a>
      ) : (
        <small className="fate" lang={lang}>
          {words}
        </small>
      )}
      {kind === 'paragraph' && (
        <a className="fate" lang={lang} href={mendHref} aria-label={t('publish.mend.title', { number: index + 1 })}>
          {t('publish.mend')}
        </a>
      )}
    </li>
  );
}
