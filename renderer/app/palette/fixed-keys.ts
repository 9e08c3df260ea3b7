import type { Words } from '../commands/command.ts'

interface FixedKeys {
  readonly id: string
  readonly heading: Words
  /** Any of `keys` will do; each is pressed as a whole. */
  readonly rows: readonly { readonly keys: readonly (readonly string[])[]; readonly what: Words }[]
}

/** Keys that belong to a kind of place rather than to a command. */
export const fixedKeys: readonly FixedKeys[] = [
  {
    id: 'tables',
    heading: ($) => $.commands.keysTables,
    rows: [
      { keys: [['Arrows']], what: ($) => $.commands.tableMove },
      { keys: [['Enter'], ['F2']], what: ($) => $.commands.tableEdit },
      { keys: [['Tab']], what: ($) => $.commands.tableNext },
      { keys: [['Enter']], what: ($) => $.commands.tableDown },
      { keys: [['Esc']], what: ($) => $.commands.tableCancel },
      { keys: [['Delete']], what: ($) => $.commands.tableClear },
      { keys: [['Shift', 'Space']], what: ($) => $.commands.tableChoose },
    ],
  },
  {
    id: 'graph',
    heading: ($) => $.commands.keysGraph,
    rows: [
      { keys: [['Arrows']], what: ($) => $.commands.graphMove },
      { keys: [['Enter']], what: ($) => $.commands.graphRead },
      { keys: [['Esc']], what: ($) => $.commands.graphLeave },
      { keys: [['Shift', 'Arrows']], what: ($) => $.commands.graphNudge },
      { keys: [['P']], what: ($) => $.commands.graphPin },
      { keys: [['+'], ['−']], what: ($) => $.commands.graphZoom },
      { keys: [['0']], what: ($) => $.commands.graphFit },
    ],
  },
]
