import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NoConnection } from '../../../renderer/api/live-link.ts'
import { Entry, linesOf, longestLine, mostAtOnce } from '../../../renderer/app/entry.ts'

interface Line {
  readonly id: string
  readonly text: string
}

/** A store that answers when it is told to. */
function aStore() {
  const stored: Line[] = []
  const asked: { readonly texts: readonly string[]; readonly answer: (error?: Error) => void }[] = []
  const changed: [string, string][] = []
  const input = () => ({
    stored: [...stored],
    add: (texts: readonly string[]) =>
      new Promise<readonly Line[]>((resolve, reject) => {
        const answer = (error?: Error) => {
          if (error !== undefined) {
            reject(error)
            return
          }
          const lines = texts.map((text, i) => ({ id: `${asked.length} ${i} ${text}`, text }))
          stored.push(...lines)
          resolve(lines)
        }
        asked.push({ texts, answer })
      }),
    change: (id: string, text: string) => {
      changed.push([id, text])
      return Promise.resolve()
    },
  })
  return { stored, asked, changed, input }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

function typed(entry: Entry, text: string): void {
  entry.change(text)
  entry.enter()
}

describe('lines of a text', () => {
  test('what cannot be shown is left out, whatever was pasted is text', () => {
    expect(linesOf('a\u0000b\u001bc\n\u0007\n<script>alert(1)</script>\n\ud800')).toEqual([
      'a b c',
      '<script>alert(1)</script>',
      '\ufffd',
    ])
  })

  test('empty lines, spaces and bullets are left out, words are not', () => {
    expect(linesOf('  • meer  tijd\r\n\r\n- stil schrijven\n3. rondje\n1,5 uur is lang\n-5 graden')).toEqual([
      'meer tijd',
      'stil schrijven',
      'rondje',
      '1,5 uur is lang',
      '-5 graden',
    ])
  })

  test('no line is empty or too long, and no word is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,40}$/u), { maxLength: 200 }), (words) => {
        const lines = linesOf(words.join(' '))
        expect(lines.every((line) => line.length > 0 && line.length <= longestLine)).toBe(true)
        expect(lines.join(' ')).toBe(words.join(' '))
      }),
    )
  })

  test('a word without an end is cut, but no character', () => {
    const lines = linesOf('🙂'.repeat(600))
    expect(lines.join('')).toBe('🙂'.repeat(600))
    expect(lines.every((line) => line.length <= longestLine && !/^[\uDC00-\uDFFF]/u.test(line))).toBe(true)
  })
})

test('each Enter is a line; they reach the store one by one, in their order', async () => {
  const store = aStore()
  const entry = new Entry(store.input())
  typed(entry, 'een')
  typed(entry, 'twee')
  expect(entry.get()).toEqual({ text: '', pending: ['een', 'twee'] })
  expect(store.asked.map(({ texts }) => texts)).toEqual([['een']])
  store.asked[0]?.answer()
  await settle()
  entry.update(store.input())
  expect(entry.get().pending).toEqual(['twee'])
  store.asked[1]?.answer()
  await settle()
  entry.update(store.input())
  expect(entry.get().pending).toEqual([])
  expect(entry.isUnsaved).toBe(false)
  expect(store.stored.map(({ text }) => text)).toEqual(['een', 'twee'])
})

test('a line is not on screen twice, nor gone for a moment, between the answer and the fresh list', async () => {
  const store = aStore()
  const entry = new Entry(store.input())
  typed(entry, 'een')
  store.asked[0]?.answer()
  await settle()
  expect(entry.get().pending).toEqual(['een'])
  entry.update(store.input())
  expect(entry.get().pending).toEqual([])
})

test('a pasted block goes in parts the store takes', async () => {
  const store = aStore()
  const entry = new Entry(store.input())
  entry.change('Begin: ')
  entry.paste(Array.from({ length: mostAtOnce + 20 }, (_, i) => `regel ${i}`).join('\n'))
  expect(store.asked[0]?.texts).toHaveLength(mostAtOnce)
  expect(store.asked[0]?.texts[0]).toBe('Begin: regel 0')
  store.asked[0]?.answer()
  await settle()
  expect(store.asked[1]?.texts).toHaveLength(20)
})

test('what never left is sent again when the connection is back', async () => {
  const store = aStore()
  const entry = new Entry(store.input())
  typed(entry, 'een')
  store.asked[0]?.answer(new NoConnection())
  await settle()
  expect(entry.isStuck).toBe(true)
  expect(entry.get().pending).toEqual(['een'])
  entry.resend()
  expect(store.asked.map(({ texts }) => texts)).toEqual([['een'], ['een']])
})

test('what arrived without an answer is not sent twice', async () => {
  const store = aStore()
  const entry = new Entry(store.input())
  typed(entry, 'een')
  store.asked[0]?.answer(new Error('cut off'))
  await settle()
  store.stored.push({ id: 'it arrived', text: 'een' })
  entry.update(store.input())
  entry.resend()
  expect(store.asked).toHaveLength(1)
  expect(entry.isUnsaved).toBe(false)
  expect(entry.get().pending).toEqual([])
})

test('half a line is stored when the window goes, and typing on changes it', async () => {
  const store = aStore()
  const entry = new Entry(store.input())
  entry.change('eerst stil')
  expect(entry.isTyping).toBe(true)
  entry.flush()
  expect(entry.get()).toEqual({ text: 'eerst stil', pending: [] })
  store.asked[0]?.answer()
  await settle()
  entry.update(store.input())
  expect(entry.isTyping).toBe(false)
  entry.change('eerst stil schr')
  entry.flush()
  typed(entry, 'eerst stil schrijven')
  expect(store.asked).toHaveLength(1)
  const id = store.stored[0]?.id
  expect(store.changed).toEqual([
    [id, 'eerst stil schr'],
    [id, 'eerst stil schrijven'],
  ])
})
