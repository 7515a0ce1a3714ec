/** A version became public. */
export const VERSION_PUBLISHED = 'version.published';
export interface VersionPublished {
  draftId: number;
  number: string;
  version: number;
}
