/** What an attacker might put on the wire; every one of these must be refused. */
export interface Attack {
  readonly name: string
  readonly bytes: string | Buffer
}
export interface Target {
  readonly port: number
  readonly freshLaunch: string
  readonly usedLaunch: string
  readonly session: string
  readonly holderSecret: string
}

interface Request {
  readonly line: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: string
}

/** All of them; names are unique. */
export function attacksOn(target: Target): readonly Attack[] {
  const { port } = target
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`

  /** What our own page would send, to be spoilt in one place. */
  const page: Request = { line: 'GET / HTTP/1.1', headers: [['Host', host]] }
  const session: Request = {
    line: 'POST /session HTTP/1.1',
    headers: [
      ['Host', host],
      ['Origin', origin],
      ['Content-Type', 'application/json'],
    ],
    body: JSON.stringify({ launch: target.freshLaunch }),
  }
  const launch: Request = {
    line: 'POST /launch HTTP/1.1',
    headers: [
      ['Host', host],
      ['Origin', origin],
      ['Content-Type', 'application/json'],
      ['X-Netwerkcoach-Session', target.session],
    ],
    body: '{}',
  }
  const upgrade: Request = {
    line: 'GET /rpc HTTP/1.1',
    headers: [
      ['Host', host],
      ['Origin', origin],
      ['Connection', 'Upgrade'],
      ['Upgrade', 'websocket'],
      ['Sec-WebSocket-Version', '13'],
      ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
    ],
  }
  const doors = { page, session, launch, upgrade }
  const writing = { session, launch, upgrade }

  return [
    ...across(doors, hosts(port), (door, [name, values]) => [
      `Host ${name}`,
      { ...door, headers: [...values.map((value) => ['Host', value] as const), ...without(door, 'host')] },
    ]),
    ...across(doors, origins(port), (door, [name, values]) => [
      `Origin ${name}`,
      {
        ...door,
        headers: [...without(door, 'origin'), ...values.map((value) => ['Origin', value] as const)],
      },
    ]),
    ...across(writing, ['missing'], (door, how) => [
      `Origin ${how}`,
      { ...door, headers: without(door, 'origin') },
    ]),
    ...across(doors, sites, (door, [name, values]) => [
      `Sec-Fetch-Site ${name}`,
      { ...door, headers: [...door.headers, ...values.map((value) => ['Sec-Fetch-Site', value] as const)] },
    ]),
    ...across(writing, ['none'], (door, value) => [
      `Sec-Fetch-Site ${value}`,
      { ...door, headers: [...door.headers, ['Sec-Fetch-Site', value]] },
    ]),
    ...across({ session, launch }, contentTypes, (door, [name, values]) => [
      `Content-Type ${name}`,
      {
        ...door,
        headers: [
          ...without(door, 'content-type'),
          ...values.map((value) => ['Content-Type', value] as const),
        ],
      },
    ]),
    ...launches(target).map(([name, body]) => made(`session: ${name}`, { ...session, body })),
    ...sessions(target).map(([name, values]) =>
      made(`launch: ${name}`, {
        ...launch,
        headers: [
          ...without(launch, 'x-netwerkcoach-session'),
          ...values.map((value) => ['X-Netwerkcoach-Session', value] as const),
        ],
      }),
    ),
    ...holders(target).map(([name, values]) =>
      made(`holder: ${name}`, {
        ...session,
        line: 'POST /holder HTTP/1.1',
        headers: [...session.headers, ...values.map((value) => ['X-Netwerkcoach-Holder', value] as const)],
        body: '{}',
      }),
    ),
    ...lines(target).map((line) => made(`line: ${line}`, { ...page, line })),
    ...methods.map((method) =>
      made(`method: ${method}`, {
        ...session,
        line: `${method} /session HTTP/1.1`,
        headers: [...session.headers, ['Access-Control-Request-Method', 'POST']],
      }),
    ),
    ...['/', '/assets/page-a1.js', '/rpc', '/none'].map((path) =>
      made(`POST ${path}`, { ...session, line: `POST ${path} HTTP/1.1` }),
    ),
    ...paths.map((path) =>
      made(`path: ${JSON.stringify(path).slice(0, 80)}`, { ...page, line: `GET ${path} HTTP/1.1` }),
    ),
    ...upgrades(upgrade),
    ...smuggled(host, origin, target),
  ]
}

function hosts(port: number): readonly (readonly [string, readonly string[]])[] {
  const own = `127.0.0.1:${port}`
  const single = [
    `evil.com`,
    `evil.com:${port}`,
    `127.0.0.1.evil.com:${port}`,
    `${own}.evil.com`,
    `127.0.0.1`,
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:0${port}`,
    `127.0.0.1.:${port}`,
    `127.1:${port}`,
    `127.0.0.2:${port}`,
    `0.0.0.0:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `2130706433:${port}`,
    `0x7f000001:${port}`,
    `0177.0.0.1:${port}`,
    `localhost:${port}`,
    `netwerkcoach:${port}`,
    `user@${own}`,
    `${own}/`,
    `${own}#`,
    `${own}, ${own}`,
    '',
  ].map((value) => [value, [value]] as const)
  return [
    ...single,
    ['missing', []],
    ['double', [own, own]],
    ['double, other first', ['evil.com', own]],
    ['double, other last', [own, 'evil.com']],
  ]
}

