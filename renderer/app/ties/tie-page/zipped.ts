import { zipSync } from 'fflate'

/** Files in one, for who would otherwise be asked for each where it goes. Two of one name both stay. */
export async function zipped(name: string, files: readonly File[]): Promise<File> {
  const inside: Record<string, Uint8Array> = {}
  for (const file of files) {
    let own = file.name
    for (let n = 2; Object.hasOwn(inside, own); n += 1) own = `${String(n)}-${file.name}`
    inside[own] = new Uint8Array(await file.arrayBuffer())
  }
  return new File([new Uint8Array(zipSync(inside))], name, { type: 'application/zip' })
}
