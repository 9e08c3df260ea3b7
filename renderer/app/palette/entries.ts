import type { TFunction } from '../../i18n/translate.ts'
import { translate } from '../../i18n/index.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { commandName, say, sections, type Command, type Section, type Words } from '../commands/command.ts'
import type { Findable, Found, Group } from './match.ts'

/** A command with its words in both languages. */
export interface Entry extends Findable {
  readonly command: Command
}

export const sectionNames: Readonly<Record<Section, Words>> = {
  dialog: ($) => $.commands.dialog,
  message: ($) => $.commands.message,
  page: ($) => $.commands.page,
  go: ($) => $.commands.go,
  networks: ($) => $.commands.networks,
  make: ($) => $.commands.make,
  view: ($) => $.commands.view,
  help: ($) => $.commands.help,
  parts: ($) => $.commands.parts,
}

type Translate = Readonly<Record<Language, TFunction>>

/** Both languages, whichever is on screen; they must have been fetched. */
export const bothLanguages = (): Translate => ({ nl: translate('nl'), en: translate('en') })

/** What can be found: what can be done now, and what cannot but says why. */
export function entriesOf(commands: readonly Command[], t: Translate): readonly Entry[] {
  const inBoth = (words: (language: Language) => string) => ({ nl: words('nl'), en: words('en') })
  return commands
    .filter(({ isEnabled, whyNot }) => isEnabled !== false || whyNot !== undefined)
    .map((command) => {
      const { id, words, values, section } = command
      return {
        id,
        command,
        titles: inBoth((language) => commandName(t[language], command)),
        words: inBoth((language) => (words === undefined ? '' : say(t[language], words, values))),
        section: inBoth((language) => say(t[language], sectionNames[section])),
        order: sections.indexOf(section),
        isOff: command.isEnabled === false,
      }
    })
}

/** A heading with what stands under it; `recent` stands before all sections. */
export interface Shown {
  readonly heading: Words
  readonly found: readonly Found<Entry>[]
}

/** As many as a person looks through; the rest is found by typing on. */
export const mostShown = 50
/** Where something else was found under them, that is not pushed out of sight. */
export const mostBesideFound = 12
const mostRecent = 5

/** What stands in the list before anything was typed: the last used, then everything by section. */
export function untyped(found: readonly Found<Entry>[], recent: readonly string[]): readonly Shown[] {
  const last = recent
    .flatMap((id) => found.find(({ item }) => item.id === id && item.command.isEnabled !== false) ?? [])
    .slice(0, mostRecent)
  const rest = found.filter((one) => !last.includes(one)).sort((a, b) => a.item.order - b.item.order)
  const shown = rest.slice(0, mostShown - last.length)
  const bySection = sections
    .map((section) => ({
      heading: sectionNames[section],
      found: shown.filter(({ item }) => item.command.section === section),
    }))
    .filter((group) => group.found.length > 0)
  return last.length === 0 ? bySection : [{ heading: ($) => $.commands.recent, found: last }, ...bySection]
}

/** The finds under the names of their sections. */
export const typed = (groups: readonly Group<Entry>[]): readonly Shown[] =>
  groups.flatMap(({ order, found }) => {
    const section = sections[order]
    return section === undefined ? [] : [{ heading: sectionNames[section], found }]
  })
