import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  appOrigin,
  externalAddresses,
  isOurPage,
  mayDownload,
  mayHave,
  mayNavigate,
  mayOpenOutside,
  mayRequest,
  maySpeak,
  pageAddress,
  placeWindow,
  readWindowState,
  resolvePage,
  smallestWindow,
  webPreferences,
  type Sender,
} from '../../main/hosts/electron/policy.ts'
import type { PageFiles } from '../../main/hosts/page-files.ts'

const page = `${appOrigin}/`

test('every window is shut in, and nobody can change that while the app runs', () => {
  expect(webPreferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
  })
  expect(Object.isFrozen(webPreferences)).toBe(true)
})

const ourPages = [page, `${page}#`, `${page}#/`, pageAddress('/network/1/ties?x=1'), pageAddress('/print/x')]

/** Where a window may not go; several are read differently by different parsers. */
const foreignAddresses = [
  '',
  ' ',
  'about:blank',
  'about:srcdoc',
  appOrigin,
  'app:',
  'app:/',
  'app://',
  'app:///',
  'app://netwerkcoac/',
  'app://netwerkcoach.evil.com/',
  'app://netwerkcoach@evil.com/',
  'app://evil.com@netwerkcoach/',
  'app://user:pw@netwerkcoach/',
  'app://netwerkcoach:80/',
  'app://netwerkcoach\\@evil.com/',
  'app://netwerkcoach\\/',
  'app://netwerkcoach%2f/',
  'app://netwerkcoach./',
  'app://NETWERKCOACH/',
  'APP://netwerkcoach/',
  'app://evil/',
  'app://evil/#/netwerkcoach',
  'app://evil/?app://netwerkcoach/',
  'app:netwerkcoach/',
  'app:/netwerkcoach/',
  'app:///netwerkcoach/',
  ' app://netwerkcoach/',
  '\tapp://netwerkcoach/',
  'ap\np://netwerkcoach/',
  'app2://netwerkcoach/',
  'xapp://netwerkcoach/',
  'view-source:app://netwerkcoach/',
  'blob:app://netwerkcoach/1',
  'filesystem:app://netwerkcoach/temporary/x',
  `${page}index.html`,
  `${page}assets/index.js`,
  `${page}?x`,
  `${page}?x#/`,
  `${page}/`,
  `${page}..`,
  `${page}%23/`,
  `${page};#/`,
  'file:///',
  'file:///etc/passwd',
  'file://netwerkcoach/',
  'file:///C:/Windows/win.ini',
  'http://netwerkcoach/',
  'https://netwerkcoach/',
  'http://127.0.0.1/',
  'http://localhost:5173/',
  'https://evil.com/',
  'https://evil.com/#app://netwerkcoach/',
  '//evil.com/',
  '\\\\evil.com\\share',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'chrome://settings',
  'chrome-extension://abcdefghijklmnop/x.html',
  'devtools://devtools/bundled/inspector.html',
  'ws://evil.com/',
  'mailto:x@example.org',
  'ms-settings:',
  'smb://evil/share',
  'netwerkcoach',
  'null',
  'undefined',
]

describe('where a window may go', () => {
  test.each(ourPages)('to our own page: %s', (url) => {
    expect(mayNavigate(url)).toBe(true)
  })
  test('nowhere else', () => {
    expect(foreignAddresses.length).toBeGreaterThanOrEqual(60)
    expect(foreignAddresses.filter((url) => mayNavigate(url))).toEqual([])
  })
})

describe('what opens outside', () => {
  test('the constant list, all of it https', () => {
    for (const url of Object.values(externalAddresses)) {
      expect(url).toMatch(/^https:\/\/[a-z.]+\/$/u)
      expect(mayOpenOutside(url)).toBe(true)
      for (const near of [
        `${url}x`,
        url.slice(0, -1),
        url.replace('https', 'http'),
        `${url}?x`,
        `${url}#x`,
      ]) {
        expect(mayOpenOutside(near)).toBe(false)
      }
    }
    expect(Object.isFrozen(externalAddresses)).toBe(true)
  })
  test('nothing else', () => {
    expect([...foreignAddresses, ...ourPages].filter((url) => mayOpenOutside(url))).toEqual([])
  })
})

