/** The page is all words; it needs nothing from the server. */
export type AboutProps = Record<string, never>;
