import type { ReviewedParagraph, ReviewedText } from '../../../src/drafts/queries/review.js';
import { useSpeech } from '../../ui/language.js';

/** The act as recognised beside the paragraphs of the file; numbers and places link to each other. */
export function SourceAndAct({ lang, html, paragraphs }: ReviewedText) {
  const { t } = useSpeech();
  return (
    <div className="review-sides">
      <section aria-labelledby="recognised">
        <h2 id="recognised">{t('publish.review.act')}</h2>
        <div className="review-act" dangerouslySetInnerHTML={{ __html: html }} />
      </section>
      <section aria-labelledby="source">
        <h2 id="source">{t('publish.review.source')}</h2>
        <ol className="source" lang={lang}>
          {paragraphs.map((paragraph) => (
            <Paragraph key={paragraph.index} {...paragraph} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Paragraph({ index, text, fate, eId }: ReviewedParagraph) {
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
    </li>
  );
}
