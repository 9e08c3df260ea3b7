import chromium, { inflate } from '@sparticuz/chromium'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LaunchOptions } from '@playwright/test'

const modules = join(import.meta.dirname, '../../node_modules')
const brought = join(modules, '@sparticuz/chromium')

/** Made for a cloud function: with these, tests of the content policy and of other origins would prove nothing. */
const unwanted = new Set([
  '--single-process',
  // Draws by a graphics processor that is counted out on the two cores: a third of what the tests took.
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
  "--headless='shell'",
])

/**
 * How to start the browser of the tests: on Linux x64 the one that comes with the packages, elsewhere the machine's
 * own Edge or Chrome.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  if (process.platform === 'win32') return { channel: 'msedge' }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  return {
    executablePath,
    args: [
      ...chromium.args.filter((arg) => !unwanted.has(arg) && !arg.startsWith('--disable-features=')),
      '--disable-gpu',
      // A page lives a few seconds here: making its code faster takes longer than it saves.
      '--js-flags=--no-opt,--no-maglev',
    ],
    env: { ...ownEnvironment(), ...missingLibraries(executablePath, folder), ...missingFonts(folder) },
  }
}

/**
 * Unpacks the browser, once per version; complete or not at all. The package unpacks to the folder for temporary files
 * and takes whatever lies there for its own, of any version: so that folder is one of ours for the moment.
 */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(brought, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  const folder = join(modules, '.cache', `netwerkcoach-chromium-${version}`)
  if (existsSync(folder)) return folder
  const beside = `${folder}.${String(process.pid)}`
  mkdirSync(beside, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = beside
  try {
    await chromium.executablePath()
    await inflate(join(brought, 'bin/al2023.tar.br'))
    // Two runs at the same moment: the first one to finish is as good as the second.
    if (!existsSync(folder)) renameSync(beside, folder)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(beside, { recursive: true, force: true })
  }
  return folder
}

/** A bare machine has no NSS; the packages bring one, used only where the machine's own is not there. */
function missingLibraries(executable: string, folder: string): Record<string, string> {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  if (!stdout.includes('not found')) return {}
  const also = process.env['LD_LIBRARY_PATH']
  return { LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), ...(also === undefined ? [] : [also])].join(':') }
}

/** Nor has it fonts, or a list of them. */
function missingFonts(folder: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {}
  const list = join(folder, 'fonts.conf')
  const [fonts, kept] = [join(folder, 'fonts'), join(folder, 'fonts-cache')]
  writeFileSync(list, `<fontconfig><dir>${fonts}</dir><cachedir>${kept}</cachedir></fontconfig>\n`)
  return { FONTCONFIG_FILE: list }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