function origins(port: number): readonly (readonly [string, readonly string[]])[] {
  const own = `http://127.0.0.1:${port}`
  const single = [
    'null',
    '',
    'http://evil.com',
    'http://1.2.3.4',
    `http://127.0.0.1:${port + 1}`,
    'http://127.0.0.1',
    `https://127.0.0.1:${port}`,
    `http://localhost:${port}`,
    `http://[::1]:${port}`,
    `${own}.evil.com`,
    `${own}/`,
    `${own}@evil.com`,
    `http://evil.com/${own}`,
    `http://127.0.0.1.evil.com:${port}`,
    `HTTP://127.0.0.1:${port}`,
    'app://netwerkcoach',
    'file://',
    'chrome-extension://abcdefghijklmnop',
  ].map((value) => [value, [value]] as const)
  return [...single, ['double', [own, own]], ['double, other last', [own, 'http://evil.com']]]
}

const sites: readonly (readonly [string, readonly string[]])[] = [
  ['cross-site', ['cross-site']],
  ['same-site', ['same-site']],
  ['unknown', ['anything']],
  ['double', ['same-origin', 'same-origin']],
]

const contentTypes: readonly (readonly [string, readonly string[]])[] = [
  ['missing', []],
  ['text', ['text/plain']],
  ['form', ['application/x-www-form-urlencoded']],
  ['multipart', ['multipart/form-data; boundary=x']],
  ['hidden in text', ['text/plain; application/json']],
  ['double', ['application/json', 'text/plain']],
]

function launches(target: Target): readonly (readonly [string, string])[] {
  return [
    ['nothing', ''],
    ['no token', '{}'],
    ['used token', JSON.stringify({ launch: target.usedLaunch })],
    ['session token', JSON.stringify({ launch: target.session })],
    ['holder secret', JSON.stringify({ launch: target.holderSecret })],
    ['short', JSON.stringify({ launch: target.freshLaunch.slice(0, -1) })],
    ['long', JSON.stringify({ launch: `${target.freshLaunch}A` })],
    ['other case', JSON.stringify({ launch: swapCase(target.freshLaunch) })],
    ['list', JSON.stringify({ launch: [target.freshLaunch] })],
    ['bare list', JSON.stringify([target.freshLaunch])],
    ['bare text', JSON.stringify(target.freshLaunch)],
    ['number', '{"launch":1}'],
    ['true', '{"launch":true}'],
    ['null', '{"launch":null}'],
    ['prototype', `{"__proto__":{"launch":${JSON.stringify(target.freshLaunch)}}}`],
    ['not JSON', `launch=${target.freshLaunch}`],
    ['huge', JSON.stringify({ launch: 'x'.repeat(5_000) })],
    ['right, in more than a door takes', JSON.stringify({ launch: target.freshLaunch }) + ' '.repeat(5_000)],
    ['deep', '['.repeat(4_000)],
  ]
}

function sessions(target: Target): readonly (readonly [string, readonly string[]])[] {
  return [
    ['no token', []],
    ['empty token', ['']],
    ['launch token', [target.freshLaunch]],
    ['short', [target.session.slice(0, -1)]],
    ['long', [`${target.session}A`]],
    ['other case', [swapCase(target.session)]],
    ['double', [target.session, target.session]],
    ['bearer', [`Bearer ${target.session}`]],
  ]
}

