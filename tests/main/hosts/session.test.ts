import { expect, test } from 'vitest'
import { createSessions } from '../../../main/hosts/loopback/session.ts'

test('a launch token is good once', () => {
  const sessions = createSessions()
  const launch = sessions.newLaunch()
  const session = sessions.exchange(launch)
  expect(session).toMatch(/^[\w-]{43}$/u)
  expect(sessions.exchange(launch)).toBeNull()
  expect(sessions.has(session ?? '')).toBe(true)
})

test('a launch token is good for ten minutes, a session as long as the host', () => {
  let now = 1_000_000
  const sessions = createSessions(() => now)
  const [early, late] = [sessions.newLaunch(), sessions.newLaunch()]
  now += 10 * 60_000 - 1
  const session = sessions.exchange(early)
  expect(session).not.toBeNull()
  now += 1
  expect(sessions.exchange(late)).toBeNull()
  now += 1_000 * 3_600_000
  expect(sessions.has(session ?? '')).toBe(true)
})

test('the one kind of token is not the other, and neither is known to another host', () => {
  const [one, other] = [createSessions(), createSessions()]
  const launch = one.newLaunch()
  expect(one.has(launch)).toBe(false)
  expect(other.exchange(launch)).toBeNull()
  const session = one.exchange(launch) ?? ''
  expect(one.exchange(session)).toBeNull()
  expect(other.has(session)).toBe(false)
  expect(one.has('')).toBe(false)
})

test('old windows make place for new ones, and tokens never repeat', () => {
  const sessions = createSessions()
  const first = sessions.exchange(sessions.newLaunch()) ?? ''
  const tokens = Array.from({ length: 64 }, () => sessions.exchange(sessions.newLaunch()) ?? '')
  expect(new Set(tokens).size).toBe(64)
  expect(tokens.every((token) => sessions.has(token))).toBe(true)
  expect(sessions.has(first)).toBe(false)

  const launches = Array.from({ length: 17 }, () => sessions.newLaunch())
  expect(sessions.exchange(launches[0] ?? '')).toBeNull()
  expect(sessions.exchange(launches[1] ?? '')).not.toBeNull()
})
