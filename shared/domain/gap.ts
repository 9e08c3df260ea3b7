/** Is nobody there for this need yet? No schema library here: screens need only the rule. */
export const isGap = (need: { readonly personIds: readonly string[]; readonly outside: string }): boolean =>
  need.personIds.length === 0 && need.outside === ''
