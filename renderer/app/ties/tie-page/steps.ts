import type { PageKit } from '../../sheet-page/kit.ts'
import type { TiePageData } from './data.ts'

export interface Choice {
  readonly value: number
  /** What stands in the circle. */
  readonly mark: string
  readonly label: string
}

/** What is chosen on a line; null: left empty. */
export interface Chosen {
  value: number | null
}

/**
 * How a line of the page is answered. It goes into the page as its own source text, as what it is used in, so it names
 * nothing outside itself.
 */
export function tieSteps({ make, button, fill }: PageKit, texts: TiePageData['texts'], changed: () => void) {
  /** More than this and each step is a number to type. */
  const mostSteps = 11
  let groups = 0
  /** The steps of one line: as circles, or as a field for a long scale. Gives what draws them again. */
  const draw = (line: HTMLElement, who: string, choices: readonly Choice[], chosen: Chosen): (() => void) => {
    groups += 1
    const name = 'line' + String(groups)
    const clear = () => {
      chosen.value = null
      changed()
    }
    const clearButton = (focus: () => void) => {
      const made = button(line, texts.clear, 'quiet', () => {
        clear()
        focus()
      })
      made.setAttribute('aria-label', fill(texts.clearOf, { who }))
      return made
    }
    const [from, to] = [choices[0]?.value ?? 0, choices.at(-1)?.value ?? 0]
    if (choices.length > mostSteps) {
      const input = make('input', line, 'number')
      input.inputMode = 'numeric'
      input.autocomplete = 'off'
      input.setAttribute('aria-label', who)
      const empty = clearButton(() => {
        input.value = ''
        input.setAttribute('aria-invalid', 'false')
        problem.textContent = ''
        input.focus()
      })
      const problem = make('span', line, 'problem')
      problem.id = name
      input.setAttribute('aria-describedby', name)
      input.addEventListener('change', () => {
        const said = input.value.trim()
        const value = Number(said)
        const isBad = said !== '' && (!/^\d{1,3}$/u.test(said) || value < from || value > to)
        input.setAttribute('aria-invalid', String(isBad))
        problem.textContent = isBad ? fill(texts.badNumber, { from: String(from), to: String(to) }) : ''
        // What was there before is not what is meant now; the text stays, with what to mend.
        chosen.value = isBad || said === '' ? null : value
        changed()
      })
      return () => {
        empty.classList.toggle('unseen', input.value === '')
      }
    }
    line.setAttribute('role', 'radiogroup')
    line.setAttribute('aria-label', who)
    const radios = choices.map(({ value, mark, label }) => {
      const holder = make('label', line, 'step')
      const input = make('input', holder)
      input.type = 'radio'
      input.name = name
      input.setAttribute('aria-label', label === '' || label === mark ? mark : mark + ', ' + label)
      const circle = make('span', holder, '', mark)
      circle.setAttribute('aria-hidden', 'true')
      input.addEventListener('change', () => {
        chosen.value = value
        changed()
      })
      return { value, mark, input }
    })
    const empty = clearButton(() => {
      radios[0]?.input.focus()
    })
    line.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLInputElement))
        return
      if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault()
        clear()
        return
      }
      const typed = radios.find(({ mark }) => mark === event.key)
      if (typed === undefined) return
      event.preventDefault()
      chosen.value = typed.value
      typed.input.focus()
      changed()
    })
    return () => {
      for (const { value, input } of radios) input.checked = chosen.value === value
      empty.classList.toggle('unseen', chosen.value === null)
    }
  }

  return { draw, mostSteps }
}
