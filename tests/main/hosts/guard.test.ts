import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { header, judge, originOf, type Asked } from '../../../main/hosts/loopback/guard.ts'

const port = 41_234
const host = `127.0.0.1:${port}`
const house = { port, hasPage: (path: string) => path === '/' || path === '/assets/a.js' }
const asked = (changes: Partial<Asked> = {}): Asked => ({
  method: 'GET',
  target: '/',
  httpVersion: '1.1',
  rawHeaders: ['Host', host],
  upgrade: false,
  ...changes,
})
const own = ['Host', host, 'Origin', originOf(port)]
const writing = [...own, 'Content-Type', 'application/json']
const socket = asked({ target: '/rpc', upgrade: true, rawHeaders: [...own, 'Upgrade', 'websocket'] })

describe('our own page', () => {
  test.each([
    ['opens', asked(), 'page'],
    ['opens from the address bar', asked({ rawHeaders: ['Host', host, 'Sec-Fetch-Site', 'none'] }), 'page'],
    [
      'fetches its files',
      asked({ target: '/assets/a.js', rawHeaders: [...own, 'Sec-Fetch-Site', 'same-origin'] }),
      'page',
    ],
    ['asks what there is', asked({ method: 'HEAD' }), 'page'],
    ['exchanges its token', asked({ method: 'POST', target: '/session', rawHeaders: writing }), 'session'],
    ['opens a window', asked({ method: 'POST', target: '/launch', rawHeaders: writing }), 'launch'],
    ['is a second start', asked({ method: 'POST', target: '/holder', rawHeaders: writing }), 'holder'],
    ['opens a socket', socket, 'rpc'],
  ])('%s', (_name, request, door) => {
    expect(judge(request, house)).toEqual({ allow: true, door, path: request.target })
  })
})

describe('whoever else', () => {
  test.each([
    ['names another host', asked({ rawHeaders: ['Host', 'evil.com'] }), 421],
    ['names no host', asked({ rawHeaders: [] }), 421],
    ['names two', asked({ rawHeaders: ['Host', host, 'host', host] }), 421],
    ['speaks an older HTTP', asked({ httpVersion: '1.0' }), 505],
    ['asks for an absolute address', asked({ target: `http://${host}/` }), 400],
    ['comes from another origin', asked({ rawHeaders: ['Host', host, 'Origin', 'null'] }), 403],
    ['comes from another site', asked({ rawHeaders: ['Host', host, 'Sec-Fetch-Site', 'cross-site'] }), 403],
    ['comes from another port', asked({ rawHeaders: ['Host', host, 'Sec-Fetch-Site', 'same-site'] }), 403],
    [
      'writes without an origin',
      asked({ method: 'POST', target: '/session', rawHeaders: ['Host', host] }),
      403,
    ],
    ['writes a form', asked({ method: 'POST', target: '/session', rawHeaders: own }), 415],
    ['writes by GET', asked({ target: '/session' }), 405],
    ['writes to a page', asked({ method: 'POST', rawHeaders: writing }), 405],
    ['asks for leave', asked({ method: 'OPTIONS', target: '/session', rawHeaders: own }), 405],
    ['sends a body with a GET', asked({ rawHeaders: ['Host', host, 'Content-Length', '3'] }), 400],
    ['asks for what is not there', asked({ target: '/assets/../assets/a.js' }), 404],
    ['adds a query', asked({ target: '/?x' }), 404],
    [
      'opens a socket without an origin',
      { ...socket, rawHeaders: ['Host', host, 'Upgrade', 'websocket'] },
      403,
    ],
    ['opens a socket elsewhere', { ...socket, target: '/' }, 404],
    ['opens another kind of socket', { ...socket, rawHeaders: [...own, 'Upgrade', 'h2c'] }, 400],
  ])('%s is refused', (_name, request, status) => {
    expect(judge(request, house)).toEqual({ allow: false, status })
  })
})

test('whatever is asked, nothing is let in that does not name this host exactly, and once', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS'),
      fc.constantFrom('/', '/session', '/launch', '/holder', '/rpc', '/assets/a.js'),
      fc.boolean(),
      fc.array(
        fc.oneof(
          fc.constantFrom(
            ['Host', host],
            ['HOST', `${host}0`],
            ['Origin', originOf(port)],
            ['origin', 'null'],
          ),
          fc.constantFrom(['Content-Type', 'application/json'], ['Upgrade', 'websocket']),
          fc.tuple(fc.constantFrom('Host', 'Origin', 'Sec-Fetch-Site', 'X-A'), fc.string()),
        ),
        { maxLength: 6 },
      ),
      (method, target, upgrade, headers) => {
        const rawHeaders = headers.flat()
        const verdict = judge(asked({ method, target, upgrade, rawHeaders }), house)
        if (!verdict.allow) return
        expect(header({ rawHeaders }, 'host')).toBe(host)
        const origin = header({ rawHeaders }, 'origin')
        expect(verdict.door === 'page' ? [null, originOf(port)] : [originOf(port)]).toContain(origin)
      },
    ),
    { numRuns: 2_000 },
  )
})
