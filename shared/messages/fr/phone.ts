/** Words of the « phone » screens, in French. Entries are strings, or small typed functions. */
export const phone = {};
