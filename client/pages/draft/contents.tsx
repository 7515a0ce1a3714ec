import type { ContentsItem } from '../../../src/drafts/draft-page.presenter.js';
import { formatNumber } from '../../../src/i18n/format.js';
import { useSpeech } from '../../ui/language.js';

interface Props {
  contents: readonly ContentsItem[];
}

export function ContentsAside({ contents }: Props) {
  const { t } = useSpeech();
  return (
    <nav className="toc" aria-labelledby="toc-title">
      <h2 id="toc-title">{t('reading.contents')}</h2>
      <List contents={contents} />
    </nav>
  );
}

/** The same contents on a narrow screen. */
export function ContentsFold({ contents }: Props) {
  const { t } = useSpeech();
  return (
    <details className="tocm">
      <summary>{t('reading.contents')}</summary>
      <List contents={contents} />
    </details>
  );
}

function List({ contents }: Props) {
  return (
    <ul>
      {contents.map((item) => (
        <Line key={item.eId} {...item} />
      ))}
    </ul>
  );
}

function Line({ eId, kind, label, heading, count }: ContentsItem) {
  const { lang, t } = useSpeech();
  return (
    <li className={kind === 'article' || kind === 'para' ? 'low' : undefined}>
      <a href={`#${eId}`}>
        <span>
          {label} {heading}
        </span>
        {count > 0 && (
          <small>
            {formatNumber(count, lang)}
            <span className="vh"> {t('reading.comments-noun', { count })}</span>
          </small>
        )}
      </a>
    </li>
  );
}