function holders(target: Target): readonly (readonly [string, readonly string[]])[] {
  const nonce = 'A'.repeat(43)
  return [
    ['nothing', []],
    ['empty', ['']],
    ['the secret itself', [target.holderSecret]],
    ['secret as proof', [`${nonce}.${target.holderSecret}`]],
    ['no proof', [`${nonce}.`]],
    ['made-up proof', [`${nonce}.${'B'.repeat(43)}`]],
    ['session token', [`${nonce}.${target.session}`]],
  ]
}

const methods = [
  'OPTIONS',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'FOO',
  'post',
  'GET',
  'HEAD',
]

function lines({ port, freshLaunch, session }: Target): readonly string[] {
  return [
    `GET http://127.0.0.1:${port}/ HTTP/1.1`,
    `GET http://evil.com/ HTTP/1.1`,
    `GET /?token=${session} HTTP/1.1`,
    `GET /?launch=${freshLaunch} HTTP/1.1`,
    `GET /session?launch=${freshLaunch} HTTP/1.1`,
    `GET /launch?session=${session} HTTP/1.1`,
    'GET /rpc HTTP/1.1',
    'GET /holder HTTP/1.1',
    'GET * HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'CONNECT evil.com:443 HTTP/1.1',
    'get / HTTP/1.1',
    'GET / HTTP/1.0',
    'GET / HTTP/2.0',
    'GET / HTTP/1.1 extra',
    'GET /',
    'PRI * HTTP/2.0',
  ]
}

const paths = [
  '/index.html',
  '/page-files.json',
  '/.vite/manifest.json',
  '/package.json',
  '/holder.json',
  '/main/loopback.js',
  '/assets',
  '/assets/',
  '/assets-old/page-a1.js',
  '/assets/page-a1.js/',
  '/assets/page-a1.js%00.html',
  '/assets/page-a1.js?x',
  '/assets/PAGE-A1.JS',
  '/assets//page-a1.js',
  '/./',
  '//',
  '//evil.com/',
  '/..',
  '/../',
  '/../package.json',
  '/../../../../etc/passwd',
  '/assets/../index.html',
  '/assets/../../page-files.json',
  '/assets/..;/page-files.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/%252e%252e%252fpackage.json',
  '/..%5cpackage.json',
  '/..\\package.json',
  '/assets\\page-a1.js',
  '/%c0%ae%c0%ae/package.json',
  '/%uff0e%uff0e/package.json',
  '/C:/Windows/win.ini',
  '/C:%5CWindows%5Cwin.ini',
  '/file:///etc/passwd',
  '/etc/passwd',
  '/%00',
  '/\u0000',
  '/__proto__',
  '/constructor',
  '/toString',
  '/hasOwnProperty',
  '/NUL',
  `/${'a'.repeat(8_000)}`,
  `/${'../'.repeat(500)}etc/passwd`,
  '/é',
  '/@fs/etc/passwd',
  '/@vite/client',
]

function upgrades(upgrade: Request): readonly Attack[] {
  const changed = (name: string, value: string | null): Request => ({
    ...upgrade,
    headers: [...without(upgrade, name.toLowerCase()), ...(value === null ? [] : [[name, value] as const])],
  })
  return [
    made('upgrade on the page', { ...upgrade, line: 'GET / HTTP/1.1' }),
    made('upgrade on another door', { ...upgrade, line: 'GET /session HTTP/1.1' }),
    made('upgrade beyond the door', { ...upgrade, line: 'GET /rpc/ HTTP/1.1' }),
    made('upgrade with a token in the query', { ...upgrade, line: 'GET /rpc?token=x HTTP/1.1' }),
    made('upgrade by POST', { ...upgrade, line: 'POST /rpc HTTP/1.1' }),
    made('upgrade to h2c', changed('Upgrade', 'h2c')),
    made('upgrade to two things', changed('Upgrade', 'h2c, websocket')),
    made('upgrade without key', changed('Sec-WebSocket-Key', null)),
    made('upgrade with a short key', changed('Sec-WebSocket-Key', 'abc')),
    made('upgrade of an old version', changed('Sec-WebSocket-Version', '7')),
    made('upgrade as the development server', {
      ...changed('Origin', 'http://evil.com'),
      line: 'GET /vite-hot?token=x HTTP/1.1',
    }),
  ]
}

