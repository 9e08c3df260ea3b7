import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { askHolder, readHolder } from '../../main/hosts/loopback/holder.ts'
import { writePageFiles } from '../../scripts/lib/page-files.ts'

/** The build that is measured. */
export const out = process.env['NETWERKCOACH_OUT'] ?? join(import.meta.dirname, '../../out')

/** A process that serves pages, until it is stopped. */
export interface Served {
  /** The address it printed. */
  readonly url: string
  stop(): Promise<void>
}

function serve(script: string, args: readonly string[]): Promise<Served> {
  const child: ChildProcess = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
  }
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const url = /^Netwerkcoach: (\S+)$/mu.exec(said)?.[1]
      if (url !== undefined) resolve({ url, stop })
    })
    void exited.then(() => {
      reject(new Error(`${script} ended before it was ready`))
    })
  })
}

/** The built app on a data folder, as `npm start -- --browser` runs it. */
export const serveApp = (dataFolder: string): Promise<Served> =>
  serve(join(out, 'main', 'loopback.js'), ['--data', dataFolder])

/** A fresh address of the app: each window needs a launch token of its own. */
export async function freshUrl(dataFolder: string): Promise<string> {
  const holder = readHolder(dataFolder)
  const url = holder === null ? null : await askHolder(holder, false)
  if (url === null) throw new Error('The host gives no address')
  return url
}

/** React's hello world, built as the app's pages are, behind the app's own server. */
export async function serveHello(folder: string): Promise<Served> {
  const outDir = join(folder, 'renderer')
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'peers/hello'),
    base: './',
    publicDir: false,
    cacheDir: join(folder, 'vite'),
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  })
  writePageFiles(folder)
  return serve(join(import.meta.dirname, 'peers/hello-host.ts'), [folder])
}
