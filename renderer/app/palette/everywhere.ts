import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { Workplace } from '../../../shared/domain/entities.ts'
import type { Language, Settings, Theme } from '../../../shared/domain/settings.ts'
import type { Command, Words } from '../commands/command.ts'
import type { SettingsPath } from '../routing/address.ts'
import { isMac } from '../commands/keys.ts'

/** A screen of the app, for `navigate`. */
export type Destination =
  | { readonly to: '/'; readonly ask: string }
  | { readonly to: '/printing'; readonly network: string }
  | { readonly to: Exclude<SettingsPath, '/settings'> }
  | {
      readonly to:
        | '/network/$networkId'
        | '/network/$networkId/participants'
        | '/network/$networkId/meetings'
        | '/network/$networkId/ties'
        | '/network/$networkId/documents'
        | '/network/$networkId/agreements'
        | '/network/$networkId/facilities'
        | '/network/$networkId/import'
      readonly networkId: string
    }

export interface Everything {
  readonly networks: readonly NetworkSummary[]
  readonly workplaces: readonly Workplace[]
  readonly settings: Settings
  /** The network on screen: its parts are among the places to go to already. */
  readonly networkId: string | undefined
  readonly go: (destination: Destination) => void
  readonly change: (patch: Partial<Settings>) => void
  readonly openExample: () => void
}

/** What can be done on every screen, beside what the screens and the shell offer themselves. */
export function commandsEverywhere(everything: Everything): readonly Command[] {
  return [
    ...everything.networks.flatMap((network) => ofNetwork(network, everything)),
    ...toMake(everything),
    ...toKeep(everything),
    ...toView(everything),
  ]
}

function ofNetwork(network: NetworkSummary, { networkId, go }: Everything): readonly Command[] {
  const { id, name, workplaceName } = network
  const at = { networkId: id }
  const values = { workplace: workplaceName, network: name }
  const isHere = id === networkId
  const parts: readonly Command[] = [
    {
      id: `network.${id}.participants`,
      title: ($) => $.shell.participants,
      about: name,
      section: 'parts',
      words: ($) => $.commands.participantsWords,
      run: () => {
        go({ to: '/network/$networkId/participants', ...at })
      },
    },
    {
      id: `network.${id}.meetings`,
      title: ($) => $.shell.meetings,
      about: name,
      section: 'parts',
      words: ($) => $.commands.meetingsWords,
      run: () => {
        go({ to: '/network/$networkId/meetings', ...at })
      },
    },
    {
      id: `network.${id}.agreements`,
      title: ($) => $.shell.agreements,
      about: name,
      section: 'parts',
      words: ($) => $.commands.agreementsWords,
      run: () => {
        go({ to: '/network/$networkId/agreements', ...at })
      },
    },
    {
      id: `network.${id}.ties`,
      title: ($) => $.shell.ties,
      about: name,
      section: 'parts',
      words: ($) => $.commands.tiesWords,
      run: () => {
        go({ to: '/network/$networkId/ties', ...at })
      },
    },
    {
      id: `network.${id}.documents`,
      title: ($) => $.shell.documents,
      about: name,
      section: 'parts',
      words: ($) => $.commands.documentsWords,
      run: () => {
        go({ to: '/network/$networkId/documents', ...at })
      },
    },
  ]
  return [
    {
      id: `network.${id}`,
      title: ($) => $.commands.openNetwork,
      about: name,
      section: 'networks',
      words: ($) => $.commands.networkWords,
      values,
      run: () => {
        go({ to: '/network/$networkId', ...at })
      },
    },
    ...(isHere ? [] : parts),
    {
      id: `network.${id}.facilities`,
      title: ($) => $.agreements.facilities,
      about: name,
      section: isHere ? 'go' : 'parts',
      words: ($) => $.commands.facilitiesWords,
      run: () => {
        go({ to: '/network/$networkId/facilities', ...at })
      },
    },
    {
      id: `network.${id}.import`,
      title: ($) => $.commands.importing,
      about: name,
      section: isHere ? 'make' : 'parts',
      words: ($) => $.commands.importingWords,
      run: () => {
        go({ to: '/network/$networkId/import', ...at })
      },
    },
    {
      id: `network.${id}.sheet`,
      title: ($) => $.networks.nextSheet,
      about: name,
      section: isHere ? 'make' : 'parts',
      words: ($) => $.commands.sheetWords,
      run: () => {
        go({ to: '/printing', network: id })
      },
    },
  ]
}

