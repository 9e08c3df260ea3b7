import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostExchangeBytes } from '../../../shared/contract/work-forms.ts'
import { Phase } from '../../../shared/domain/entities.ts'
import type { ExchangeForm, ExchangeThing } from '../../../shared/domain/exchange.ts'
import { templateKinds } from '../../../shared/domain/templates.ts'
import { WorkFormText } from '../../../shared/domain/work-forms.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import { readExchange, writeExchange } from '../../../main/files/exchange.ts'
import { failureOf } from '../../support/store.ts'

const bytesOf = (json: string): Uint8Array => new TextEncoder().encode(json)
const form = { what: 'workForm', title: 'Fotoronde' }
const template = {
  what: 'template',
  kind: 'leadership',
  title: 'Lijst',
  sections: [{ title: 'Tijd', guidance: '', points: ['Een vaste middag'] }],
}
const whole = (rest: object = {}, items: readonly unknown[] = [form]) => ({
  format: 'netwerkcoach-exchange',
  formatVersion: 1,
  application: 'Netwerkcoach',
  appVersion: '0.1.0',
  madeAt: '2026-11-22',
  items,
  ...rest,
})
const withItems = (...items: readonly unknown[]) => JSON.stringify(whole({}, items))
const withForm = (rest: object) => withItems({ ...form, ...rest })
const withTemplate = (rest: object) => withItems({ ...template, ...rest })

const reasonOf = (bytes: Uint8Array | string): unknown => {
  const { code, data } = failureOf(() => readExchange(typeof bytes === 'string' ? bytesOf(bytes) : bytes))
  if (code !== 'FILE_UNREADABLE') throw new Error(code)
  return data.reason
}
const things = (json: string) => readExchange(bytesOf(json)).things

describe('a file of work forms and templates', () => {
  test('may leave out all but a title', () => {
    expect(readExchange(bytesOf(withItems(form, template)))).toEqual({
      things: [
        {
          ...form,
          purpose: '',
          minutesFrom: 30,
          minutesTo: 45,
          peopleFrom: 3,
          peopleTo: 16,
          phases: [],
          indicators: [],
          materials: [],
          steps: [],
          handout: '',
          source: '',
          copyOf: null,
        },
        template,
      ],
      newerFields: false,
    })
  })

  test('may begin with a byte order mark, as Windows editors write it', () => {
    expect(things(`\u{feff}${withItems(form)}`)).toHaveLength(1)
  })

  test('says when something in it is not known here, and leaves only that out', () => {
    const newer = (json: string) => readExchange(bytesOf(json)).newerFields
    expect(newer(JSON.stringify(whole({ colour: 'blue' })))).toBe(true)
    expect(newer(withForm({ difficulty: 3 }))).toBe(true)
    expect(newer(withForm({ minutes: { from: 5, to: 9, pause: 2 } }))).toBe(true)
    expect(newer(withTemplate({ sections: [{ ...template.sections[0], icon: 'x' }] }))).toBe(true)
    const other = withForm({
      phases: ['analysisExploration', 'afterwards', 'analysisExploration'],
      indicators: ['steering', 'humour'],
      copyOf: 'notThere',
    })
    expect(readExchange(bytesOf(other))).toMatchObject({
      newerFields: true,
      things: [{ phases: ['analysisExploration'], indicators: ['steering'], copyOf: null }],
    })
  })

  test('brings no ids along: they are fields that are not known', () => {
    const id = '5b0c1f2e-5f0a-4c39-9a43-0a6a5d3a1b11'
    const read = readExchange(
      bytesOf(withItems({ ...form, id, ref: id, workplaceId: id, copyOf: id }, { ...template, ref: id })),
    )
    expect(read.newerFields).toBe(true)
    expect(JSON.stringify(read.things)).not.toContain(id)
  })

  // What hides is left out on writing; that is another test.
  const text = (max: number) =>
    fc
      .string({ unit: 'grapheme', maxLength: max })
      .map((words) => words.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ''))
  const title = fc.stringMatching(/^[a-zé<>"'&=@+-]{1,40}$/u)
  const range = (most: number) =>
    fc
      .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const anyForm = fc
    .record({
      title,
      purpose: text(60),
      minutes: range(600),
      people: range(500),
      phases: fc.uniqueArray(fc.constantFrom(...Phase.options)),
      indicators: fc.uniqueArray(fc.constantFrom(...indicators.map(({ id }) => id))),
      materials: fc.array(title, { maxLength: 5 }),
      steps: fc.array(title, { maxLength: 5 }),
      handout: text(60),
      source: title,
    })
    .map(({ minutes, people, ...rest }): ExchangeForm => ({
      ...rest,
      what: 'workForm',
      minutesFrom: minutes[0],
      minutesTo: minutes[1],
      peopleFrom: people[0],
      peopleTo: people[1],
      copyOf: null,
    }))
  const section = fc.record({ title, guidance: text(40), points: fc.array(title, { maxLength: 4 }) })
  const anyTemplate = fc.record({
    what: fc.constant('template' as const),
    kind: fc.constantFrom(...templateKinds),
    title,
    sections: fc.array(section, { maxLength: 4 }),
  })
  const made = { appVersion: '0.1.0', madeAt: '2026-11-22' }

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyForm, anyTemplate), { maxLength: 6 }), (all: ExchangeThing[]) => {
        expect(readExchange(writeExchange(all, made))).toEqual({ things: all, newerFields: false })
      }),
    )
  })

  test('is written so that it can be read, whatever was typed here', () => {
    const hiding = '\u{202e}gnid\u{202c}\ud800\u0007\u{feff}'
    const all: ExchangeThing[] = [
      {
        ...(things(withItems(form))[0] as ExchangeForm),
        title: `Ding${hiding}`,
        steps: ['\u{202e}', hiding],
      },
    ]
    const read = readExchange(writeExchange(all, made))
    expect(read.things).toMatchObject([{ title: 'Dinggnid\ufffd', steps: ['gnid\ufffd'] }])
    expect(WorkFormText.safeParse(read.things[0]).success).toBe(true)
  })

  test('never breaks in another way, whatever is done to its bytes', () => {
    const good = bytesOf(withItems(form, template))
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, byte, end) => {
        const bytes = good.slice(0, end === 0 ? good.length : end)
        if (at < bytes.length) bytes[at] = byte
        try {
          for (const thing of readExchange(bytes).things)
            if (thing.what === 'workForm') expect(WorkFormText.safeParse(thing).success).toBe(true)
        } catch {
          expect(typeof reasonOf(bytes)).toBe('string')
        }
      }),
      { numRuns: 500 },
    )
  })
})

