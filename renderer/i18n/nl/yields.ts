export const yields = {} as const
