import { describe, expect, it } from 'vitest'
import { lookFor, nothingLooked } from '../../../renderer/design/editable-table/searching.ts'
import { whereToBegin, type Column } from '../../../renderer/design/editable-table/types.ts'

const schools = ['De Eik', 'De Wilg', 'ROC', 'ROC Twente'].map((label) => ({ id: label, label }))

/** Types letter by letter; `pause`: milliseconds between two of them. */
function typed(text: string, pause = 100, options = schools) {
  let looked = { ...nothingLooked, found: null as (typeof schools)[number] | null }
  let chosen = ''
  for (const [at, letter] of [...text].entries()) {
    looked = lookFor(options, looked, { letter, now: (at + 1) * pause, chosen })
    chosen = looked.found?.id ?? chosen
    if (looked.found === null) return { named: looked.letters, from: at + 1 }
  }
  return chosen
}

describe('letters typed on a list that can be added to', () => {
  it('find the option that begins with them, in any case', () => {
    expect(typed('de w')).toBe('De Wilg')
    expect(typed('roc')).toBe('ROC')
    expect(typed('ROC T')).toBe('ROC Twente')
  })

  it('become a name as soon as nothing begins with them, and no letter is lost', () => {
    expect(typed('ROC Rijnstreek')).toEqual({ named: 'ROC R', from: 5 })
    expect(typed('ROC Rijnstreek', 100, [])).toEqual({ named: 'R', from: 1 })
    expect(typed('Ddx')).toEqual({ named: 'Ddx', from: 3 })
    expect(typed('RO!', 5_000)).toEqual({ named: 'RO', from: 2 })
  })

  it('go to the next one when a letter is typed again, and begin anew after a while', () => {
    expect(typed('d')).toBe('De Eik')
    expect(typed('dd')).toBe('De Wilg')
    expect(typed('ddd')).toBe('De Eik')
    expect(typed('dr', 5_000)).toBe('ROC')
  })
})

describe('a new line', () => {
  const column = (id: string, placeholder?: string): Column<string> => ({
    kind: 'text',
    id,
    label: id,
    width: 1,
    maxLength: 10,
    value: (row) => row,
    save: () => Promise.resolve(),
    ...(placeholder === undefined ? {} : { placeholder }),
  })

  it('begins where it says what to type, or else in its first cell', () => {
    expect(whereToBegin([column('number'), column('on', 'new…')])?.id).toBe('on')
    expect(whereToBegin([column('number'), column('on')])?.id).toBe('number')
    expect(whereToBegin([])).toBeUndefined()
  })
})
