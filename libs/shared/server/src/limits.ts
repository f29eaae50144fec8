/** The largest file anybody may send: 20 MB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
