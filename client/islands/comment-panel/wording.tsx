import { useEffect, useId, useRef, useState } from 'react';
import type { SuggestionEditor } from '../../editor/suggestion-editor.js';
import { Button } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import type { CommentFormState } from './form-state.js';

interface Props {
  form: CommentFormState;
  words: string;
  lang: string;
}

/** The provision's words, to be edited with every change tracked. The editor is fetched when it is first wanted. */
export function Wording({ form, words, lang }: Props) {
  const { t } = useSpeech();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<SuggestionEditor | null>(null);
  const [loading, setLoading] = useState(true);
  const error = form.error?.field === 'proposed' ? form.error.sentence : null;
  useEffect(() => {
    let gone = false;
    void import('../../editor/suggestion-editor.js').then(({ editSuggestion }) => {
      if (gone || !place.current) return;
      setLoading(false);
      editor.current = editSuggestion(place.current, {
        words,
        proposed: form.typed.proposed,
        attributes: { lang, 'aria-labelledby': `${id}-label`, 'data-field': 'proposed' },
        onChange: (proposed) => form.type('proposed', proposed),
      });
    });
    return () => {
      gone = true;
      editor.current?.destroy();
    };
    // the editor holds its own text from here on
  }, []);
  return (
    <div className="field wording">
      <span className="wording-label" id={`${id}-label`}>
        {t('comment.wording')}
      </span>
      <p className="hint">{t('comment.wording.hint')}</p>
      <div className="wording-editor" ref={place} aria-invalid={error ? true : undefined} />
      {loading && (
        <p className="hint" role="status">
          {t('comment.wording.loading')}
        </p>
      )}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {form.typed.proposed !== words && (
        <Button type="button" look="bare" small onClick={() => editor.current?.reset()}>
          {t('comment.wording.reset')}
        </Button>
      )}
    </div>
  );
}
