import type { sheetCheck } from '../../../../shared/domain/sheet-file.ts'
import type { tieAnswersText } from '../../../../shared/domain/tie-file.ts'
import type { Formality } from '../../../../shared/domain/ties.ts'
import type { pageKit } from '../../sheet-page/kit.ts'
import type { TiePageData } from './data.ts'
import type { Choice, Chosen, tieSteps } from './steps.ts'

// A type of its own and no interface: the page takes helpers by any name.
type Helpers = {
  readonly check: typeof sheetCheck
  readonly text: typeof tieAnswersText
  readonly kit: typeof pageKit
  readonly lines: typeof tieSteps
}

/**
 * The script of the page. It goes into the page as its own source text, so it names nothing outside itself: what it needs
 * comes as an argument, and everything it shows goes in as text. Nothing is kept anywhere: on a computer that is shared the
 * next one must not find who turns to whom.
 */
export function runTiePage(data: TiePageData, { check, text: textOf, kit, lines: linesOf }: Helpers): void {
  interface Contact {
    role: string
    organisation: string
    readonly often: Chosen
    readonly box: HTMLElement
    readonly problem: HTMLElement
    readonly first: HTMLElement
  }
  const { texts, people } = data
  const tools = kit()
  const { make, field, button, fill, plain, newToken, offer, warnWhile } = tools
  const formalities: readonly Formality[] = ['formal', 'informal']
  const token = newToken()
  let isSaved = true
  let lists = 0
  const redraws: (() => void)[] = []
  const changed = () => {
    isSaved = false
    told.textContent = ''
    for (const redraw of redraws) redraw()
  }
  const { draw: steps, mostSteps } = linesOf(tools, texts, changed)

  const marked = (scale: TiePageData['scale']): Choice[] =>
    scale.map(({ value, label }) => ({ value, label, mark: String(value) }))
  const wording = (choices: readonly Choice[]): string =>
    choices
      .filter(({ label }) => label !== '')
      .map(({ mark, label }) => mark + ' = ' + label)
      .join(' · ')

  /** The word stands in the circle itself. */
  const isWorded = ({ mark, label }: Choice) => mark === label

  /** A section with the steps as columns; the words of a long scale stand above it. */
  const listOf = (question: string, notes: readonly string[], choices: readonly Choice[]) => {
    const section = make('section', main, 'list')
    const title = make('h2', section, '', question)
    lists += 1
    title.id = 'list' + String(lists)
    section.setAttribute('aria-labelledby', title.id)
    for (const note of notes) if (note !== '') make('p', section, 'how', note)
    const isField = choices.length > mostSteps
    section.classList.toggle('many', choices.length > 6)
    section.classList.toggle('worded', choices.every(isWorded))
    section.style.setProperty('--steps', String(isField ? 3 : choices.length))
    if (choices.length > 6) {
      const all = wording(choices)
      if (all !== '') make('p', section, 'scale', all)
    }
    if (!isField && !choices.every(isWorded)) {
      const head = make('div', section, 'head')
      head.setAttribute('aria-hidden', 'true')
      make('span', head)
      for (const { mark, label } of choices) make('span', head, '', choices.length > 6 ? mark : label)
      head.append(document.createElement('span'))
    }
    return section
  }
  type Person = (typeof people)[number]
  const lineOf = (section: Element, { label, organisation }: Person) => {
    const line = make('div', section, 'line')
    const who = make('span', line, 'who', label)
    if (organisation !== '') make('small', who, '', organisation)
    return line
  }

  const main = make('main', document.body)
  const head = make('header', main)
  make('h1', head, '', data.title)
  for (const words of data.about) make('p', head, 'about', words)
  for (const words of [...data.intro, texts.how, texts.private]) make('p', head, 'how', words)

  const answers = people.map((person) => ({
    person,
    often: { value: null } as Chosen,
    closeness: { value: null } as Chosen,
    formality: { value: null } as Chosen,
  }))
  type Answer = (typeof answers)[number]
  const isTie = ({ often }: Answer) => often.value !== null && often.value > 0

  const often = marked(data.scale)
  const roster = listOf(
    data.question,
    [data.period === '' ? '' : fill(texts.period, { period: data.period })],
    often,
  )
  for (const { person, often: chosen } of answers)
    redraws.push(steps(lineOf(roster, person), person.label, often, chosen))

  /** What is asked of a tie alone: lines come as ties are named. */
  const listOfTies = (question: string, choices: readonly Choice[], of: 'closeness' | 'formality') => {
    const section = listOf(question, [texts.ofTies], choices)
    const none = make('p', section, 'how', texts.noTies)
    for (const answer of answers) {
      const line = lineOf(section, answer.person)
      const draw = steps(line, answer.person.label, choices, answer[of])
      redraws.push(() => {
        line.hidden = !isTie(answer)
        draw()
      })
    }
    redraws.push(() => {
      none.hidden = answers.some(isTie)
    })
  }
  if (data.closeness !== null) listOfTies(data.closeness.question, marked(data.closeness.scale), 'closeness')
  if (data.asksFormality) {
    const choices = formalities.map((each, value) => ({ value, mark: texts[each], label: texts[each] }))
    listOfTies(texts.formalityQuestion, choices, 'formality')
  }

  let contacts: Contact[] = []
  const { outside } = data
  if (outside !== null) {
    const choices = often.filter(({ value }) => value > 0)
    const section = listOf(outside.question, [], choices)
    let made = 0
    const add = (): Contact => {
      made += 1
      const box = make('div', section, 'contact')
      const who = fill(texts.contact, { number: String(made) })
      box.setAttribute('role', 'group')
      box.setAttribute('aria-label', who)
      const names = make('div', box, 'names')
      const [role, organisation] = [field(names, outside.role), field(names, outside.organisation)]
      role.maxLength = 80
      organisation.maxLength = 160
      for (const input of [role, organisation]) input.autocomplete = 'off'
      const line = make('div', box, 'line')
      make('span', line, 'who')
      const chosen: Chosen = { value: null }
      const draw = steps(line, who, choices, chosen)
      const contact: Contact = {
        role: '',
        organisation: '',
        often: chosen,
        box,
        problem: make('p', box, 'problem'),
        first: role,
      }
      contact.problem.id = 'contact' + String(made)
      role.setAttribute('aria-describedby', contact.problem.id)
      role.addEventListener('input', () => {
        contact.role = role.value
        contact.problem.textContent = ''
        changed()
      })
      organisation.addEventListener('input', () => {
        contact.organisation = organisation.value
        contact.problem.textContent = ''
        changed()
      })
      button(names, texts.removeContact, 'quiet', () => {
        contacts = contacts.filter((each) => each !== contact)
        redraws.splice(redraws.indexOf(draw), 1)
        box.remove()
        changed()
        ;(contacts.at(-1)?.first ?? more).focus()
      }).setAttribute('aria-label', texts.removeContact + ': ' + who)
      redraws.push(draw)
      contacts = [...contacts, contact]
      section.append(more)
      return contact
    }
    const more = button(section, texts.addContact, 'quiet', () => {
      add().first.focus()
      changed()
    })
    redraws.push(() => {
      more.hidden = contacts.length >= outside.most
    })
    add()
  }

  const count = make('p', main)
  redraws.push(() => {
    const done = answers.filter(({ often: { value } }) => value !== null).length
    count.textContent = fill(texts.done, { count: String(done), total: String(answers.length) })
  })

  const nameless = ({ role, organisation, often: { value } }: Contact) =>
    plain(role) === '' && plain(organisation) === '' && value !== null
  button(main, texts.save, 'save', () => {
    for (const contact of contacts) contact.problem.textContent = nameless(contact) ? texts.badContact : ''
    const unread =
      main.querySelector<HTMLInputElement>('[aria-invalid="true"]') ?? contacts.find(nameless)?.first
    if (unread !== undefined) {
      unread.focus()
      told.textContent = texts.mendFirst
      return
    }
    const lines = answers.flatMap((answer) => {
      const { person, closeness, formality } = answer
      const { value } = answer.often
      if (value === null) return []
      const how = isTie(answer)
        ? {
            closeness: closeness.value,
            formality: formality.value === null ? null : (formalities[formality.value] ?? null),
          }
        : { closeness: null, formality: null }
      return [{ to: person.id, value, ...how }]
    })
    const named = contacts.flatMap((contact) => {
      const [role, organisation] = [plain(contact.role), plain(contact.organisation)]
      return role === '' && organisation === '' ? [] : [{ role, organisation, value: contact.often.value }]
    })
    if (lines.length === 0 && named.length === 0) {
      told.textContent = texts.nothing
      return
    }
    const whole = { ...data.fixed, token, lines, outside: named }
    const file = data.fileStem + '-' + token.slice(0, 6) + '.json'
    offer(file, { ...whole, check: check(textOf(whole)) })
    isSaved = true
    told.textContent = fill(texts.saved, { file })
  })
  const told = make('p', main, 'told')
  told.setAttribute('role', 'status')
  warnWhile(() => !isSaved)
  for (const redraw of redraws) redraw()
}
