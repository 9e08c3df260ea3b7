export const entering = {} as const
