/** A name of a file, without its ending, that every system takes; empty parts are left out. */
export const fileStem = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join('-')
    .replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
