import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { migrations } from '../../../main/store/migrations/index.ts'

/** What a process did to the files in one folder, and what it said meanwhile; files are numbers, paths lie within. */
export type Deed =
  /** A new file. */
  | readonly ['make', file: number, path: string]
  | readonly ['folder', path: string]
  | readonly ['write', file: number, at: number, base64: string]
  | readonly ['size', file: number, size: number]
  | readonly ['sync', file: number]
  | readonly ['syncFolder', path: string]
  | readonly ['rename', from: string, to: string]
  | readonly ['link', from: string, to: string]
  | readonly ['remove', path: string]
  /** From here on this name in the seal means that file. */
  | readonly ['named', name: string, file: number]
  | readonly ['said', line: string]

export interface Trace {
  /** The version of file the app made at that time. */
  readonly version: number
  readonly synchronous: string
  readonly deeds: readonly Deed[]
}

// A window of 16 MB: the same page comes again and again.
const quality = { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 9 } }
export const saveTrace = (path: string, trace: Trace) => {
  writeFileSync(path, brotliCompressSync(JSON.stringify(trace), quality))
}
export const readTrace = (path: string): Trace =>
  JSON.parse(brotliDecompressSync(readFileSync(path)).toString()) as Trace

const calls = [
  ...[
    'open',
    'openat',
    'close',
    'write',
    'pwrite64',
    'pwritev',
    'writev',
    'ftruncate',
    'truncate',
    'fallocate',
  ],
  ...['fsync', 'fdatasync', 'sync_file_range', 'rename', 'renameat', 'renameat2', 'link', 'linkat', 'unlink'],
  ...['unlinkat', 'mkdir', 'mkdirat', 'rmdir', 'sendfile', 'copy_file_range', 'dup', 'dup2'],
]

/** Why no trace can be made on this machine; null when one can. */
export function whyNoTrace(): string | null {
  if (process.platform !== 'linux') return 'strace is for Linux'
  const tried = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' })
  if (tried.error !== undefined) return 'strace is not installed'
  return tried.status === 0 ? null : 'strace may not be used here'
}

interface Recording {
  readonly seed: number
  /** Commands for each of the three times that the app is opened. */
  readonly steps: number
  readonly synchronous: 'FULL' | 'NORMAL' | 'OFF'
}

/** Lets a writer run under strace and writes down what it did. */
export function recordTrace({ seed, steps, synchronous }: Recording, parent: string): Trace {
  const folder = mkdtempSync(join(parent, 'recording-'))
  const log = join(folder, 'strace')
  const dataFolder = join(folder, 'data')
  try {
    const child = join(import.meta.dirname, '../children/record.ts')
    const writer = [process.execPath, child, dataFolder, String(seed), String(steps), synchronous]
    spawnSync('strace', ['-o', log, '-xx', '-s', '1000000', '-e', `trace=${calls.join(',')}`, ...writer], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const deeds = deedsOf(readFileSync(log, 'latin1'), dataFolder)
    if (!deeds.some(([deed, line]) => deed === 'said' && line === 'end'))
      throw new Error('The writer did not come to its end')
    return { version: migrations.length, synchronous, deeds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const bytesOf = (quoted: string): Buffer => Buffer.from(quoted.replaceAll(/\\x|"/gu, ''), 'hex')

interface Handle {
  readonly file: number | null
  /** Null for a file. */
  readonly folder: string | null
  at: number
}

/** Reads what strace wrote: one line for each call of the one thread it followed. */
function deedsOf(log: string, dataFolder: string): Deed[] {
  const deeds: Deed[] = []
  const names = new Map<string, number>()
  const sizes: number[] = []
  const handles = new Map<number, Handle>()
  const within = (quoted: string): string | null => {
    const path = bytesOf(quoted).toString()
    return path === dataFolder || path.startsWith(`${dataFolder}/`) ? relative(dataFolder, path) : null
  }
  const written = (handle: Handle, at: number, quoted: string, length: number) => {
    const data = bytesOf(quoted).subarray(0, length)
    if (handle.file === null) throw new Error('A folder was written to')
    const seal = /"journal":"([^"]+)"/u.exec(data.toString('latin1'))
    const journal = names.get('netwerkcoach.sqlite-journal')
    if (seal?.[1] !== undefined && journal !== undefined) deeds.push(['named', seal[1], journal])
    deeds.push(['write', handle.file, at, data.toString('base64')])
    sizes[handle.file] = Math.max(sizes[handle.file] ?? 0, at + length)
  }

  for (const line of log.split('\n')) {
    const call = /^(\w+)\((.*)\)\s+= (-?\d+)/u.exec(line)
    if (call === null) continue
    const [, name = '', text = '', answer = ''] = call
    const result = Number(answer)
    if (result < 0) continue
    const args = text.split(', ')
    const fd = Number(args[0])
    const handle = handles.get(fd)
    switch (name) {
      case 'open':
      case 'openat': {
        const [quoted = '', flags = ''] = name === 'open' ? args : args.slice(1)
        const path = within(quoted)
        handles.delete(result)
        if (path === null) break
        let file = names.get(path) ?? null
        const isFolder = file === null && !flags.includes('O_CREAT')
        if (file === null && !isFolder) {
          file = sizes.push(0) - 1
          names.set(path, file)
          deeds.push(['make', file, path])
        } else if (file !== null && flags.includes('O_TRUNC')) {
          sizes[file] = 0
          deeds.push(['size', file, 0])
        }
        const at = flags.includes('O_APPEND') ? (sizes[file ?? -1] ?? 0) : 0
        handles.set(result, { file, folder: isFolder ? path : null, at })
        break
      }
      case 'close':
        handles.delete(fd)
        break
      case 'write':
        if (fd === 1) {
          for (const said of bytesOf(args[1] ?? '')
            .toString()
            .split('\n'))
            if (said !== '') deeds.push(['said', said])
        } else if (handle !== undefined) {
          written(handle, handle.at, args[1] ?? '', result)
          handle.at += result
        }
        break
      case 'pwrite64':
        if (handle !== undefined) written(handle, Number(args[3]), args[1] ?? '', result)
        break
      case 'ftruncate':
        if (typeof handle?.file === 'number') {
          sizes[handle.file] = Number(args[1])
          deeds.push(['size', handle.file, Number(args[1])])
        }
        break
      case 'fsync':
      case 'fdatasync':
        if (typeof handle?.file === 'number') deeds.push(['sync', handle.file])
        if (typeof handle?.folder === 'string') deeds.push(['syncFolder', handle.folder])
        break
      case 'rename':
      case 'renameat':
      case 'renameat2':
      case 'link':
      case 'linkat': {
        const [from = '', to = ''] = args.filter((arg) => arg.startsWith('"')).map((arg) => within(arg) ?? '')
        const file = names.get(from)
        if (file === undefined) break
        names.set(to, file)
        if (name.startsWith('rename')) names.delete(from)
        deeds.push([name.startsWith('rename') ? 'rename' : 'link', from, to])
        break
      }
      case 'unlink':
      case 'unlinkat': {
        const path = within(args.find((arg) => arg.startsWith('"')) ?? '')
        if (path === null || !names.delete(path)) break
        deeds.push(['remove', path])
        break
      }
      case 'mkdir':
      case 'mkdirat': {
        const path = within(args.find((arg) => arg.startsWith('"')) ?? '')
        if (path !== null) deeds.push(['folder', path])
        break
      }
      default:
        if (handle !== undefined) throw new Error(`The writer used ${name}, which the replay does not know`)
    }
  }
  return deeds
}

export const folderOf = (path: string) => (dirname(path) === '.' ? '' : dirname(path))
