import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import type { Page } from 'playwright'
import { build } from 'vite'
import { browserOptions } from '../../support/chromium.ts'
import { scratch } from '../scratch.ts'

const root = join(import.meta.dirname, '../../..')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
}

/** The page with ours and the peers, built as the app's own pages are, in a window; `use` is done with it when it answers. */
export async function withPictures<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(scratch(), 'pictures-'))
  const stops: (() => Promise<unknown>)[] = []
  try {
    await build({
      configFile: false,
      root: import.meta.dirname,
      publicDir: false,
      logLevel: 'error',
      plugins: [react()],
      worker: { format: 'es' },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'esnext',
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 4_000,
      },
      cacheDir: join(root, 'node_modules/.cache/vite-bench'),
    })
    const server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://x').pathname)
      try {
        const file = join(folder, path === '/' ? 'index.html' : path)
        const content = readFileSync(file)
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
        response.end(content)
      } catch {
        response.writeHead(404).end()
      }
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    stops.push(
      () =>
        new Promise((resolve) => {
          server.closeAllConnections()
          server.close(resolve)
        }),
    )
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The pages are not served')
    const options = await browserOptions()
    const browser = await chromium.launch({
      ...options,
      // The tests do without the compiler; here speed is the question.
      args: (options.args ?? []).filter((arg) => !arg.startsWith('--js-flags')),
    })
    stops.push(() => browser.close())
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.on('pageerror', (error) => {
      console.error(error)
    })
    await page.goto(`http://127.0.0.1:${String(address.port)}/`)
    await page.waitForFunction(() => document.title === 'ready')
    return await use(page)
  } finally {
    for (const stop of stops.reverse()) await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
