const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const remembered = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? 'system';

function show(theme: Theme): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-switch]')) {
    const words = button.dataset[theme] ?? '';
    button.setAttribute('aria-label', words);
    button.title = words;
    const label = button.querySelector('.theme-words');
    if (label) label.textContent = words;
  }
}

function choose(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // storage is refused: the choice holds for this page
  }
  show(theme);
}

/** The button goes round: as in the system, light, dark. client/theme.ts sets the choice before the first paint. */
export function startThemeSwitch(): void {
  show(remembered());
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-theme-switch]')) return;
    choose(THEMES[(THEMES.indexOf(remembered()) + 1) % THEMES.length]!);
  });
}
