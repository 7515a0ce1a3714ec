/**
 * A button whose form takes seconds says so while it does, and is not pressed twice. Without scripts the browser shows
 * that it waits, and a form sent twice is taken once.
 */
export function startBusyButtons(): void {
  document.addEventListener('submit', (event) => {
    const { submitter } = event;
    const words = submitter?.dataset['busy'];
    if (!submitter || !words) return;
    if (submitter.ariaDisabled === 'true') return event.preventDefault();
    submitter.dataset['idle'] = submitter.textContent;
    submitter.textContent = words;
    submitter.ariaDisabled = 'true';
  });
  // whoever comes back by the history finds the button as it was
  window.addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-idle]')) {
      button.textContent = button.dataset['idle'] ?? '';
      button.ariaDisabled = null;
      button.removeAttribute('data-idle');
    }
  });
}
