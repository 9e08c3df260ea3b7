import { describe, expect, test } from 'vitest'
import type { HistoryStep } from '../../../shared/domain/history.ts'
import {
  Membership,
  Network,
  Organisation,
  Person,
  PrivacyCard,
  TieSurvey,
} from '../../../shared/domain/entities.ts'
import { services } from '../../../main/services/index.ts'
import {
  sentence,
  sentenceInFull,
  sentences,
  sentenceWithin,
  whatWasDone,
} from '../../../renderer/app/history/sentences.ts'
import { en } from '../../../renderer/i18n/en/index.ts'
import { formatters } from '../../../renderer/i18n/format.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { translator } from '../../../renderer/i18n/translate.ts'

const t = { nl: translator('nl', nl), en: translator('en', en) }
const format = { nl: formatters('nl'), en: formatters('en') }

const step = (rest: Partial<HistoryStep>): HistoryStep => ({
  change: '11111111-1111-4111-8111-111111111111' as HistoryStep['change'],
  seq: 1,
  at: 0,
  command: 'participants.updatePerson',
  fields: [],
  counts: {},
  networkId: null,
  networkName: null,
  about: null,
  place: null,
  isTakenBack: false,
  isKept: true,
  ...rest,
})

describe('what happened', () => {
  test('every command of the store has its sentence', () => {
    const commands = Object.keys(services.commands).filter((name) => !/^(?:history|trash)\./u.test(name))
    expect(Object.keys(sentences).sort()).toEqual(commands.sort())
  })

  test.each(['nl', 'en'] as const)('every field that can change is named (%s)', (language) => {
    const shapes = [Network, PrivacyCard, Person, Membership, Organisation, TieSurvey].map(
      ({ shape }) => shape,
    )
    const fields = [...new Set([...shapes.flatMap((shape) => Object.keys(shape)), 'networkIds'])].filter(
      (field) =>
        !['id', 'workplaceId', 'networkId', 'personId', 'privacy', 'fictitious', 'scaleMax'].includes(field),
    )
    expect(fields.length).toBeGreaterThan(15)
    const unnamed = t[language](($) => $.history.done.changedSomething)
    for (const field of fields)
      expect(whatWasDone(t[language], step({ fields: [field] }), format[language]), field).not.toBe(unnamed)
  })

  test('reads as a coach would say it', () => {
    const person = { kind: 'person', code: 'P03', displayName: 'Anna' } as const
    const changed = step({ fields: ['role', 'organisationId'], about: person })
    expect(sentence(t.nl, changed, format.nl, true)).toBe('Rol en organisatie gewijzigd: P03')
    expect(sentence(t.nl, changed, format.nl, false)).toBe('Rol en organisatie gewijzigd: Anna')
    expect(sentence(t.en, changed, format.en, true)).toBe('Role and organisation changed: P03')
    const nameless = step({ fields: ['code'], about: { ...person, displayName: '' } })
    expect(sentence(t.en, nameless, format.en, false)).toBe('Code changed: P03')
    const removed = step({ command: 'participants.remove', counts: { memberships: 3, people: 2 } })
    expect(sentence(t.nl, removed, format.nl, true)).toBe('3 deelnemers verwijderd')
    const imported = step({ command: 'imports.apply', counts: { people: 1, ties: 143 } })
    expect(sentence(t.nl, imported, format.nl, true)).toBe('Ingelezen: 1 deelnemer en 143 banden')
    expect(sentence(t.nl, step({ command: 'later.unheardOf' }), format.nl, true)).toBe('Gegevens gewijzigd')
  })

  test('names the thing and where it is, for who looks at another screen', () => {
    const meeting = { kind: 'meeting', number: 3, title: '', on: '2026-11-04' } as const
    const added = step({
      command: 'runSheet.add',
      networkName: 'Zelfgestuurd leren',
      about: { kind: 'runSheetItem', name: 'Ideeënmuur' },
      place: meeting,
    })
    expect(sentenceInFull(t.nl, added, format.nl, true)).toBe(
      'Onderdeel toegevoegd – Ideeënmuur, bijeenkomst 3 (Zelfgestuurd leren)',
    )
    expect(sentenceInFull(t.en, added, format.en, true)).toContain('– Ideeënmuur, meeting 3 (Zelfgestuurd')
    expect(sentenceWithin(t.nl, added, format.nl, true)).toBe(
      'Onderdeel toegevoegd: Ideeënmuur, bijeenkomst 3',
    )
    const untitled = { ...added, about: { kind: 'runSheetItem', name: '' } } as const
    expect(sentenceWithin(t.nl, untitled, format.nl, true)).toBe('Onderdeel toegevoegd: bijeenkomst 3')
    const person = { kind: 'person', code: 'P03', displayName: 'Anna' } as const
    const joined = step({ command: 'participants.add', about: person, networkName: 'Oost' })
    expect(sentenceInFull(t.nl, joined, format.nl, true)).toMatch(/ – P03 \(Oost\)$/u)
    expect(sentenceInFull(t.nl, joined, format.nl, false)).toMatch(/ – Anna \(Oost\)$/u)
    const renamed = step({
      command: 'networks.update',
      fields: ['theme'],
      networkName: 'Oost',
      about: { kind: 'network', name: 'Oost' },
    })
    expect(sentenceInFull(t.nl, renamed, format.nl, true)).toBe('Thema gewijzigd – Oost')
    expect(sentenceInFull(t.nl, step({ command: 'bundles.takeIn' }), format.nl, true)).not.toMatch(/[–(]/u)
  })

  test('a network is not named twice where it stands beside it', () => {
    const changed = step({
      command: 'networks.update',
      fields: ['theme'],
      networkName: 'Oost',
      about: { kind: 'network', name: 'Oost' },
    })
    expect(sentenceWithin(t.nl, changed, format.nl, true)).toBe('Thema gewijzigd')
    expect(sentence(t.nl, changed, format.nl, true)).toBe('Thema gewijzigd: Oost')
  })
})
