export const concluding = {} as const
