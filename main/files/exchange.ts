import { fail, type Failure } from '../../shared/contract/failures.ts'
import { mostExchangeBytes } from '../../shared/contract/work-forms.ts'
import { indicators } from '../../shared/content/indicators.ts'
import { phases } from '../../shared/content/phases.ts'
import { workForms } from '../../shared/content/work-forms.ts'
import { Phase } from '../../shared/domain/entities.ts'
import type { ExchangeFile, ExchangeThing } from '../../shared/domain/exchange.ts'
import { type LocalDate, shortText } from '../../shared/domain/fields.ts'
import { TemplateKind, TemplateSection } from '../../shared/domain/templates.ts'
import { WorkFormText } from '../../shared/domain/work-forms.ts'
import { z } from '../../shared/z.ts'
import { assertPlainJson } from './plain-json.ts'

/*
 * Work forms and templates as a file for a colleague; docs/exchange.md says what is in it. It comes from a stranger: every
 * text is held to the rules of what is typed here, and one that is not in order makes the whole unreadable.
 */

export const exchangeFormat = 'netwerkcoach-exchange'
export const exchangeVersion = 1
/** More things than this are not taken in at once. */
export const mostItems = 400

type Reason = 'empty' | 'notExchange' | 'newer' | 'tooLarge' | 'damaged'
const unreadable = (reason: Reason): Failure => fail('FILE_UNREADABLE', { reason, row: null, column: null })

// What turns the direction of a line, or hides in it: no text of a coach needs it, and a title could look like another.
const hidden =
  // oxlint-disable-next-line no-control-regex -- controls are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/u
const everyHidden = new RegExp(hidden.source, 'gu')

const isPlain = (text: string): boolean => text.isWellFormed() && !hidden.test(text)

const clean = (text: string): string => text.toWellFormed().replace(everyHidden, '')

/** Everywhere in a value that was read. */
function isPlainThroughout(value: unknown): boolean {
  if (typeof value === 'string') return isPlain(value)
  if (Array.isArray(value)) return value.every(isPlainThroughout)
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlainThroughout)
}

const range = (most: number) =>
  z
    .object({ from: z.int().min(1).max(most), to: z.int().min(1).max(most) })
    .refine(({ from, to }) => from <= to)
const names = z.array(z.string().max(60)).max(100)

const text = WorkFormText.shape
const WrittenForm = z.object({
  what: z.literal('workForm'),
  title: text.title,
  purpose: text.purpose.default(''),
  minutes: range(600).default({ from: 30, to: 45 }),
  people: range(500).default({ from: 3, to: 16 }),
  phases: names.default([]),
  indicators: names.default([]),
  materials: text.materials.default([]),
  steps: text.steps.default([]),
  handout: text.handout.default(''),
  source: text.source.default(''),
  copyOf: z.string().max(60).nullable().default(null),
})
const WrittenTemplate = z.object({
  what: z.literal('template'),
  kind: TemplateKind,
  title: shortText(160),
  sections: z.array(TemplateSection).max(50),
})
const Head = z.object({ format: z.literal(exchangeFormat), formatVersion: z.int().min(1) })
const Whole = z.object({
  format: z.string(),
  formatVersion: z.int(),
  application: z.string().max(60).optional(),
  appVersion: z.string().max(60).optional(),
  madeAt: z.iso.date().optional(),
  items: z.array(z.unknown()).max(mostItems),
})

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const knownIn = (shape: object) => new Set(Object.keys(shape))
const inWhole = knownIn(Whole.shape)
const inForm = knownIn(WrittenForm.shape)
const inTemplate = knownIn(WrittenTemplate.shape)
const inSection = knownIn(TemplateSection.shape)
const inRange = new Set(['from', 'to'])

const hasMore = (value: unknown, known: ReadonlySet<string>): boolean =>
  isObject(value) && Object.keys(value).some((key) => !known.has(key))

const knownPhases: ReadonlySet<string> = new Set(phases.map(({ id }) => id))
const knownIndicators: ReadonlySet<string> = new Set(indicators.map(({ id }) => id))
const knownForms: ReadonlySet<string> = new Set(workForms.map(({ id }) => id))

/** Each once, those known here; how many were not. */
const known = (said: readonly string[], here: ReadonlySet<string>) => {
  const once = [...new Set(said)]
  const kept = once.filter((name) => here.has(name))
  return { kept, isLess: kept.length < once.length }
}

interface ReadThing {
  readonly thing: ExchangeThing
  readonly isLess: boolean
}