describe('what a page may load', () => {
  test.each([
    [page, true],
    [`${page}assets/index.js`, true],
    [`blob:${appOrigin}/1234`, true],
    ['data:image/png;base64,AAAA', true],
    ['data:text/html,x', false],
    ['blob:https://evil.com/1', false],
    ['blob:null/1', false],
    [appOrigin, false],
    ['app://netwerkcoach.evil.com/', false],
    ['https://evil.com/', false],
    ['http://127.0.0.1:1234/', false],
    ['ws://127.0.0.1:1234/', false],
    ['file:///etc/passwd', false],
    ['devtools://devtools/', false],
  ])('%s: %s', (url, may) => {
    expect(mayRequest(url)).toBe(may)
  })
  test('and save only what it made itself', () => {
    expect(mayDownload(`blob:${appOrigin}/1`)).toBe(true)
    expect(
      [...foreignAddresses.filter((url) => !url.startsWith('blob:app://netwerkcoach/')), page].filter(
        mayDownload,
      ),
    ).toEqual([])
  })
  test('and have nothing of the machine but the whole screen, our own page alone', () => {
    const own = { url: page, isTopFrame: true }
    expect(mayHave('fullscreen', own)).toBe(true)
    expect(mayHave('fullscreen', { ...own, isTopFrame: false })).toBe(false)
    for (const url of ['', 'null', ...foreignAddresses])
      expect(mayHave('fullscreen', { ...own, url }), url).toBe(false)
    for (const other of [
      'media',
      'geolocation',
      'notifications',
      'pointerLock',
      'keyboardLock',
      'unknown',
      '',
    ])
      expect(mayHave(other, own), other).toBe(false)
  })
})

describe('who may speak to the main process', () => {
  const own: Sender = { url: page, origin: appOrigin, isTopFrame: true }
  test('our own page in the top frame', () => {
    for (const url of ourPages) expect(maySpeak({ ...own, url })).toBe(true)
  })

  const strangers: readonly (Sender | null)[] = [
    null,
    { ...own, isTopFrame: false },
    { ...own, isTopFrame: false, url: pageAddress('/print/x') },
    ...[
      '',
      'null',
      'app://',
      'app://evil',
      'file://',
      'https://evil.com',
      `${appOrigin}/`,
      'app://NETWERKCOACH',
    ].map((origin) => ({ ...own, origin })),
    ...foreignAddresses.map((url) => ({ ...own, url })),
    ...foreignAddresses.map((url) => ({ url, origin: url, isTopFrame: true })),
  ]
  test('nobody else', () => {
    expect(strangers.length).toBeGreaterThanOrEqual(40)
    expect(strangers.filter((sender) => maySpeak(sender))).toEqual([])
  })
})

