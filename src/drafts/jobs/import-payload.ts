export const IMPORT_TASK = 'drafts.import';

export interface ImportPayload {
  draftId: number;
  importId: number;
}

/** By this name its job is found in the queue as long as somebody will work on it. */
export const importKey = ({ draftId, importId }: ImportPayload): string => `import:${draftId}:${importId}`;
