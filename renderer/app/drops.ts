/** Takes a drop that nothing on the page has taken: the window would show the file in place of the app. */
const refuse = (event: DragEvent) => {
  if (event.defaultPrevented) return
  event.preventDefault()
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
}

/**
 * Cancels what is dropped outside a place that takes files. Gives the way to stop.
 * @param target the window
 */
export function cancelStrayDrops(
  target: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): () => void {
  target.addEventListener('dragover', refuse)
  target.addEventListener('drop', refuse)
  return () => {
    target.removeEventListener('dragover', refuse)
    target.removeEventListener('drop', refuse)
  }
}