function readForm(raw: Readonly<Record<string, unknown>>): ReadThing {
  const { minutes, people, copyOf, ...form } = WrittenForm.parse(raw)
  const fits = known(form.phases, knownPhases)
  const worksOn = known(form.indicators, knownIndicators)
  return {
    thing: {
      ...form,
      minutesFrom: minutes.from,
      minutesTo: minutes.to,
      peopleFrom: people.from,
      peopleTo: people.to,
      phases: z.array(Phase).parse(fits.kept),
      indicators: worksOn.kept,
      copyOf: copyOf !== null && knownForms.has(copyOf) ? copyOf : null,
    },
    isLess:
      fits.isLess ||
      worksOn.isLess ||
      hasMore(raw, inForm) ||
      [raw['minutes'], raw['people']].some((value) => hasMore(value, inRange)),
  }
}

function readTemplate(raw: Readonly<Record<string, unknown>>): ReadThing {
  const template = WrittenTemplate.parse(raw)
  const sections: readonly unknown[] = Array.isArray(raw['sections']) ? raw['sections'] : []
  return {
    thing: template,
    isLess: hasMore(raw, inTemplate) || sections.some((section) => hasMore(section, inSection)),
  }
}

function readThing(raw: unknown): ReadThing {
  if (!isObject(raw) || !isPlainThroughout(raw)) throw unreadable('damaged')
  return raw['what'] === 'template' ? readTemplate(raw) : readForm(raw)
}

/** The text of the bytes; UTF-8, as JSON is written. */
function decoded(bytes: Uint8Array): string {
  if (bytes.length === 0) throw unreadable('empty')
  if (bytes.length > mostExchangeBytes) throw unreadable('tooLarge')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unreadable('notExchange')
  }
}

/** Of a file that begins as one of ours and does not end as one, something got lost; any other is another file. */
const beginsAsOurs = (json: string): boolean =>
  json.trimStart().startsWith('{') && json.slice(0, 2_000).includes(`"${exchangeFormat}"`)

function parsed(json: string): unknown {
  try {
    assertPlainJson(json)
    return JSON.parse(json)
  } catch {
    throw unreadable(beginsAsOurs(json) ? 'damaged' : 'notExchange')
  }
}

/**
 * Reads a file of work forms and templates. Throws FILE_UNREADABLE: `empty`, `tooLarge`, `notExchange` (another kind of
 * file), `newer` (a later form of the file), `damaged` (one of ours, and not in order).
 */
export function readExchange(bytes: Uint8Array): ExchangeFile {
  const whole = parsed(decoded(bytes))
  if (!isObject(whole) || whole['format'] !== exchangeFormat) throw unreadable('notExchange')
  const head = Head.safeParse(whole)
  if (!head.success) throw unreadable('damaged')
  if (head.data.formatVersion > exchangeVersion) throw unreadable('newer')
  try {
    const { items } = Whole.parse(whole)
    const read = items.map(readThing)
    return {
      things: read.map(({ thing }) => thing),
      newerFields: hasMore(whole, inWhole) || read.some(({ isLess }) => isLess),
    }
  } catch {
    throw unreadable('damaged')
  }
}

const cleanAll = (texts: readonly string[]): string[] => texts.map(clean).filter((each) => each.trim() !== '')

const written = (thing: ExchangeThing): object =>
  thing.what === 'template'
    ? {
        what: thing.what,
        kind: thing.kind,
        title: clean(thing.title),
        sections: thing.sections.map(({ title, guidance, points }) => ({
          title: clean(title),
          guidance: clean(guidance),
          points: cleanAll(points),
        })),
      }
    : {
        what: thing.what,
        title: clean(thing.title),
        purpose: clean(thing.purpose),
        minutes: { from: thing.minutesFrom, to: thing.minutesTo },
        people: { from: thing.peopleFrom, to: thing.peopleTo },
        phases: thing.phases,
        indicators: thing.indicators,
        materials: cleanAll(thing.materials),
        steps: cleanAll(thing.steps),
        handout: clean(thing.handout),
        source: clean(thing.source),
        copyOf: thing.copyOf !== null && knownForms.has(thing.copyOf) ? thing.copyOf : null,
      }

/** The file, as bytes: with the day it was made, and nothing about who made it or where. */
export function writeExchange(
  things: readonly ExchangeThing[],
  { appVersion, madeAt }: { readonly appVersion: string; readonly madeAt: LocalDate },
): Uint8Array<ArrayBuffer> {
  const whole = {
    format: exchangeFormat,
    formatVersion: exchangeVersion,
    application: 'Netwerkcoach',
    appVersion,
    madeAt,
    items: things.map(written),
  }
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`)
}