function smuggled(host: string, origin: string, target: Target): readonly Attack[] {
  const body = JSON.stringify({ launch: target.freshLaunch })
  const top = `POST /session HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\n`
  const length = `Content-Length: ${body.length}\r\n`
  const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
  const raw = (name: string, bytes: string): Attack => ({ name: `wire: ${name}`, bytes })
  return [
    raw('length and chunked', `${top}${length}Transfer-Encoding: chunked\r\n\r\n${chunked}`),
    raw('chunked and length', `${top}Transfer-Encoding: chunked\r\n${length}\r\n${chunked}`),
    raw('two lengths', `${top}${length}Content-Length: 3\r\n\r\n${body}`),
    raw('length with a sign', `${top}Content-Length: +${body.length}\r\n\r\n${body}`),
    raw('length in words', `${top}Content-Length: many\r\n\r\n${body}`),
    raw('negative length', `${top}Content-Length: -1\r\n\r\n${body}`),
    raw('unknown transfer', `${top}Transfer-Encoding: xchunked\r\n\r\n${chunked}`),
    raw('chunked, then something', `${top}Transfer-Encoding: chunked, identity\r\n\r\n${chunked}`),
    raw('chunk size in words', `${top}Transfer-Encoding: chunked\r\n\r\nxyz\r\n${body}\r\n0\r\n\r\n`),
    raw('header folded', `${top}X-A: b\r\n c\r\n${length}\r\n${body}`),
    raw('space before the colon', `${top}X-A : b\r\n${length}\r\n${body}`),
    raw('header without a name', `${top}: b\r\n${length}\r\n${body}`),
    raw('NUL in a header', `${top}X-A: \u0000\r\n${length}\r\n${body}`),
    raw('bare line ends', `${top}${length}\r\n`.replaceAll('\r\n', '\n') + body),
    raw('bare carriage returns', `GET / HTTP/1.1\rHost: ${host}\r\r`),
    raw('body on a GET', `GET / HTTP/1.1\r\nHost: ${host}\r\n${length}\r\n${body}`),
    raw('chunked GET', `GET / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n${chunked}`),
    raw('header of 64 KB', `GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: ${'a'.repeat(65_536)}\r\n\r\n`),
    raw('many headers', `GET / HTTP/1.1\r\nHost: ${host}\r\n${'X-A: aaaaaaaa\r\n'.repeat(2_000)}\r\n`),
    raw('body beyond the limit', `${top}Content-Length: 100000\r\n\r\n${'x'.repeat(100_000)}`),
    raw(
      'chunked beyond the limit',
      `${top}Transfer-Encoding: chunked\r\n\r\n${'400\r\n'.concat('x'.repeat(1_024), '\r\n').repeat(50)}0\r\n\r\n`,
    ),
    raw('not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'),
    raw('TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'),
    raw(
      'a second request inside',
      `${top}Content-Length: 2\r\n\r\n{}POST /launch HTTP/1.1\r\nHost: evil.com\r\n\r\n`,
    ),
  ]
}

function across<Case>(
  doors: Readonly<Record<string, Request>>,
  cases: readonly Case[],
  spoil: (door: Request, one: Case) => readonly [string, Request],
): readonly Attack[] {
  return Object.entries(doors).flatMap(([name, door]) =>
    cases.map((one) => {
      const [what, request] = spoil(door, one)
      return made(`${name}: ${what}`, request)
    }),
  )
}

function made(name: string, { line, headers, body }: Request): Attack {
  const length = body === undefined ? [] : [['Content-Length', String(Buffer.byteLength(body))] as const]
  const head = [line, ...[...headers, ...length].map(([key, value]) => `${key}: ${value}`)].join('\r\n')
  return { name, bytes: `${head}\r\n\r\n${body ?? ''}` }
}

const without = (door: Request, name: string) => door.headers.filter(([key]) => key.toLowerCase() !== name)

const swapCase = (text: string) =>
  text.replaceAll(/[a-z]/giu, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )
