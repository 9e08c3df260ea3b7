/**
 * The policies only hold if nothing goes round them. What cannot be run here (there is no Electron) can be read: these
 * tests walk the source of everything that may import Electron.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { mayOpenLink } from '../../main/hosts/electron/policy.ts'

const root = join(import.meta.dirname, '../..')

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

interface Found {
  readonly file: string
  readonly node: ts.Node
  readonly text: string
}

/** Every node of a source text that a question is answered with yes for. */
function findIn(file: string, code: string, wanted: (node: ts.Node) => boolean): readonly Found[] {
  return nodesOf(file, code)
    .filter(wanted)
    .map((node) => ({ file, node, text: node.getText() }))
}

const parsed = new Map<string, readonly ts.Node[]>()
function nodesOf(file: string, code: string): readonly ts.Node[] {
  const before = parsed.get(code)
  if (before !== undefined) return before
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node) => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true))
  parsed.set(code, nodes)
  return nodes
}
const find = (files: readonly string[], wanted: (node: ts.Node) => boolean) =>
  files.flatMap((file) => findIn(file, readFileSync(join(root, file), 'utf8'), wanted))

const everything = [
  ...sourceFiles('main'),
  ...sourceFiles('preload'),
  ...sourceFiles('renderer'),
  ...sourceFiles('shared'),
]

const isWindow = (node: ts.Node): node is ts.NewExpression =>
  ts.isNewExpression(node) &&
  /^(BrowserWindow|BaseWindow|WebContentsView|BrowserView)$/u.test(lastName(node.expression))
const isIpc = (node: ts.Node) => ts.isIdentifier(node) && /^ipc(Main|Renderer)$/u.test(node.text)

function lastName(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text
  return ts.isPropertyAccessExpression(node) ? node.name.text : ''
}

/** Whether `webPreferences` is the frozen set, with a preload and nothing else. */
function usesFrozenSet(node: ts.NewExpression): boolean {
  const [options] = node.arguments ?? []
  if (options === undefined || !ts.isObjectLiteralExpression(options)) return false
  const preferences = options.properties.filter((one) => one.name?.getText() === 'webPreferences')
  // Something spread in later could bring its own.
  const last = options.properties.at(-1)
  return (
    preferences.length === 1 &&
    last === preferences[0] &&
    preferences[0]?.getText().replaceAll(/\s/gu, '') === 'webPreferences:{...webPreferences,preload}'
  )
}

describe('windows', () => {
  const windows = find(everything, isWindow)
  test('are made in two places, with the frozen preferences', () => {
    expect(windows.map(({ file }) => file).sort()).toEqual([
      'main/hosts/electron/print.ts',
      'main/hosts/electron/window.ts',
    ])
    for (const { node, text } of windows) expect(isWindow(node) && usesFrozenSet(node), text).toBe(true)
  })
  test('the preferences are those of policy.ts', () => {
    for (const { file } of windows) {
      const imports = find([file], ts.isImportDeclaration).map(({ text }) => text)
      expect(imports.some((text) => /\bwebPreferences\b/u.test(text) && text.endsWith("'./policy.ts'"))).toBe(
        true,
      )
      const redefined = find(
        [file],
        (node) => ts.isVariableDeclaration(node) && node.name.getText() === 'webPreferences',
      )
      expect(redefined).toEqual([])
    }
  })
  test.each([
    ['without preferences', 'new BrowserWindow({ show: false })'],
    ['without options', 'new BrowserWindow()'],
    ['with preferences of its own', 'new BrowserWindow({ webPreferences: { sandbox: false } })'],
    [
      'with one changed',
      'new BrowserWindow({ webPreferences: { ...webPreferences, preload, sandbox: false } })',
    ],
    [
      'with one changed afterwards',
      'new BrowserWindow({ webPreferences: { ...webPreferences, preload }, ...more })',
    ],
    ['by its full name', 'new electron.BrowserWindow(options)'],
  ])('one made %s would be found', (_name, code) => {
    const [found] = findIn('x.ts', code, isWindow)
    expect(found !== undefined && isWindow(found.node) && usesFrozenSet(found.node)).toBe(false)
    expect(found).toBeDefined()
  })
})

describe('messages', () => {
  test('pass through one place on either side', () => {
    expect([...new Set(find(everything, isIpc).map(({ file }) => file))].sort()).toEqual([
      'main/hosts/electron/connection.ts',
      'preload/index.ts',
    ])
  })
  test('the main process listens once, and asks who speaks', () => {
    const code = readFileSync(join(root, 'main/hosts/electron/connection.ts'), 'utf8')
    const calls = findIn(
      'connection.ts',
      code,
      (node) => ts.isCallExpression(node) && /^ipcMain\b/u.test(node.getText()),
    )
    expect(calls).toHaveLength(1)
    const listener = calls[0]?.text ?? ''
    expect(listener).toMatch(/^ipcMain\.on\(portChannel,/u)
    expect(listener.indexOf('maySpeak(senderOf(event.senderFrame))')).toBeGreaterThan(0)
    expect(listener.indexOf('maySpeak(')).toBeLessThan(listener.indexOf('handler.upgrade('))
  })
  test('preload shows the page nothing at all', () => {
    const code = readFileSync(join(root, 'preload/index.ts'), 'utf8')
    expect(code).not.toMatch(/contextBridge|exposeInMainWorld|window\.\w+ = /u)
    const calls = findIn(
      'preload.ts',
      code,
      (node) => ts.isCallExpression(node) && /^ipcRenderer\b/u.test(node.getText()),
    )
    expect(calls.map(({ text }) => text)).toEqual(['ipcRenderer.postMessage(portChannel, null, [port])'])
  })
})

describe('roads out', () => {
  const calls = (name: string) =>
    find(everything, (node) => ts.isCallExpression(node) && lastName(node.expression) === name)

  test('other programs are opened in one place, after asking the policy', () => {
    const outside = 'main/hosts/electron/outside.ts'
    const opened = calls('openExternal')
    expect(opened.map(({ file }) => file)).toEqual([outside, outside])
    const [ours, attached] = opened.map(({ node }) => {
      let within: ts.Node = node
      while (!ts.isFunctionDeclaration(within)) within = within.parent
      return within.getText()
    })
    expect(ours).toMatch(/\{\s*if \(mayOpenOutside\(url\)\) void shell\.openExternal\(url\)\s*\}/u)
    expect(attached).toMatch(
      /\{\s*if \(!mayOpenLink\(url\)\) return false\n\s*await shell\.openExternal\(url\)/u,
    )
    expect(calls('openPath').map(({ file }) => file)).toEqual([outside])
    for (const name of ['showItemInFolder', 'loadFile', 'insertCSS', 'enableBlinkFeatures']) {
      expect(
        calls(name).map(({ file }) => file),
        name,
      ).toEqual([])
    }
  })
  test('only links of the web and of mail are opened for a coach', () => {
    for (const link of ['https://www.example.org/a?b#c', 'http://example.org', 'mailto:coach@example.org'])
      expect(mayOpenLink(link), link).toBe(true)
    for (const link of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'app://netwerkcoach/',
      'https://name:secret@example.org',
      'ms-settings:',
      'smb://server/share',
      'C:\\Windows\\System32\\calc.exe',
      'https://example.org/\u202Egpj.exe',
      ' https://example.org',
    ])
      expect(mayOpenLink(link), link).toBe(false)
  })
  test('windows load pages of the app only', () => {
    const loads = calls('loadURL').map(({ text }) => text)
    expect(loads.length).toBeGreaterThan(0)
    for (const text of loads) expect(text).toMatch(/\.loadURL\(pageAddress\(path\)\)$/u)
  })
  test('every way out of a window has its answer', () => {
    const security = readFileSync(join(root, 'main/hosts/electron/security.ts'), 'utf8')
    for (const road of [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      'onBeforeRequest',
      "'will-download'",
      "'web-contents-created'",
      "'will-navigate'",
      "'will-frame-navigate'",
      "'will-redirect'",
      "'will-attach-webview'",
      'setWindowOpenHandler',
    ]) {
      expect(security).toContain(road)
    }
    expect(security).toContain("setWindowOpenHandler(() => ({ action: 'deny' }))")
  })
  test('what runs in a page from outside it is one constant question', () => {
    const scripts = calls('executeJavaScript')
    expect(scripts.map(({ file, text }) => [file, text])).toEqual([
      ['main/hosts/electron/print.ts', 'window.webContents.executeJavaScript(ready)'],
    ])
  })
  test('no address on the internet is in the program, but the list', () => {
    const allowed = new Set(['https://www.autoriteitpersoonsgegevens.nl/', 'http://www.w3.org/2000/svg'])
    // Names that lead nowhere (RFC 2606), for the fictitious example.
    const fictitious = /'https:\/\/(?:[a-z.]+\.)?example(?:\.org)?\/[a-z-]*'$/u
    const addresses = find(
      everything,
      (node) => ts.isStringLiteralLike(node) && /^(https?|wss?):\/\//u.test(node.text),
    )
    expect(
      addresses
        .map(({ file, text }) => `${file}: ${text}`)
        .filter((line) => ![...allowed].some((url) => line.endsWith(`'${url}'`)) && !fictitious.test(line)),
    ).toEqual([])
  })
})
