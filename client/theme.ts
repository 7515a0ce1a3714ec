/**
 * Runs before the first paint, as a classic blocking script: the remembered colours are set without a flash, and `js`
 * lets the style sheet show what works only with scripts. An inline script would need an exception in the policy.
 */
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  // pages are the same for everybody; a cookie without any name in it tells that this browser is signed in
  if (/(^|; )talqy_in=1/.test(document.cookie)) root.dataset.account = '';
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (localStorage.getItem('plain') === 'off') root.dataset.plain = 'off';
  } catch {
    // storage is refused (private mode): the system's colours stay
  }
})();
