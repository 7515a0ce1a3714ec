export const PAPER_TASK = 'papers.make';

export interface PaperPayload {
  draftId: number;
  paperId: number;
}

/** By this name its job is found in the queue as long as somebody will work on it. */
export const paperKey = ({ draftId, paperId }: PaperPayload): string => `paper:${draftId}:${paperId}`;
