import type { ShownAmendment } from '../../src/drafts/amendment.presenter.js';
import { piecesOf } from './changes.js';
import { Diff } from './diff.js';
import { useSpeech } from './language.js';

/** What the commands of one provision change in another act, and how that will read. */
export function Amends({ amends, lang }: { amends: readonly ShownAmendment[]; lang: string }) {
  const { t } = useSpeech();
  return amends.map(({ sentence, pieces }, index) => (
    <aside key={index} className="amends">
      <p>{sentence}</p>
      {pieces.length > 0 && (
        <details>
          <summary>{t('amendment.before-and-after')}</summary>
          <Diff pieces={piecesOf(pieces)} lang={lang} />
        </details>
      )}
    </aside>
  ));
}
