/** A one-time link is good for so long, in milliseconds. */
export const LINK_LIFE = 72 * 60 * 60 * 1000;