function toMake({ workplaces, go, openExample }: Everything): readonly Command[] {
  return [
    {
      id: 'workplaces.openExample',
      title: ($) => $.networks.openExample,
      section: 'make',
      words: ($) => $.commands.exampleWords,
      run: openExample,
    },
    {
      id: 'workplaces.create',
      title: ($) => $.networks.newWorkplace,
      section: 'make',
      words: ($) => $.commands.newWorkplaceWords,
      run: () => {
        go({ to: '/', ask: 'workplace' })
      },
    },
    ...workplaces
      .filter((workplace) => !workplace.fictitious)
      .map(({ id, name }): Command => ({
        id: `workplace.${id}.newNetwork`,
        title: ($) => $.networks.newNetwork,
        about: name,
        section: 'make',
        words: ($) => $.commands.newNetworkWords,
        run: () => {
          go({ to: '/', ask: id })
        },
      })),
  ]
}

function toKeep({ go }: Everything): readonly Command[] {
  return [
    {
      id: 'go.backups',
      title: ($) => $.keeping.backups,
      section: 'go',
      words: ($) => $.keeping.backupsWords,
      run: () => {
        go({ to: '/settings/backups' })
      },
    },
    {
      id: 'go.exchange',
      title: ($) => $.keeping.exchange,
      section: 'go',
      words: ($) => $.keeping.exchangeWords,
      run: () => {
        go({ to: '/settings/exchange' })
      },
    },
    {
      id: 'go.privacy',
      title: ($) => $.keeping.privacy,
      section: 'go',
      words: ($) => $.keeping.privacyWords,
      run: () => {
        go({ to: '/settings/privacy' })
      },
    },
    {
      id: 'go.working',
      title: ($) => $.settings.working,
      section: 'go',
      words: ($) => $.settings.workingWords,
      run: () => {
        go({ to: '/settings/working' })
      },
    },
  ]
}

const languageNames: Readonly<Record<Language, Words>> = {
  nl: ($) => $.settings.dutch,
  en: ($) => $.settings.english,
}
const themeNames: Readonly<Record<Theme, Words>> = {
  system: ($) => $.settings.themeSystem,
  light: ($) => $.settings.themeLight,
  dark: ($) => $.settings.themeDark,
  beamer: ($) => $.settings.themeBeamer,
}

function toView({ settings, change }: Everything): readonly Command[] {
  const languages = (['nl', 'en'] as const).map((language): Command => ({
    id: `view.language.${language}`,
    of: ($) => $.settings.language,
    title: languageNames[language],
    section: 'view',
    words: ($) => $.commands.languageWords,
    isEnabled: settings.language !== language,
    whyNot: ($) => $.commands.already,
    run: () => {
      change({ language })
    },
  }))
  const themes = (['system', 'light', 'dark', 'beamer'] as const).map((theme): Command => ({
    id: `view.theme.${theme}`,
    of: ($) => $.settings.theme,
    title: themeNames[theme],
    section: 'view',
    words: theme === 'beamer' ? ($) => $.commands.beamerWords : ($) => $.commands.themeWords,
    isEnabled: settings.theme !== theme,
    whyNot: ($) => $.commands.already,
    run: () => {
      change({ theme })
    },
  }))
  return [
    ...languages,
    ...themes,
    {
      id: 'view.codes',
      title: ($) => $.settings.showCodes,
      section: 'view',
      words: ($) => $.commands.showCodesWords,
      isEnabled: !settings.showCodes,
      whyNot: ($) => $.commands.already,
      run: () => {
        change({ showCodes: true })
      },
    },
    {
      id: 'view.names',
      title: ($) => $.commands.showNames,
      section: 'view',
      words: ($) => $.commands.showNamesWords,
      isEnabled: settings.showCodes,
      whyNot: ($) => $.commands.already,
      run: () => {
        change({ showCodes: false })
      },
    },
    {
      id: 'view.singleKeys',
      title: isMac() ? ($) => $.commands.singleKeysMac : ($) => $.commands.singleKeys,
      section: 'view',
      words: settings.singleKeys ? ($) => $.commands.switchOffWords : ($) => $.commands.switchOnWords,
      run: () => {
        change({ singleKeys: !settings.singleKeys })
      },
    },
  ]
}
