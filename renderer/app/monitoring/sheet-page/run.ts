import type { answersText, sheetCheck } from '../../../../shared/domain/sheet-file.ts'
import type { pageKit } from '../../sheet-page/kit.ts'
import type { PageData } from './data.ts'

// A type of its own and no interface: the page takes helpers by any name.
type Helpers = {
  readonly check: typeof sheetCheck
  readonly text: typeof answersText
  readonly kit: typeof pageKit
}

/**
 * The script of the page. It goes into the page as its own source text, so it names nothing outside itself: what it needs
 * comes as an argument, and everything it shows goes in as text, never as HTML.
 */
export function runSheetPage(data: PageData, { check, text: textOf, kit }: Helpers): void {
  type Kind = 'now' | 'desired'
  type Value = number | 'notApplicable'
  interface Kept {
    token: string
    code: string
    remark: string
    marks: Record<string, Value>
  }
  const { texts, geometry } = data
  const { make, field, button, fill, newToken, offer, warnWhile } = kit()
  const place = 'netwerkcoach sheet ' + data.fixed.roundId
  const lines = data.parts.flatMap((part) => part.lines)
  const kinds: Kind[] = data.asksDesired ? ['now', 'desired'] : ['now']

  const fresh = (): Kept => ({ token: newToken(), code: '', remark: '', marks: {} })
  // For this tab alone: on a computer that is shared the next one must not find these crosses.
  const kept: Kept = (() => {
    try {
      return { ...fresh(), ...(JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Kept>) }
    } catch {
      return fresh()
    }
  })()
  let isSaved = true
  const keep = () => {
    isSaved = false
    try {
      sessionStorage.setItem(place, JSON.stringify(kept))
    } catch {
      // Private windows may refuse; then it lives as long as the page.
    }
  }

  const keyOf = (id: string, kind: Kind) => id + ' ' + kind
  const glyph = (kind: Kind) => (kind === 'now' ? '×' : '○')
  const main = make('main', document.body)
  const head = make('header', main)
  make('h1', head, '', data.title)
  make('p', head, 'about', data.about)
  if (data.person !== null) make('p', head, 'about', fill(texts.forPerson, { code: data.person.code }))
  for (const words of [...data.instructions, texts.how, texts.private]) make('p', head, 'how', words)

  let putting: Kind = 'now'
  if (data.asksDesired) {
    const choice = make('fieldset', main, 'putting')
    make('legend', choice, '', texts.putting)
    for (const kind of kinds) {
      const option = make('label', choice)
      const radio = make('input', option)
      radio.type = 'radio'
      radio.name = 'putting'
      radio.checked = kind === 'now'
      radio.addEventListener('change', () => {
        putting = kind
      })
      make('span', option, '', glyph(kind) + ' ' + (kind === 'now' ? texts.cross : texts.circle))
    }
  }
  if (data.person === null) {
    const code = field(main, data.codeLabel)
    code.maxLength = 40
    code.value = kept.code
    code.autocomplete = 'off'
    make('p', main, 'how', data.codeHelp)
    code.addEventListener('input', () => {
      kept.code = code.value
      keep()
    })
  }

  const redraws: (() => void)[] = []
  const count = document.createElement('p')
  const redraw = () => {
    for (const each of redraws) each()
    const done = lines.filter((line) => kept.marks[keyOf(line.id, 'now')] !== undefined).length
    count.textContent = fill(texts.done, { count: String(done), total: String(lines.length) })
  }
  const put = (id: string, kind: Kind, value: Value | null) => {
    const key = keyOf(id, kind)
    if (value === null) kept.marks = Object.fromEntries(Object.entries(kept.marks).filter(([k]) => k !== key))
    else kept.marks[key] = value
    // A cross says that the line applies, for the circle too.
    if (typeof value === 'number')
      for (const other of kinds)
        if (kept.marks[keyOf(id, other)] === 'notApplicable')
          kept.marks = Object.fromEntries(Object.entries(kept.marks).filter(([k]) => k !== keyOf(id, other)))
    keep()
    redraw()
  }
  const tenth = (value: number) => Math.round(Math.min(100, Math.max(0, value)) * 10) / 10

  const drawLine = (section: Element, line: (typeof lines)[number]) => {
    const { id } = line
    const item = make('section', section, 'line')
    const question = make('h3', item, '', (line.number === '' ? '' : line.number + ' ') + line.question)
    question.id = 'q ' + id
    item.setAttribute('aria-labelledby', question.id)
    const row = make('div', item, 'row')
    make('span', row, 'pole left', line.left)
    // By hand only: whoever cannot point has the two fields under it.
    const bar = make('div', row, 'bar')
    bar.setAttribute('aria-hidden', 'true')
    make('span', row, 'pole right', line.right)
    const marks = kinds.map((kind) => ({ kind, mark: make('span', bar, 'mark ' + kind, glyph(kind)) }))
    const valueOf = (kind: Kind) => kept.marks[keyOf(id, kind)]
    const at = (event: PointerEvent) => {
      const box = bar.getBoundingClientRect()
      return tenth(((event.clientX - box.left) / box.width) * geometry.length)
    }
    let held: Kind | null = null
    let before: Value | null = null
    bar.addEventListener('pointerdown', (event) => {
      event.preventDefault()
      const here = at(event)
      // A mark under the finger is moved, whatever is being placed.
      const near = kinds.find((kind) => {
        const value = valueOf(kind)
        return typeof value === 'number' && Math.abs(value - here) < 3
      })
      held = near ?? putting
      before = valueOf(held) ?? null
      bar.setPointerCapture(event.pointerId)
      put(id, held, here)
    })
    bar.addEventListener('pointermove', (event) => {
      if (held !== null) put(id, held, at(event))
    })
    bar.addEventListener('pointerup', () => {
      held = null
    })
    // A thumb that scrolled the page over the line meant no cross.
    bar.addEventListener('pointercancel', () => {
      if (held !== null) put(id, held, before)
      held = null
    })
    const tools = make('div', item, 'tools')
    const inputs = kinds.map((kind) => {
      const input = field(tools, texts[kind])
      input.inputMode = 'decimal'
      input.autocomplete = 'off'
      const problem = make('span', tools, 'problem')
      problem.id = 'p ' + id + ' ' + kind
      input.setAttribute('aria-describedby', problem.id)
      input.addEventListener('change', () => {
        const said = input.value.trim().replace(',', '.')
        const value = Number(said)
        const isBad = said !== '' && (!/^\d+(?:\.\d+)?$/u.test(said) || value > 100)
        problem.textContent = isBad ? texts.badNumber : ''
        input.setAttribute('aria-invalid', String(isBad))
        // What was there before is not what is meant now; the text stays, with what to mend.
        put(id, kind, isBad || said === '' ? null : tenth(value))
      })
      return { kind, input, problem }
    })
    const none = field(tools, texts.notApplicable, 'checkbox')
    none.addEventListener('change', () => {
      for (const kind of kinds) put(id, kind, none.checked ? 'notApplicable' : null)
    })
    const clear = button(tools, texts.clear, 'quiet', () => {
      for (const { input } of inputs) input.setAttribute('aria-invalid', 'false')
      for (const kind of kinds) put(id, kind, null)
    })
    clear.setAttribute('aria-label', texts.clear + ' ' + line.question)
    redraws.push(() => {
      for (const { kind, mark } of marks) {
        const value = valueOf(kind)
        mark.hidden = typeof value !== 'number'
        if (typeof value === 'number') mark.style.left = String(value) + '%'
      }
      for (const { kind, input, problem } of inputs) {
        const value = valueOf(kind)
        if (input.getAttribute('aria-invalid') === 'true' && value === undefined) continue
        input.setAttribute('aria-invalid', 'false')
        problem.textContent = ''
        input.value =
          typeof value === 'number' ? String(value).replace('.', data.language === 'nl' ? ',' : '.') : ''
      }
      none.checked = valueOf('now') === 'notApplicable'
      item.classList.toggle('none', none.checked)
    })
  }
  for (const part of data.parts) {
    const section = make('section', main, 'part')
    make('h2', section, '', part.title)
    for (const line of part.lines) drawLine(section, line)
  }

  const remarks = make('label', main, 'field remarks')
  make('span', remarks, '', data.remarksLabel)
  const area = make('textarea', remarks)
  area.rows = 3
  area.maxLength = 1000
  area.value = kept.remark
  area.addEventListener('input', () => {
    kept.remark = area.value
    keep()
  })

  main.append(count)
  button(main, texts.save, 'save', () => {
    const unread = main.querySelector<HTMLInputElement>('[aria-invalid="true"]')
    if (unread !== null) {
      unread.focus()
      told.textContent = texts.mendFirst
      return
    }
    const marks = lines.flatMap((line) =>
      kinds.flatMap((kind) => {
        const value = kept.marks[keyOf(line.id, kind)]
        return value === undefined ? [] : [{ indicatorId: line.id, kind, value }]
      }),
    )
    if (marks.length === 0 && kept.remark.trim() === '') {
      told.textContent = texts.nothing
      return
    }
    const answers = {
      ...data.fixed,
      token: kept.token,
      code: data.person === null ? kept.code.trim() : '',
      personId: data.person?.id ?? null,
      marks,
      remark: kept.remark.trim(),
    }
    const file = data.fileStem + '-' + kept.token.slice(0, 6) + '.json'
    offer(file, { ...answers, check: check(textOf(answers)) })
    isSaved = true
    told.textContent = fill(texts.saved, { file })
  })
  const told = make('p', main, 'told')
  told.setAttribute('role', 'status')
  make('footer', main, '', data.footer)
  warnWhile(() => !isSaved)
  redraw()
}
