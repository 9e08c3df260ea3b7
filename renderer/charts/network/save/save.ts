import { pngOf } from '../../png.ts'
import { networkSvg } from './svg.ts'
import type { NetworkPicture } from './svg.ts'

/** The picture as a file's content. Rejects when this window cannot draw it. */
export async function pictureFile(picture: NetworkPicture, kind: 'svg' | 'png'): Promise<Blob> {
  const svg = networkSvg(picture)
  return kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : pngOf(svg)
}
