import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { journalIdentity } from '../../../main/store/found.ts'
import { dataFileName } from '../../../main/store/header.ts'
import type { Random } from '../../support/generate/random.ts'
import type { Deed } from './trace.ts'

type Write = { readonly at: number; readonly bytes: Buffer } | { readonly size: number }

/** A file as the disk has it, and what was asked of it since it was last made safe. */
interface DiskFile {
  safe: Buffer
  waiting: Write[]
}

const sector = 512

function written(content: Buffer, write: Write): Buffer {
  const size = 'size' in write ? write.size : Math.max(content.length, write.at + write.bytes.length)
  let next = content
  if (size !== content.length) {
    next = Buffer.alloc(size)
    content.copy(next, 0, 0, Math.min(size, content.length))
  } else if (!('size' in write)) next = Buffer.from(content)
  if (!('size' in write)) write.bytes.copy(next, write.at)
  return next
}

/**
 * A disk that keeps what was made safe and is free to lose the rest. Data: each write since the file's last fsync is kept,
 * lost, or kept for some of its sectors, each by itself. Names: kept in their order up to any point after the last fsync
 * of a folder, as the journal of a file system does.
 */
export class Disk {
  readonly #files: DiskFile[] = []
  #names = new Map<string, number>()
  #folders = new Set<string>()
  #waiting: Deed[] = []
  readonly #journals = new Map<string, number>()

  do(deed: Deed): void {
    switch (deed[0]) {
      case 'make':
        this.#files[deed[1]] = { safe: Buffer.alloc(0), waiting: [] }
        this.#waiting.push(deed)
        break
      case 'folder':
      case 'rename':
      case 'link':
      case 'remove':
        this.#waiting.push(deed)
        break
      case 'write':
        this.#file(deed[1]).waiting.push({ at: deed[2], bytes: Buffer.from(deed[3], 'base64') })
        break
      case 'size':
        this.#file(deed[1]).waiting.push({ size: deed[2] })
        break
      case 'sync': {
        const file = this.#file(deed[1])
        file.safe = file.waiting.reduce(written, file.safe)
        file.waiting = []
        break
      }
      case 'syncFolder':
        for (const waiting of this.#waiting) this.#named(waiting, this.#names, this.#folders)
        this.#waiting = []
        break
      case 'named':
        this.#journals.set(deed[1], deed[2])
        break
      case 'said':
    }
  }

  #file(number: number): DiskFile {
    const file = this.#files[number]
    if (file === undefined) throw new Error('A file that was never made')
    return file
  }

  #named(deed: Deed, names: Map<string, number>, folders: Set<string>): void {
    if (deed[0] === 'make') names.set(deed[2], deed[1])
    else if (deed[0] === 'folder') folders.add(deed[1])
    else if (deed[0] === 'remove') names.delete(deed[1])
    else if (deed[0] === 'rename' || deed[0] === 'link') {
      const file = names.get(deed[1])
      if (file === undefined) return
      names.set(deed[2], file)
      if (deed[0] === 'rename') names.delete(deed[1])
    }
  }

  /** Cuts the power, and puts what is left in a folder. */
  cut(random: Random, to: string): void {
    const names = new Map(this.#names)
    const folders = new Set(this.#folders)
    const mood = random.pick(['all lost', 'all kept', 'mixed', 'mixed', 'mixed', 'mixed', 'mixed', 'mixed'])
    const kept =
      mood === 'all kept'
        ? this.#waiting.length
        : mood === 'all lost'
          ? 0
          : random.int(0, this.#waiting.length)
    for (const deed of this.#waiting.slice(0, kept)) this.#named(deed, names, folders)

    mkdirSync(to, { recursive: true, mode: 0o700 })
    for (const folder of folders) mkdirSync(join(to, folder), { recursive: true, mode: 0o700 })
    const seal = 'netwerkcoach.seal'
    const left = new Map<string, Buffer>()
    for (const [path, number] of names) {
      const file = this.#file(number)
      const content = file.waiting.reduce((content, write) => {
        if (mood === 'all kept') return written(content, write)
        if (mood === 'all lost') return content
        return hurt(content, write, random)
      }, file.safe)
      left.set(path, content)
      mkdirSync(dirname(join(to, path)), { recursive: true, mode: 0o700 })
      if (path === seal) continue
      writeFileSync(join(to, path), content, { mode: 0o600 })
    }
    // The seal names the journal by its number on the disk, which is another one here.
    const sealed = left.get(seal)
    if (sealed === undefined) return
    const text = sealed.toString('latin1').replace(/"journal":"([^"]+)"/u, (whole, name: string) => {
      const isThere = names.get(`${dataFileName}-journal`) === this.#journals.get(name)
      return isThere ? `"journal":${JSON.stringify(journalIdentity(join(to, dataFileName)))}` : whole
    })
    writeFileSync(join(to, seal), text, { encoding: 'latin1', mode: 0o600 })
  }
}

function hurt(content: Buffer, write: Write, random: Random): Buffer {
  const chance = random.next()
  if (chance < 0.5) return written(content, write)
  if (chance < 0.8 || 'size' in write || write.bytes.length <= sector) return content
  let torn = content
  for (let from = 0; from < write.bytes.length; from += sector)
    if (random.chance(0.5))
      torn = written(torn, { at: write.at + from, bytes: write.bytes.subarray(from, from + sector) })
  return torn
}
