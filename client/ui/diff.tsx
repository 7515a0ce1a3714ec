import { useSpeech } from './language.js';

export interface DiffPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
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

function Piece({ kind, text }: DiffPiece) {
  const { t } = useSpeech();
  if (kind === 'same') return text;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span className="vh">{t(kind === 'added' ? 'ui.diff.added' : 'ui.diff.removed')} </span>
      {text}
      <span className="vh"> {t('ui.diff.end')}</span>
    </Tag>
  );
}
