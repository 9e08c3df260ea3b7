/** What a page elsewhere gets from the loopback host, in a real browser: nothing. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../support/app.ts'

/** What a page tries; each answers whether it got anything. */
type Attempts = Readonly<Record<string, boolean>>

test('a page on another port gets nothing of the app, by any road', async ({ app }) => {
  const home = await app.open()
  const target = new URL(app.url).origin
  const script = await home.evaluate(() => document.querySelector('script[src]')?.getAttribute('src') ?? '')
  expect(script).toMatch(/\.js$/u)

  const evil = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>evil</title>')
  })
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve))
  const { port } = evil.address() as AddressInfo
  // The browser tells this page's console of everything it keeps from it.
  app.allow(/./u)
  const page = await home.context().newPage()
  await page.goto(`http://127.0.0.1:${port}/`)

  const got = await page.evaluate(
    async ({ target, script, launch }): Promise<Attempts> => {
      const settles = (element: HTMLElement, sure: (element: HTMLElement) => boolean) =>
        new Promise<boolean>((resolve) => {
          element.addEventListener('load', () => resolve(sure(element)))
          element.addEventListener('error', () => resolve(false))
          document.body.append(element)
        })
      const make = <Tag extends keyof HTMLElementTagNameMap>(
        tag: Tag,
        values: Partial<HTMLElementTagNameMap[Tag]>,
      ) => Object.assign(document.createElement(tag), values)
      const fetched = (path: string, init?: RequestInit) =>
        fetch(`${target}${path}`, init).then(
          () => true,
          () => false,
        )
      const body = JSON.stringify({ launch })
      return {
        'reading the page': await fetched('/'),
        'reading the page without asking': await fetched('/', { mode: 'no-cors' }),
        'reading a script': await fetched(`/${script}`, { mode: 'no-cors' }),
        'a script': await settles(make('script', { src: `${target}/${script}` }), () => true),
        'a module': await settles(make('script', { src: `${target}/${script}`, type: 'module' }), () => true),
        'a picture': await settles(make('img', { src: `${target}/favicon.svg` }), () => true),
        'a style sheet': await settles(make('link', { rel: 'stylesheet', href: `${target}/` }), () => true),
        'exchanging a token': await fetched('/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
        'exchanging a token as text': await fetched('/session', { method: 'POST', mode: 'no-cors', body }),
        'a socket': await new Promise<boolean>((resolve) => {
          const socket = new WebSocket(`${target.replace('http', 'ws')}/rpc`)
          socket.addEventListener('open', () => resolve(true))
          socket.addEventListener('error', () => resolve(false))
        }),
        'a window it can hold on to': await new Promise<boolean>((resolve) => {
          const opened = window.open(`${target}/`)
          const waited = performance.now()
          // The browser takes it away once the page says who may hold on to it.
          const look = setInterval(() => {
            const isHeld = opened !== null && !opened.closed
            if (isHeld && performance.now() - waited < 20_000) return
            clearInterval(look)
            resolve(isHeld)
          }, 50)
        }),
      }
    },
    { target, script, launch: new URLSearchParams(new URL(app.url).hash.slice(1)).get('launch') },
  )
  expect(Object.entries(got).filter(([, success]) => success)).toEqual([])

  // In a frame the browser shows its own error page, or nothing.
  await page.setContent(`<iframe src="${target}/"></iframe>`)
  const frame = () => page.frames().find((one) => one.parentFrame() !== null)
  await expect.poll(() => frame()?.url()).toMatch(/^chrome-error:/u)
  expect(await frame()?.title()).not.toBe('Netwerkcoach')

  // The token it tried is still good for whoever it was meant for.
  const own = await home.context().newPage()
  await own.goto(app.url)
  await expect(own.getByRole('heading', { level: 1 })).toBeVisible()
  await new Promise((resolve) => evil.close(resolve))
})

test('a window whose host has gone finds it again, or says that it may not come in', async ({ app }) => {
  const page = await app.open()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).not.toContain('launch')
  // The token of this tab outlives a reload.
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await app.kill()
  await app.restart()
  // A new host knows no session of the old one. What is on screen stays there, to copy; a reload has nothing to show.
  await expect(page.getByText('Open Netwerkcoach opnieuw')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.reload()
  await expect(page.getByText('npm start')).toBeVisible()
  const fresh = await app.open()
  await expect(fresh.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a used address lets nobody in a second time', async ({ app, browser }) => {
  const first = await app.open()
  await expect(first.getByRole('heading', { level: 1 })).toBeVisible()
  const url = app.url
  const used = await first.context().newPage()
  await used.goto(url)
  await expect(used.getByRole('heading', { level: 1 })).toBeVisible()

  const elsewhere = await browser.newContext()
  const again = await elsewhere.newPage()
  await again.goto(url)
  await expect(again.getByText('npm start')).toBeVisible()
  expect(again.url()).not.toContain('launch')
  await elsewhere.close()
  app.allow(/^error: Failed to load resource: the server responded with a status of 401/u)
})
