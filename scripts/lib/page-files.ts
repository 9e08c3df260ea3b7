import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Writes `page-files.json`: the one list of files a host may hand to a window. A host looks an address up in this
 * list and never joins a path from a request.
 * @param out the folder of the build, holding `renderer`
 */
export function writePageFiles(out: string): void {
  const folder = join(out, 'renderer')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    // Vite's own manifest, and maps for the developer, are not for windows.
    .filter((file) => !file.startsWith('.') && !file.endsWith('.map'))
    .sort()
    .map((file) => {
      const type = types[extname(file)]
      if (type === undefined)
        throw new Error(`No media type known for ${file}: add it to scripts/lib/page-files.ts`)
      const body = readFileSync(join(folder, file))
      return { file, type, sha256: createHash('sha256').update(body).digest('hex') }
    })
  writeFileSync(join(out, 'page-files.json'), `${JSON.stringify({ files }, null, 1)}\n`)
}
