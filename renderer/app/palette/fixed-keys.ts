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
    id: 'text',
    heading: ($) => $.commands.keysText,
    rows: [
      { keys: [['Mod', 'B']], what: ($) => $.documents.rich.bold },
      { keys: [['Mod', 'I']], what: ($) => $.documents.rich.italic },
      { keys: [['Mod', 'Alt', '3']], what: ($) => $.documents.rich.heading },
      { keys: [['Mod', 'Alt', '4']], what: ($) => $.documents.rich.subheading },
      { keys: [['Mod', 'Shift', '8']], what: ($) => $.documents.rich.bullets },
      { keys: [['Mod', 'Shift', '7']], what: ($) => $.documents.rich.numbers },
      { keys: [['Mod', ']']], what: ($) => $.commands.textDeeper },
      { keys: [['Mod', '[']], what: ($) => $.commands.textLessDeep },
      { keys: [['Mod', 'Shift', 'L']], what: ($) => $.documents.rich.link },
      { keys: [['Alt', 'F10']], what: ($) => $.commands.textTools },
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
