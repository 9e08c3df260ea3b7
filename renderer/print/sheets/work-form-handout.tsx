import type { Language } from '../../../shared/domain/settings.ts'
import { sheetById } from '../catalogue.ts'
import {
  asOne,
  flowing,
  gapRow,
  headRow,
  linesRow,
  longRows,
  said,
  textRow,
  textRows,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { meetingWords as words } from '../meeting-words.ts'
import type { Printable } from '../printable.ts'
import type { WorkFormOnPaper } from '../work-facts.ts'
import { workWords } from '../work-words.ts'

/** Each work form on the run sheet, then what its participants need; without one, a page to write a form of one's own on. */
export const workFormHandoutPrint = flowing({
  title: sheetById('workFormHandout').name,
  className: 'wf',
  build: ({ language, facts: { meeting } }) => formsOnPaper(meeting?.workForms ?? [], language),
  restFor: words.notes,
})

/** One work form, of the library. */
export const workFormPrint: Printable = flowing({
  title: sheetById('workForm').name,
  className: 'wf',
  build: ({ language, facts: { workForm } }) => formsOnPaper(workForm === null ? [] : [workForm], language),
  restFor: words.notes,
})

const formsOnPaper = (forms: readonly WorkFormOnPaper[], language: Language): readonly Rows[] =>
  forms.length === 0
    ? blank(language)
    : forms.flatMap((form) => [...forCoach(form, language), ...forParticipants(form, language)])

const blank = (language: Language): readonly Rows[] => [
  { head: headRow(words.workForm[language]), rows: [linesRow(1)] },
  { head: headRow(words.purpose[language]), rows: [linesRow(2)] },
  { head: headRow(words.materials[language]), rows: [linesRow(2)] },
  { head: headRow(words.steps[language]), rows: [linesRow(10)] },
]

function forCoach(form: WorkFormOnPaper, language: Language): readonly Rows[] {
  const { title, purpose, materials, steps, source } = form
  const range = (from: number, to: number) => (from === to ? String(from) : `${String(from)}–${String(to)}`)
  const minutes = range(form.minutesFrom, form.minutesTo)
  const people = range(form.peopleFrom, form.peopleTo)
  const suits = {
    nl: `${minutes} minuten · ${people} deelnemers`,
    en: `${minutes} minutes · ${people} people`,
  }
  return [
    {
      head: headRow(title),
      rows: [
        ...textRows(purpose),
        textRow(suits[language], 'small'),
        ...(source === '' ? [] : textRows(`${workWords.source[language]}: ${source}`, 'small')),
      ],
      startsPage: true,
    },
    {
      head: headRow(words.materials[language]),
      rows: materials.length === 0 ? [linesRow(1)] : textRows(materials.join(' · ')),
    },
    {
      head: headRow(words.steps[language]),
      rows:
        steps.length === 0
          ? [linesRow(6)]
          : steps.flatMap((step, n) =>
              longRows(
                [
                  { width: 9, texts: [said(String(n + 1), 'strong')] },
                  { width: 169, texts: [said(step)] },
                ],
                9,
              ),
            ),
    },
  ]
}

/** A line that is no sentence and no scale asks for something to be written under it. */
const asksToWrite = (line: string): boolean => !/[.!)…]["’”]?$/u.test(line.trim())

/** A page to hand out: each line of it, with room under those that ask for it. */
function forParticipants({ title, handout }: WorkFormOnPaper, language: Language): readonly Rows[] {
  const lines = handout.split(/\r\n?|\n/u).filter((line) => line.trim() !== '')
  if (lines.length === 0) return []
  const room = linesRow(lines.filter((line) => asksToWrite(line)).length > 5 ? 2 : 3)
  return [
    {
      head: headRow(`${title} · ${workWords.handout[language].toLowerCase()}`),
      rows: lines.flatMap((line): readonly Row[] => {
        const text = textRows(line, 'text', 2.4)
        const last = text.at(-1)
        return last === undefined || !asksToWrite(line)
          ? text
          : [...text.slice(0, -1), asOne([last, room, gapRow(4)])]
      }),
      startsPage: true,
    },
  ]
}
