import { useEffect, useState } from 'react';
import { commentAction, type CommentFormProps } from '../../../src/pages/comment-form.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Segmented } from '../../ui/choices.js';
import { TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import { Sent } from './sent.js';
import { useCommentForm, type CommentFormState } from './form-state.js';
import { Wording } from './wording.js';

/**
 * One required field. Without scripts it is a plain form with everything folded below; with them two tabs, an editor
 * for one's own wording, and sending without leaving the place.
 */
export function CommentForm(props: CommentFormProps) {
  const form = useCommentForm(props);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  if (form.sent) return <Sent sent={form.sent} onAnother={form.again} />;
  return (
    <form
      ref={form.element}
      className="form comment-form"
      method="post"
      action={commentAction(props.draft, props.eId)}
      aria-busy={form.busy !== null}
      onSubmit={live ? form.send : undefined}
    >
      <input type="hidden" name="idempotencyKey" value={props.sendKey} />
      <input type="hidden" name="version" value={props.version} />
      <input type="hidden" name="lang" value={props.textLang} />
      <General form={form} />
      {live && props.words && <Tabs form={form} />}
      {live && form.phrase && <Phrase form={form} />}
      {live && form.mode === 'wording' && <Wording form={form} words={props.words} lang={props.textLang} />}
      <Body form={form} />
      {(!live || form.mode === 'comment') && <Prompts form={form} />}
      {!live && <WithoutScripts {...props} form={form} />}
      {live && props.actor.level === 'anonymous' && <Name form={form} />}
      <Send form={form} live={live} />
    </form>
  );
}

interface Part {
  form: CommentFormState;
}

/** What concerns no single field, and the note that older words are back. */
function General({ form }: Part) {
  const { t } = useSpeech();
  const { error, restored } = form;
  if (error && !isFieldOf(error.field))
    return (
      <Notice kind="error" announce>
        {error.sentence}
        {error.href && <a href={error.href}>{t('comment.said-before.link')}</a>}
      </Notice>
    );
  return restored ? <Notice announce>{t('comment.restored')}</Notice> : null;
}

const FIELDS = ['body', 'effect', 'wish', 'proposed', 'quote', 'name'];
const isFieldOf = (field: string | null) => field !== null && FIELDS.includes(field);
const errorAt = ({ error }: CommentFormState, field: string) => (error?.field === field ? error.sentence : null);

function Tabs({ form }: Part) {
  const { t } = useSpeech();
  return (
    <Segmented
      name="mode"
      legend={t('comment.tabs')}
      chosen={form.mode}
      onChoose={(mode) => form.setMode(mode === 'wording' ? 'wording' : 'comment')}
      choices={[
        { value: 'comment', label: t('comment.tab.comment') },
        { value: 'wording', label: t('comment.tab.wording') },
      ]}
    />
  );
}

function Phrase({ form }: Part) {
  const { t } = useSpeech();
  return (
    <div className="phrase">
      <p>
        <span className="hint">{t('comment.about-words')}</span> <q>{form.phrase?.exact}</q>
      </p>
      <Button type="button" look="bare" small onClick={form.dropPhrase}>
        {t('comment.quote.remove')}
      </Button>
      {errorAt(form, 'quote') && (
        <p className="field-error" role="alert">
          {errorAt(form, 'quote')}
        </p>
      )}
    </div>
  );
}

function Body({ form }: Part) {
  const { t } = useSpeech();
  const reason = form.mode === 'wording';
  const { error } = form;
  return (
    <>
      <TextArea
        name="body"
        label={t(reason ? 'comment.why' : 'comment.body')}
        hint={reason ? undefined : t('comment.body.hint')}
        optional={reason}
        limit={form.limits.body}
        error={errorAt(form, 'body')}
        value={form.typed.body}
        onChange={(event) => form.type('body', event.target.value)}
      />
      {error?.field === 'body' && error.href && (
        <a className="field-link" href={error.href}>
          {t('comment.said-before.link')}
        </a>
      )}
    </>
  );
}

function Prompts({ form }: Part) {
  const { t } = useSpeech();
  const { effect, wish } = form.typed;
  return (
    <details className="prompts" open={effect !== '' || wish !== '' || undefined}>
      <summary>{t('comment.prompts')}</summary>
      {(['effect', 'wish'] as const).map((field) => (
        <TextArea
          key={field}
          name={field}
          rows={2}
          label={t(`comment.${field}`)}
          optional
          limit={form.limits[field]}
          error={errorAt(form, field)}
          value={form.typed[field]}
          onChange={(event) => form.type(field, event.target.value)}
        />
      ))}
    </details>
  );
}

function WithoutScripts({ form, words, textLang, actor }: Part & CommentFormProps) {
  const { t } = useSpeech();
  const { proposed, quote } = form.typed;
  return (
    <>
      {words && (
        <details className="prompts" open={proposed !== words || undefined}>
          <summary>{t('comment.wording.open')}</summary>
          <TextArea
            name="proposed"
            lang={textLang}
            label={t('comment.wording')}
            hint={t('comment.wording.hint')}
            limit={form.limits.proposed}
            error={errorAt(form, 'proposed')}
            defaultValue={proposed}
          />
        </details>
      )}
      {words && (
        <details className="prompts" open={quote !== '' || undefined}>
          <summary>{t('comment.quote')}</summary>
          <TextField
            name="quote"
            lang={textLang}
            label={t('comment.quote')}
            hint={t('comment.quote.hint')}
            error={errorAt(form, 'quote')}
            defaultValue={quote}
          />
        </details>
      )}
      {actor.level !== 'email' && <p className="hint">{t('comment.sign-in.next')}</p>}
    </>
  );
}

function Name({ form }: Part) {
  const { t } = useSpeech();
  return (
    <TextField
      name="name"
      label={t('comment.name')}
      hint={t('comment.name.hint')}
      autoComplete="nickname"
      maxLength={60}
      error={errorAt(form, 'name')}
      value={form.name}
      onChange={(event) => form.setName(event.target.value)}
    />
  );
}

function Send({ form, live }: Part & { live: boolean }) {
  const { t } = useSpeech();
  const { busy, actor } = form;
  return (
    <div className="send">
      <div className="row">
        <Button look="primary" aria-disabled={busy !== null || undefined}>
          {t('comment.send')}
        </Button>
        {live && actor.level === 'anonymous' && (
          <ButtonLink look="bare" href={form.signInHref}>
            {t('comment.sign-in')}
          </ButtonLink>
        )}
        {actor.level !== 'anonymous' && <span className="hint">{t('comment.signed', { name: actor.name })}</span>}
      </div>
      <p className="hint" role="status">
        {busy === 'proving' ? t('comment.proving') : busy === 'sending' ? t('comment.sending') : ''}
        {busy === null && form.kept ? t('comment.kept') : ''}
      </p>
    </div>
  );
}
