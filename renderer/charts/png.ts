/** Twice as fine as the screen has it: sharp on a slide and on paper. */
const fineness = 2

/**
 * Draws a self-contained SVG, in this window.
 * @throws when the browser cannot draw it
 */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * fineness
    canvas.height = image.naturalHeight * fineness
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('There is nothing to draw on.')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png')
    })
    if (png === null) throw new Error('The drawing could not be kept.')
    return png
  } finally {
    URL.revokeObjectURL(url)
  }
}
