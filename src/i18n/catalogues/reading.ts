/** Words of the reading page, the lists of drafts and the dossier. */
export default {} as const;
