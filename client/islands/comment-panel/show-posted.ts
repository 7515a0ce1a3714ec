import type { CommentFormProps } from '../../../src/pages/comment-form.props.js';
import type { Speech } from '../../ui/language.js';

/** A comment just sent counts at once where the reader looks; the page itself follows seconds later. */
export function showPosted({ eId, citation, count }: CommentFormProps, sent: number, { t }: Speech): void {
  const now = count + sent;
  document.dispatchEvent(new CustomEvent('comment-sent', { detail: { eId } }));
  const title = document.getElementById('panel-title');
  if (title) title.textContent = t('comment.count', { count: now });
  const provision = document.getElementById(eId);
  const link = provision?.querySelector('a.n, a.c');
  if (!provision || !link) return;
  const mark = ownMark(provision) ?? newMark(link);
  mark.textContent = String(now);
  mark.classList.remove('ans');
  mark.setAttribute('aria-label', t('comment.mark', { citation: citation ?? t('comment.whole-act'), count: now }));
}

const ownMark = (provision: Element) =>
  provision.querySelector(':scope > a.mk, :scope > h2 > a.mk, :scope > h3 > a.mk');

function newMark(link: Element): Element {
  const mark = document.createElement('a');
  mark.className = 'mk h1';
  mark.setAttribute('href', link.getAttribute('href') ?? '');
  // in a heading the mark follows the words, else the number
  if (link.parentElement?.matches('h2, h3')) link.parentElement.append(mark);
  else link.after(mark);
  return mark;
}
