import type { MatchesProps } from '../../../src/pages/publish.props.js';
import { DecisionBadge } from '../../ui/badges.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';

/** Accepted comments, each linked to the provision whose words it changed; the author will be named there. */
export function Accepted({ accepted, places, number }: MatchesProps) {
  const { t } = useSpeech();
  const options = places.map(({ eId, label }) => ({ value: eId, label }));
  const changed = new Set(places.map(({ eId }) => eId));
  return (
    <section aria-labelledby="accepted">
      <h2 id="accepted">{t('publish.credits.title')}</h2>
      {accepted.length === 0 ? (
        <p className="hint">{t('publish.credits.none')}</p>
      ) : (
        <form className="review-form" method="post" action={`/publish/drafts/${number}/matches/credits`}>
          <p className="hint">{t('publish.credits.hint')}</p>
          <ul className="accepted-comments">
            {accepted.map(({ id, publicName, body, proposed, decision, eId, near }) => (
              <li key={id}>
                <p className="row">
                  <b>{publicName}</b> <DecisionBadge decision={decision} />
                </p>
                <p>{body}</p>
                {proposed && <blockquote>{proposed}</blockquote>}
                <Select
                  label={t('publish.credits.changed')}
                  name={`credit-${id}`}
                  any={t('publish.credits.nothing')}
                  defaultValue={eId ?? (near && changed.has(near) ? near : '')}
                  options={options}
                />
              </li>
            ))}
          </ul>
          <p className="row">
            <Button>{t('publish.credits.save')}</Button>
          </p>
        </form>
      )}
    </section>
  );
}
