/** Hands a file that was made for the coach to the browser, which puts it with the downloads or asks where. */
export function download(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The browser has taken the file over by then.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}
