import { openPalette, togglePalette } from '../palette/state.ts'
import type { Command } from './command.ts'

/** A place with keys of its own, for `navigate`. */
export type KeyPlace =
  | {
      readonly to:
        | '/'
        | '/today'
        | '/consultations'
        | '/work-forms'
        | '/recent'
        | '/trash'
        | '/printing'
        | '/settings'
    }
  | {
      readonly to:
        | '/network/$networkId'
        | '/network/$networkId/participants'
        | '/network/$networkId/meetings'
        | '/network/$networkId/agreements'
        | '/network/$networkId/ties'
        | '/network/$networkId/documents'
      readonly networkId: string
    }

/**
 * What works on every screen and has keys of its own. `g` and a letter: Ctrl with a figure or letter belongs to the
 * browser, Alt to its menus and to characters, and screen readers take single letters first, so nothing is taken away.
 */
export function shellCommands(
  networkId: string | undefined,
  go: (place: KeyPlace) => void,
): readonly Command[] {
  return [
    {
      id: 'go.networks',
      title: ($) => $.shell.networks,
      words: ($) => $.commands.networksWords,
      section: 'go',
      shortcut: 'g n',
      run: () => {
        go({ to: '/' })
      },
    },
    {
      id: 'go.today',
      title: ($) => $.shell.today,
      words: ($) => $.commands.todayWords,
      section: 'go',
      shortcut: 'g v',
      run: () => {
        go({ to: '/today' })
      },
    },
    {
      id: 'go.consultations',
      title: ($) => $.shell.consultations,
      words: ($) => $.commands.consultationsWords,
      section: 'go',
      shortcut: 'g c',
      run: () => {
        go({ to: '/consultations' })
      },
    },
    {
      id: 'go.workForms',
      title: ($) => $.shell.workForms,
      words: ($) => $.commands.workFormsWords,
      section: 'go',
      shortcut: 'g w',
      run: () => {
        go({ to: '/work-forms' })
      },
    },
    {
      id: 'go.recent',
      title: ($) => $.shell.recent,
      words: ($) => $.history.words,
      section: 'go',
      shortcut: 'g r',
      run: () => {
        go({ to: '/recent' })
      },
    },
    {
      id: 'go.trash',
      title: ($) => $.history.trash,
      words: ($) => $.history.trashWords,
      section: 'go',
      shortcut: 'g p',
      run: () => {
        go({ to: '/trash' })
      },
    },
    {
      id: 'go.printing',
      title: ($) => $.shell.printing,
      words: ($) => $.commands.printingWords,
      section: 'go',
      shortcut: 'g a',
      run: () => {
        go({ to: '/printing' })
      },
    },
    {
      id: 'go.settings',
      title: ($) => $.shell.settings,
      words: ($) => $.commands.settingsWords,
      section: 'go',
      shortcut: 'g i',
      run: () => {
        go({ to: '/settings' })
      },
    },
    ...(networkId === undefined ? [] : partsOf(networkId, go)),
    {
      id: 'shell.find',
      title: ($) => $.commands.title,
      section: 'help',
      shortcut: 'Mod+K',
      whileTyping: true,
      run: togglePalette,
    },
    {
      id: 'shell.keys',
      title: ($) => $.commands.keys,
      words: ($) => $.commands.keysWords,
      section: 'help',
      shortcut: '?',
      run: () => {
        openPalette('keys')
      },
    },
  ]
}

function partsOf(networkId: string, go: (place: KeyPlace) => void): readonly Command[] {
  return [
    {
      id: `network.${networkId}.overview`,
      title: ($) => $.shell.overview,
      section: 'go',
      shortcut: 'g o',
      run: () => {
        go({ to: '/network/$networkId', networkId })
      },
    },
    {
      id: `network.${networkId}.participants`,
      title: ($) => $.shell.participants,
      words: ($) => $.commands.participantsWords,
      section: 'go',
      shortcut: 'g d',
      run: () => {
        go({ to: '/network/$networkId/participants', networkId })
      },
    },
    {
      id: `network.${networkId}.meetings`,
      title: ($) => $.shell.meetings,
      words: ($) => $.commands.meetingsWords,
      section: 'go',
      shortcut: 'g m',
      run: () => {
        go({ to: '/network/$networkId/meetings', networkId })
      },
    },
    {
      id: `network.${networkId}.agreements`,
      title: ($) => $.shell.agreements,
      words: ($) => $.commands.agreementsWords,
      section: 'go',
      shortcut: 'g f',
      run: () => {
        go({ to: '/network/$networkId/agreements', networkId })
      },
    },
    {
      id: `network.${networkId}.ties`,
      title: ($) => $.shell.ties,
      words: ($) => $.commands.tiesWords,
      section: 'go',
      shortcut: 'g b',
      run: () => {
        go({ to: '/network/$networkId/ties', networkId })
      },
    },
    {
      id: `network.${networkId}.documents`,
      title: ($) => $.shell.documents,
      words: ($) => $.commands.documentsWords,
      section: 'go',
      shortcut: 'g s',
      run: () => {
        go({ to: '/network/$networkId/documents', networkId })
      },
    },
  ]
}