const many = (count: number, item: unknown) => Array.from({ length: count }, () => item)

describe('a file that is not what it should be', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n', 'notExchange'],
    ['more than 4 MB', new Uint8Array(mostExchangeBytes + 1).fill(32), 'tooLarge'],
    ['4 MB of spaces', new Uint8Array(mostExchangeBytes).fill(32), 'notExchange'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8]), 'notExchange'],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'notExchange'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'notExchange'],
    ['a table', 'code;naam\nP01;Anna\n', 'notExchange'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'notExchange'],
    ['a script', 'process.exit(1)', 'notExchange'],
    ['JSON of something else', '{"name":"package","version":"1.0.0"}', 'notExchange'],
    ['null', 'null', 'notExchange'],
    ['a number', '1e999', 'notExchange'],
    ['a list', JSON.stringify([whole()]), 'notExchange'],
    ['another format', JSON.stringify(whole({ format: 'netwerkcoach-bundle' })), 'notExchange'],
    ['a format that is a list', JSON.stringify(whole({ format: ['netwerkcoach-exchange'] })), 'notExchange'],
    ['lists a million deep', '['.repeat(1_000_000), 'notExchange'],
    ['objects a hundred thousand deep', '{"a":'.repeat(100_000), 'notExchange'],
    [
      'deep inside one of ours',
      withForm({ steps: JSON.parse('['.repeat(20) + ']'.repeat(20)) as unknown }),
      'damaged',
    ],
    ['cut off', withItems(form, template).slice(0, -20), 'damaged'],
    ['something behind it', `${withItems(form)} {}`, 'damaged'],
    ['two of them', `${withItems(form)}${withItems(form)}`, 'damaged'],
    ['a later form of the file', JSON.stringify(whole({ formatVersion: 2, items: 'other' })), 'newer'],
    ['far later', JSON.stringify(whole({ formatVersion: 2 ** 40 })), 'newer'],
    ['version 0', JSON.stringify(whole({ formatVersion: 0 })), 'damaged'],
    ['version one and a half', JSON.stringify(whole({ formatVersion: 1.5 })), 'damaged'],
    ['a version in words', JSON.stringify(whole({ formatVersion: '1' })), 'damaged'],
    ['no version', JSON.stringify(whole({ formatVersion: undefined })), 'damaged'],
    ['no items', JSON.stringify(whole({ items: undefined })), 'damaged'],
    ['items by name', JSON.stringify(whole({ items: { 0: form, length: 1 } })), 'damaged'],
    ['too many items', withItems(...many(401, form)), 'damaged'],
    ['a hundred thousand items', withItems(...many(100_000, null)), 'damaged'],
    ['a day that is none', JSON.stringify(whole({ madeAt: '2026-02-30' })), 'damaged'],
    ['an item that is nothing', withItems(form, null), 'damaged'],
    ['an item that is a list', withItems([form]), 'damaged'],
    ['another kind of thing', withItems({ ...form, what: 'person' }), 'damaged'],
    ['no kind of thing', withItems({ title: 'x' }), 'damaged'],
    ['no title', withItems({ what: 'workForm' }), 'damaged'],
    ['an empty title', withForm({ title: '   ' }), 'damaged'],
    ['a title that is a number', withForm({ title: 7 }), 'damaged'],
    ['a title of two lines', withForm({ title: 'een\ntwee' }), 'damaged'],
    ['a title that is too long', withForm({ title: 'x'.repeat(121) }), 'damaged'],
    ['a title of 3 MB', withForm({ title: 'x'.repeat(3_000_000) }), 'damaged'],
    ['a purpose that is too long', withForm({ purpose: 'x'.repeat(1_001) }), 'damaged'],
    ['a handout that is too long', withForm({ handout: 'x'.repeat(4_001) }), 'damaged'],
    ['too many steps', withForm({ steps: many(41, 'x') }), 'damaged'],
    ['a huge list of steps', withForm({ steps: many(200_000, 'x') }), 'damaged'],
    ['steps by name', withForm({ steps: { 0: 'x', length: 1 } }), 'damaged'],
    ['an empty step', withForm({ steps: [''] }), 'damaged'],
    ['too many materials', withForm({ materials: many(31, 'x') }), 'damaged'],
    ['a huge list of indicators', withForm({ indicators: many(101, 'steering') }), 'damaged'],
    ['an indicator that is an object', withForm({ indicators: [{ toString: 'steering' }] }), 'damaged'],
    ['minutes the other way round', withForm({ minutes: { from: 9, to: 5 } }), 'damaged'],
    ['no minutes', withForm({ minutes: { from: 0, to: 5 } }), 'damaged'],
    ['endless minutes', withItems(form).replace('}]', ',"minutes":{"from":1,"to":1e999}}]'), 'damaged'],
    ['people in halves', withForm({ people: { from: 1.5, to: 2 } }), 'damaged'],
    ['people below none', withForm({ people: { from: -3, to: 2 } }), 'damaged'],
    ['a title that is turned round', withForm({ title: 'x\u{202e}nosj.exe' }), 'damaged'],
    ['a title with an isolate', withForm({ title: '\u{2067}x\u{2069}' }), 'damaged'],
    ['a control character', withForm({ purpose: 'a\u0000b' }), 'damaged'],
    ['a later control character', withForm({ purpose: 'a\u0085b' }), 'damaged'],
    ['a line separator', withForm({ handout: 'a\u2028b' }), 'damaged'],
    ['half a letter', withItems(form).replace('Fotoronde', '\\ud83d'), 'damaged'],
    ['a hidden sign in a field that is not known', withForm({ more: ['\u{202e}'] }), 'damaged'],
    ['bare control characters', withItems(form).replace('Foto', 'Fo\u0001to'), 'damaged'],
    ['a key twice', withItems(form).replace('"title"', '"title":"Anders","title"'), 'damaged'],
    [
      'a key twice, written otherwise',
      withItems(form).replace('"title"', '"titl\\u0065":"Anders","title"'),
      'damaged',
    ],
    ['the format twice', withItems(form).replace('{', '{"format":"netwerkcoach-exchange",'), 'damaged'],
    ['a prototype', withItems(form).replace('"title"', '"__proto__":{"copyOf":"x"},"title"'), 'damaged'],
    [
      'a prototype in disguise',
      withItems(form).replace('"title"', '"\\u005f_proto__":{"x":1},"title"'),
      'damaged',
    ],
    ['a template of no kind', withTemplate({ kind: undefined }), 'damaged'],
    ['a template of another kind', withTemplate({ kind: 'constructor' }), 'damaged'],
    ['a template without sections', withTemplate({ sections: undefined }), 'damaged'],
    ['a template with sections by name', withTemplate({ sections: { 0: {} } }), 'damaged'],
    ['a section that is a text', withTemplate({ sections: ['Tijd'] }), 'damaged'],
    ['too many sections', withTemplate({ sections: many(51, template.sections[0]) }), 'damaged'],
    [
      'too many points',
      withTemplate({ sections: [{ ...template.sections[0], points: many(201, 'x') }] }),
      'damaged',
    ],
    [
      'a point that is too long',
      withTemplate({ sections: [{ ...template.sections[0], points: ['x'.repeat(301)] }] }),
      'damaged',
    ],
    [
      'a point that is turned round',
      withTemplate({ sections: [{ ...template.sections[0], points: ['\u{202e}x'] }] }),
      'damaged',
    ],
    [
      'guidance that is too long',
      withTemplate({ sections: [{ ...template.sections[0], guidance: 'x'.repeat(2_001) }] }),
      'damaged',
    ],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason)
  })

  test('leaves no trace in what every object has', () => {
    expect(reasonOf(withItems(form).replace('"title"', '"__proto__":{"polluted":1},"title"'))).toBe('damaged')
    const odd = withForm({ constructor: { prototype: { polluted: 1 } }, hasOwnProperty: 1 })
    expect(readExchange(bytesOf(odd)).newerFields).toBe(true)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('markup in a text is that text', () => {
    const title = '<img src=x onerror=alert(1)>'
    expect(things(withForm({ title }))).toMatchObject([{ title }])
  })
})
