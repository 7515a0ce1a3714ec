import { Icon } from './icon.js';
import { useSpeech } from './language.js';

export interface DiffPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** Moved words bear one number at both places, which lead to each other. */
  move?: number;
}

/** Words before and after in one text. Screen readers skip `ins` and `del`, so the turns are said in words too. */
export function Diff({ pieces, lang }: { pieces: readonly DiffPiece[]; lang?: string }) {
  return (
    <p className="diff" lang={lang}>
      {pieces.map((piece, index) => (
        <Piece key={index} {...piece} />
      ))}
    </p>
  );
}

function Piece({ kind, text, move }: DiffPiece) {
  const { t } = useSpeech();
  if (kind === 'same') return text;
  const Tag = kind === 'added' ? 'ins' : 'del';
  if (move !== undefined) return <MovedWords here={kind === 'added' ? 'to' : 'from'} text={text} move={move} />;
  return (
    <Tag>
      <span className="vh">{t(kind === 'added' ? 'ui.diff.added' : 'ui.diff.removed')} </span>
      {text}
      <span className="vh"> {t('ui.diff.end')}</span>
    </Tag>
  );
}

/** Words that left one place and stand at another, told from removed and added ones by a sign and in words. */
function MovedWords({ here, text, move }: { here: 'from' | 'to'; text: string; move: number }) {
  const { t, lang: reader } = useSpeech();
  const Tag = here === 'to' ? 'ins' : 'del';
  const there = here === 'to' ? 'from' : 'to';
  return (
    <Tag className="moved" id={`move-${move}-${here}`}>
      <a className="move-mark" href={`#move-${move}-${there}`} lang={reader}>
        <Icon name="move" />
        {t(`ui.diff.moved-${here}`, { number: move })}
      </a>{' '}
      {text}
      <span className="vh"> {t('ui.diff.end')}</span>
    </Tag>
  );
}
