import type { DeskCommentProps } from '../../../src/pages/desk.props.js';
import { Button } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';

/** What is done with the words; the main button is the one that Ctrl + Enter presses. */
export function AnswerButtons({ work, answer, form, place }: DeskCommentProps & { place: string }) {
  const { t } = useSpeech();
  const send = t(answer ? 'desk.answer.send-edition' : 'desk.answer.send');
  return (
    <div className="answer-buttons">
      <div className="row">
        {work.secondPerson ? (
          <Button look="primary" name="do" value="propose">
            {t('approval.propose')}
          </Button>
        ) : (
          <Button look="primary">{send}</Button>
        )}
        <Button name="do" value="save" formAction={`${place}/draft`} formNoValidate>
          {t('approval.save')}
        </Button>
        <p className="answer-saved" data-saved-state role="status">
          {form.draftEdition > 0 ? t('approval.kept') : ''}
        </p>
      </div>
      <p className="hint">{t(work.secondPerson ? 'approval.keys.propose' : 'approval.keys.send')}</p>
    </div>
  );
}
