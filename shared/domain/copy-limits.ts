/** Most bytes of an encrypted copy that is opened, and of what is in it: 4 GB. */
export const mostCopyBytes = 4 * 1024 ** 3
/** A copy comes and goes in pieces of so many bytes, so that neither side ever holds more of it. */
export const copyPieceBytes = 4 * 1024 * 1024
