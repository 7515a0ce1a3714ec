import { useSpeech } from './language.js';

export interface Crumb {
  label: string;
  href?: string | null | undefined;
}

export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useSpeech();
  return (
    <nav className="crumbs" aria-label={t('ui.crumbs')}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : label}</li>
        ))}
      </ol>
    </nav>
  );
}
