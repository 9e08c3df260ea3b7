import { describe, expect, it } from 'vitest'
import { en } from '../../../renderer/i18n/en/index.ts'
import { first as firstEnglish } from '../../../renderer/i18n/en/first.ts'
import { formatters } from '../../../renderer/i18n/format.ts'
import { first as firstDutch } from '../../../renderer/i18n/nl/first.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { textsIn, translator } from '../../../renderer/i18n/translate.ts'

const t = { nl: translator('nl', nl), en: translator('en', en) }

describe('a message', () => {
  it('is found by its selector, in each language', () => {
    expect(t.nl(($) => $.common.cancel)).toBe('Annuleren')
    expect(t.en(($) => $.common.cancel)).toBe('Cancel')
  })

  it('takes the values it leaves open as they are, also when they look like a place for a value', () => {
    expect(t.nl(($) => $.shell.saved, { time: '{{time}} & <b>' })).toBe('Bewaard {{time}} & <b>')
    expect(t.nl(($) => $.shell.saved)).toBe('Bewaard ')
  })

  it('has a form for none, one and many', () => {
    expect(t.nl(($) => $.shell.messages, { count: 1 })).toBe('1 bericht')
    expect(t.nl(($) => $.shell.messages, { count: 0 })).toBe('0 berichten')
    expect(t.nl(($) => $.shell.messages, { count: 2 })).toBe('2 berichten')
    expect(t.nl(($) => $.participants.takeInDo, { count: 0 })).toBe('Opnemen')
    expect(t.nl(($) => $.participants.takeInDo, { count: 3 })).toContain('3')
  })

  it('can be added later', () => {
    const texts = textsIn('nl')
    texts.add(firstDutch)
    const say = () => texts.t(($) => $.graph.fit)
    expect(say).toThrow(TypeError)
    texts.add(nl)
    expect(say()).toBe(nl.graph.fit)
  })
})

it('the first screen says the same things in both languages', () => {
  expect(Object.keys(firstEnglish).sort()).toEqual(Object.keys(firstDutch).sort())
})

it('the clock is that of the platform in both languages', () => {
  for (const language of ['nl', 'en'] as const) {
    const platform = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', {
      hour: '2-digit',
      minute: '2-digit',
    })
    for (let hour = 0; hour < 24; hour++) {
      const at = new Date(2026, 2, 9, hour, 7 * (hour % 8)).getTime()
      expect(formatters(language).time(at)).toBe(platform.format(at))
    }
  }
})
