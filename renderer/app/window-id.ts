/** Which window this is, to the host: another one after a reload. Not kept anywhere. */
export const windowId = crypto.randomUUID()
