/** The templates, with the agency of the draft in hand chosen for a new one. */
export const templatesHref = (draft: string | null): string =>
  draft === null ? '/desk/templates' : `/desk/templates?draft=${encodeURIComponent(draft)}`;
