export const IMPORT_TASK = 'drafts.import';

export interface ImportPayload {
  draftId: number;
  importId: number;
}
