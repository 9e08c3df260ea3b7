import type { ExportedFile } from '../../shared/contract/exports.ts'

/** Hands a file that was made for the coach to the browser, which puts it with the downloads or asks where. */
export function download({ fileName, mediaType, text }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken the file over by then.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}
