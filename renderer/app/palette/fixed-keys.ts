import type { Words } from '../commands/command.ts'

interface FixedKeys {
  readonly id: string
  readonly heading: Words
  readonly rows: readonly { readonly keys: readonly string[]; readonly what: Words }[]
}

/** Keys that belong to a kind of place rather than to a command. */
export const fixedKeys: readonly FixedKeys[] = [
  {
    id: 'tables',
    heading: ($) => $.commands.keysTables,
    rows: [
      { keys: ['Arrows'], what: ($) => $.commands.tableMove },
      { keys: ['Enter', 'F2'], what: ($) => $.commands.tableEdit },
      { keys: ['Tab'], what: ($) => $.commands.tableNext },
      { keys: ['Esc'], what: ($) => $.commands.tableCancel },
      { keys: ['Delete'], what: ($) => $.commands.tableClear },
      { keys: ['Shift', 'Space'], what: ($) => $.commands.tableChoose },
    ],
  },
  {
    id: 'graph',
    heading: ($) => $.commands.keysGraph,
    rows: [
      { keys: ['Arrows'], what: ($) => $.commands.graphMove },
      { keys: ['Enter'], what: ($) => $.commands.graphChoose },
      { keys: ['Esc'], what: ($) => $.commands.graphLeave },
    ],
  },
]