describe('which files there are', () => {
  const file = { type: 'text/html', body: Buffer.from('page') }
  const asset = { type: 'text/javascript', body: Buffer.from('script') }
  const files: PageFiles = new Map([
    ['/', file],
    ['/assets/index-a1.js', asset],
  ])

  test('those of the build', () => {
    expect(resolvePage(page, 'GET', files)).toBe(file)
    expect(resolvePage(pageAddress('/network/1'), 'GET', files)).toBe(file)
    expect(resolvePage(`${page}assets/index-a1.js`, 'GET', files)).toBe(asset)
  })
  test('and only to be read', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get', '']) {
      expect(resolvePage(page, method, files)).toBeNull()
    }
  })

  const ups = ['..', '.', '%2e%2e', '%2E%2e', '%252e%252e', '..%00', '%c0%ae%c0%ae', '..;', '…', '....']
  const slashes = ['/', '\\', '%2f', '%5c', '%252f', '//', '/\\', '%c0%af']
  const goals = ['package.json', 'etc/passwd', 'page-files.json', 'assets/index-a1.js']
  const traversals = [
    ...ups.flatMap((up) => slashes.flatMap((slash) => goals.map((goal) => `${page}${up}${slash}${goal}`))),
    ...slashes.flatMap((slash) => ups.map((up) => `${page}assets${slash}${up}${slash}index.html`)),
    ...[
      'C:/x',
      'C:\\x',
      'c:',
      '//server/share',
      '\\\\server\\share',
      'CON',
      'NUL',
      'assets',
      'assets/',
      'assets-old/index-a1.js',
    ].map((path) => `${page}${path}`),
    ...[
      'index.html',
      'assets/INDEX-A1.JS',
      'assets/index-a1.js/',
      'assets/index-a1.js?x',
      'assets/index-a1.js%00',
      '\u0000',
      'assets/index-a1.js.map',
    ].map((path) => `${page}${path}`),
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((path) => `${page}${path}`),
    ...foreignAddresses.filter((url) => !isOurPage(url)),
  ]
  test('nothing beside them, however it is asked for', () => {
    expect(traversals.length).toBeGreaterThanOrEqual(100)
    expect(traversals.filter((url) => resolvePage(url, 'GET', files) !== null)).toEqual([])
  })
  test('nothing beside them, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom('/', '/#', '/assets/index-a1.js', '/..'), fc.string()), (path) => {
        const found = resolvePage(`${appOrigin}${path}`, 'GET', files)
        const bare = path.split('#', 1)[0] ?? ''
        expect(found).toBe(files.get(bare) ?? null)
      }),
    )
  })
})

describe('where a window opens', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 }
  const second = { x: 1920, y: 0, width: 1280, height: 1024 }
  const state = (x: number, y: number, width = 1000, height = 700) => ({
    bounds: { x, y, width, height },
    maximised: false,
  })

  test('in the middle the first time', () => {
    expect(placeWindow(null, [screen])).toEqual({ width: 1280, height: 860 })
  })
  test('where it was', () => {
    expect(placeWindow(state(10, 20), [screen])).toEqual({ x: 10, y: 20, width: 1000, height: 700 })
    expect(placeWindow(state(2_000, 20), [screen, second])).toMatchObject({ x: 2_000, y: 20 })
  })
  test('in the middle when that screen has gone, or hardly any of it can be seen', () => {
    for (const gone of [
      state(2_000, 20),
      state(-900, 20),
      state(1_800, 20),
      state(10, 1_050),
      state(10, -200),
    ]) {
      expect(placeWindow(gone, [screen])).toEqual({ width: 1000, height: 700 })
    }
  })
  test('never too small to use', () => {
    expect(placeWindow(state(10, 20, 1, 1), [screen])).toEqual({ x: 10, y: 20, ...smallestWindow })
  })
  test('wherever it was, it can be taken hold of', () => {
    const number = fc.integer({ min: -5_000, max: 5_000 })
    fc.assert(
      fc.property(number, number, fc.nat(5_000), fc.nat(5_000), (x, y, width, height) => {
        const place = placeWindow(state(x, y, width, height), [screen, second])
        if (place.x === undefined || place.y === undefined) return
        const [left, right] = [Math.max(place.x, 0), Math.min(place.x + place.width, 3_200)]
        expect(right - left).toBeGreaterThanOrEqual(200)
        expect(place.y).toBeGreaterThanOrEqual(-8)
        expect(place.y).toBeLessThanOrEqual(1_080 - 100)
      }),
    )
  })
  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":null}',
    '{"bounds":{"x":1,"y":2,"width":3}}',
    '{"bounds":{"x":"1","y":2,"width":3,"height":4}}',
    '{"bounds":{"x":1.5,"y":2,"width":3,"height":4}}',
  ])('a remembered place that is none is forgotten: %s', (text) => {
    expect(readWindowState(text)).toBeNull()
  })
  test('a remembered place is read', () => {
    const known = { bounds: { x: -1, y: 2, width: 900, height: 700 }, maximised: true }
    expect(readWindowState(JSON.stringify(known))).toEqual(known)
  })
})
