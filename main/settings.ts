import { readFileSync, renameSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Settings, defaultSettings } from '../shared/contract/app.ts'
import { errorCode, syncFolder } from './store/disk.ts'
import { failureOf } from './store/problems.ts'

export const settingsFileName = 'settings.json'

export interface SettingsFile {
  get(): Settings
  /** The file could not be read, so the defaults hold; what it was is kept beside it where that can be. */
  readonly wasReset: boolean
  /** Takes over what is said; on disk when this resolves. */
  set(patch: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Promise<Settings>
  /** Calls `listener` after every change; answers how to stop. */
  onChange(listener: (settings: Settings) => void): () => void
  /** Waits for the last change to be on disk. */
  close(): Promise<void>
}

function parsed(text: string): Settings {
  const stored: unknown = JSON.parse(text)
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
    throw new TypeError('No settings')
  // Field by field: one that an older or newer version wrote differently does not take the others along.
  const entries = Object.entries(Settings.shape).map(([key, schema]) => {
    const value = schema.safeParse(Reflect.get(stored, key))
    return [key, value.success ? value.data : defaultSettings[key as keyof Settings]] as const
  })
  return Settings.parse(Object.fromEntries(entries))
}

/** The settings in the file, or null when it cannot be read for what it should be. */
function stored(path: string): Settings | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return defaultSettings
    // Somebody else's folder, opened to look at: its settings are not ours.
    if (errorCode(error) === 'EACCES') return defaultSettings
    throw error
  }
  try {
    return parsed(text)
  } catch {
    try {
      renameSync(path, `${path}.damaged`)
    } catch (error) {
      if (failureOf(error) === null) throw error
    }
    return null
  }
}

/** Written beside, made safe on disk, then given its name: a cut-off write leaves the old settings. */
async function store(path: string, settings: Settings): Promise<void> {
  const beside = `${path}.part`
  const file = await open(beside, 'w', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(settings, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  syncFolder(dirname(path))
}

/** The settings of this installation. A damaged file is kept as `.damaged`, and the defaults hold. */
export function openSettings(dataFolder: string): SettingsFile {
  const path = join(dataFolder, settingsFileName)
  const listeners = new Set<(settings: Settings) => void>()
  const found = stored(path)
  let current = found ?? defaultSettings
  let last: Promise<unknown> = Promise.resolve()

  async function change(patch: Partial<Record<keyof Settings, unknown>>): Promise<Settings> {
    const said = Object.entries(patch).filter(([, value]) => value !== undefined)
    const next = Settings.parse({ ...current, ...Object.fromEntries(said) })
    try {
      await store(path, next)
    } catch (error) {
      throw failureOf(error) ?? error
    }
    current = next
    for (const listener of listeners) listener(current)
    return current
  }

  return {
    get: () => current,
    wasReset: found === null,
    set(patch) {
      // One after the other, so that two windows never write half of each other's choice.
      const done = last.then(() => change(patch))
      last = done.catch(() => null)
      return done
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      await last
    },
  }
}
