/** Words of the « dossier » screens, in French. Entries are strings, or small typed functions. */
export const dossier = {};
