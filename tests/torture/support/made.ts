import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../../main/store/open.ts'
import type { Random } from '../../support/generate/random.ts'
import { digestOf } from './content.ts'
import { directly } from './direct.ts'
import { createMix } from './mix.ts'

export const dataFile = 'netwerkcoach.sqlite'

/** Opens the store in a folder, lets a coach do so many things, and closes it properly; answers what is in it then. */
export async function worked(dataFolder: string, random: Random, steps: number): Promise<string> {
  const store = openStore({ dataFolder, holder: 'test 1' })
  try {
    const mix = createMix(directly(store), random)
    for (let step = 0; step < steps; step++) await mix.step()
    return digestOf(store.read)
  } finally {
    store.close()
  }
}

/** Every file in a folder, whatever lies in it; empty when there is no such folder. */
export function filesIn(folder: string): Buffer[] {
  try {
    return readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path))
  } catch {
    return []
  }
}

/** Whether a folder has a file with just these bytes. */
export const keeps = (folder: string, bytes: Buffer): boolean =>
  filesIn(folder).some((file) => file.equals(bytes))
