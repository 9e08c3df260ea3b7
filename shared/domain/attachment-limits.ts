/** Most bytes of one file. */
export const mostAttachmentBytes = 25 * 1024 * 1024
/** Most files and links of one thing. */
export const mostAttachments = 100
