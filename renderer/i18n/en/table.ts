import type { Messages } from '../index.ts'

export const table: Messages['table'] = {
  hint: 'Arrow keys: move. Type or Enter: change. Enter or Tab: save. Esc: take back. Delete: empty.',
  hintAdd: 'Bottom line: type or paste to add.',
  cellOf: '{{column}}, {{row}}',
  choose: 'Choose {{row}}',
  chooseAll: 'Choose every line',
  chosenRows: 'Chosen lines',
  chosen_one: '{{count}} chosen',
  chosen_other: '{{count}} chosen',
  chooseNone: 'Clear the choice',
  newLine: 'new line',
  discard: 'Take this line away',
  notADate: 'This is not a date. Type for instance 4-11-2026.',
  notAChoice: 'This is not in the list.',
  pasteBelow: 'Paste several cells at once in the empty line at the bottom.',
  pasteTooMany: 'Paste 300 lines at most at once, or import a file.',
  pasteTitle_one: 'Add {{count}} line?',
  pasteTitle_other: 'Add {{count}} lines?',
  pasteText:
    'Each line you pasted becomes a line of this table. What does not fit stays, with the reason beside it.',
  pasteIgnored: 'Columns left out: {{columns}}.',
  pasteAdd_one: 'Add {{count}} line',
  pasteAdd_other: 'Add {{count}} lines',
  failedAt: 'At {{row}}, {{column}}: {{message}}',
  added: '{{row}} was added.',
}
