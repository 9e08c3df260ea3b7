/** Puts a text on the clipboard; false when that is not allowed. */
export function copied(text: string): boolean {
  let isPut = false
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    isPut = true
  }
  document.addEventListener('copy', put)
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the newer way asks a permission, and the desktop app gives none to any page
    return document.execCommand('copy') && isPut
  } finally {
    document.removeEventListener('copy', put)
  }
}
