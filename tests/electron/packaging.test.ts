/** What is packed, as far as that can be read without packing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8')

/** The plain `name: value` lines under a heading. */
function block(heading: string): Record<string, string> {
  const lines = config.slice(config.indexOf(`\n${heading}:\n`) + heading.length + 3).split('\n')
  const end = lines.findIndex((line) => line !== '' && !line.startsWith(' '))
  return Object.fromEntries(
    lines
      .slice(0, end)
      .map((line) => /^ {2}(?<name>\w+): (?<value>.+)$/u.exec(line)?.groups)
      .flatMap((groups) => (groups === undefined ? [] : [[groups['name'] ?? '', groups['value'] ?? '']])),
  )
}

test('the fuses: nothing but this app runs in it, and only from its archive', () => {
  expect(block('electronFuses')).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false',
    resetAdHocDarwinSignature: 'true',
  })
})

test('the Electron that is packed is the one the types are of', () => {
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>
    readonly main: string
  }
  expect(/^electronVersion: (?<version>.+)$/mu.exec(config)?.groups?.['version']).toBe(
    project.devDependencies['electron'],
  )
  expect(project.main).toBe('out/main/index.js')
})

test('nothing is compiled or fetched while packing, and nothing is sent anywhere', () => {
  expect(config).toMatch(/^npmRebuild: false$/mu)
  expect(config).toMatch(/^publish: null$/mu)
  expect(config).not.toMatch(/https?:/u)
})
