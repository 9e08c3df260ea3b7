import { describe, expect, test, vi } from 'vitest'
import { shellCommands } from '../../../renderer/app/commands/shell-commands.ts'
import { commandsEverywhere, type Everything } from '../../../renderer/app/palette/everywhere.ts'
import { entriesOf, mostShown, untyped } from '../../../renderer/app/palette/entries.ts'
import { indexOf, nearness } from '../../../renderer/app/palette/match.ts'
import { en } from '../../../renderer/i18n/en/index.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { translator } from '../../../renderer/i18n/translate.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { Workplace } from '../../../shared/domain/entities.ts'
import type { NetworkId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'

const t = { nl: translator('nl', nl), en: translator('en', en) }

const workplace = (number: number, fictitious = false): Workplace => ({
  id: `w${String(number)}` as WorkplaceId,
  name: `Werkplaats ${String(number)}`,
  fictitious,
})
const network = (number: number): NetworkSummary => ({
  id: `n${String(number)}` as NetworkId,
  workplaceId: 'w1' as WorkplaceId,
  workplaceName: 'Scheldemond',
  name: `Leerkring ${String(number)} & co`,
  theme: '',
  typeLabel: '',
  assignment: '',
  commissioner: '',
  assignmentAgreedOn: null,
  ambition: null,
  knowledgeKind: null,
  phase: 'analysisExploration',
  plannedEnd: null,
  competition: null,
  endAnswered: null,
  closedOn: null,
  privacy: {
    purpose: '',
    responsibleOrganisation: '',
    legalBasis: null,
    retentionUntil: null,
    coachAssesses: null,
  },
  fictitious: false,
  participants: 0,
  organisations: 0,
})

const everything = (rest: Partial<Everything> = {}): Everything => ({
  networks: [network(1), network(2)],
  workplaces: [workplace(1), workplace(2, true)],
  settings: defaultSettings,
  networkId: undefined,
  go: vi.fn(),
  change: vi.fn(),
  openExample: vi.fn(),
  ...rest,
})
const all = (rest: Partial<Everything> = {}, go = vi.fn()) =>
  entriesOf([...shellCommands(rest.networkId, go), ...commandsEverywhere(everything(rest))], t)

describe('what can be done everywhere', () => {
  test('every command is the first to be found by its own name in either language', () => {
    const entries = all({ networkId: 'n1' })
    const index = indexOf(entries)
    expect(entries.length).toBeGreaterThan(20)
    for (const entry of entries)
      for (const language of ['nl', 'en'] as const)
        for (const typed of ['nl', 'en'] as const) {
          const [first] = index.find(entry.titles[typed], { language })
          expect([entry.titles[typed], first?.nearness]).toEqual([entry.titles[typed], nearness.exact])
          expect(first?.item.titles[typed]).toBe(entry.titles[typed])
        }
  })

  test('every id and every name is there once', () => {
    const entries = all({ networkId: 'n1' })
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    for (const language of ['nl', 'en'] as const)
      expect(new Set(entries.map(({ titles }) => titles[language])).size).toBe(entries.length)
  })

  test('no name or other word is left with a place to fill in', () => {
    for (const { titles, words } of all({ networkId: 'n1' }))
      expect([titles.nl, titles.en, words.nl, words.en].join(' ')).not.toMatch(/[{}]/u)
  })

  test.each([
    ['engels', 'view.language.en'],
    ['english', 'view.language.en'],
    ['donker', 'view.theme.dark'],
    ['beamer', 'view.theme.beamer'],
    ['projector', 'view.theme.beamer'],
    ['names', 'view.names'],
    ['namen', 'view.names'],
    ['voorkeuren', 'go.settings'],
    ['setings', 'go.settings'],
    ['sneltoetsen', 'shell.keys'],
    ['leerkring 2', 'network.n2'],
    ['scheldemond 2', 'network.n2'],
    ['2 banden', 'network.n2.ties'],
    ['deelnemers 2', 'network.n2.participants'],
    ['inlezen 2', 'network.n2.import'],
    ['evaluatieblad 2', 'network.n2.sheet'],
    ['kruisjesblad 2', 'network.n2.sheet'],
    ['nieuw netwerk', 'workplace.w1.newNetwork'],
    ['voorbeeld', 'workplaces.openExample'],
  ])('“%s” finds %s first', (query, id) => {
    expect(indexOf(all()).find(query, { language: 'nl' })[0]?.item.id).toBe(id)
  })

  test('the parts of the network on screen are places to go to, not said twice', () => {
    const ids = all({ networkId: 'n1' }).map(({ id }) => id)
    expect(ids.filter((id) => id === 'network.n1.ties')).toHaveLength(1)
    const ties = all({ networkId: 'n1' }).find(({ id }) => id === 'network.n1.ties')
    expect([ties?.titles.nl, ties?.command.shortcut]).toEqual(['Banden', 'g b'])
  })

  test('does what it says', () => {
    const go = vi.fn()
    const change = vi.fn()
    const openExample = vi.fn()
    const run = (id: string) => {
      all({ go, change, openExample })
        .find((entry) => entry.id === id)
        ?.command.run()
    }
    run('network.n2.import')
    run('network.n2.sheet')
    run('workplace.w1.newNetwork')
    run('workplaces.create')
    run('view.language.en')
    run('view.names')
    run('workplaces.openExample')
    expect(go.mock.calls.flat()).toEqual([
      { to: '/network/$networkId/import', networkId: 'n2' },
      { to: '/printing', network: 'n2' },
      { to: '/', ask: 'w1' },
      { to: '/', ask: 'workplace' },
    ])
    expect(change.mock.calls.flat()).toEqual([{ language: 'en' }, { showCodes: false }])
    expect(openExample).toHaveBeenCalledOnce()
  })

  test('what is so already says so; what cannot be done without a reason is not there', () => {
    const dutch = all().find(({ id }) => id === 'view.language.nl')
    expect([dutch?.command.isEnabled, dutch?.command.whyNot === undefined]).toEqual([false, false])
    const hidden = { id: 'x', title: dutch?.command.title, section: 'page', isEnabled: false } as const
    if (hidden.title === undefined) throw new Error('there is no title')
    expect(entriesOf([{ ...hidden, title: hidden.title, run: () => undefined }], t)).toEqual([])
  })

  test('no two places have the same keys', () => {
    const shortcuts = shellCommands('n1', vi.fn()).flatMap(({ shortcut }) => shortcut ?? [])
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })
})

describe('before anything is typed', () => {
  test('the last used stand first, once, and never what cannot be done', () => {
    const found = indexOf(all()).find('', { language: 'nl' })
    const shown = untyped(found, ['view.language.nl', 'network.n2', 'gone', 'go.printing'])
    expect(shown[0]?.found.map(({ item }) => item.id)).toEqual(['network.n2', 'go.printing'])
    const ids = shown.flatMap((group) => group.found.map(({ item }) => item.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(found.length)
  })

  test('many networks do not make a list without end, nor push out what is everywhere', () => {
    const networks = Array.from({ length: 60 }, (_, number) => network(number))
    const found = indexOf(all({ networks })).find('', { language: 'nl' })
    const shown = untyped(found, []).flatMap((group) => group.found)
    expect(shown).toHaveLength(mostShown)
    const ids = shown.map(({ item }) => item.id)
    expect(ids.slice(0, 3).every((id) => id.startsWith('go.'))).toBe(true)
    for (const place of ['go.printing', 'go.settings', 'go.networks', 'go.backups'])
      expect(ids).toContain(place)
  })
})
