import { workFormById, type WorkFormId } from '../../../shared/content/work-forms.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { sheetById } from '../catalogue.ts'
import { cellsRow, flowing, headRow, linesRow, said, textRow, type Rows } from '../flowing.tsx'
import { formatters } from '../../i18n/format.ts'
import { meetingWords as words } from '../meeting-words.ts'

/** A page for each work form on the run sheet; without one, a page to write a form of one's own on. */
export const workFormHandoutPrint = flowing({
  title: sheetById('workFormHandout').name,
  className: 'wf',
  build: ({ language, facts: { meeting } }) => {
    const forms = meeting?.workForms ?? []
    return forms.length === 0 ? blank(language) : forms.flatMap((id) => handout(id, language))
  },
  restFor: words.notes,
})

const blank = (language: Language): readonly Rows[] => [
  { head: headRow(words.workForm[language]), rows: [linesRow(1)] },
  { head: headRow(words.purpose[language]), rows: [linesRow(2)] },
  { head: headRow(words.materials[language]), rows: [linesRow(2)] },
  { head: headRow(words.steps[language]), rows: [linesRow(10)] },
]

function handout(id: WorkFormId, language: Language): readonly Rows[] {
  const { name, purpose, minutes, people, materials, steps } = workFormById(id)
  const range = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from === to ? String(from) : `${String(from)}–${String(to)}`
  const suits = {
    nl: `${range(minutes)} minuten · ${range(people)} deelnemers`,
    en: `${range(minutes)} minutes · ${range(people)} people`,
  }
  return [
    {
      head: headRow(name[language]),
      rows: [textRow(purpose[language]), textRow(suits[language], 'small')],
      startsPage: true,
    },
    {
      head: headRow(words.materials[language]),
      rows: [textRow(formatters(language).list(materials.map((material) => material[language])))],
    },
    {
      head: headRow(words.steps[language]),
      rows: steps.map((step, n) =>
        cellsRow(
          [
            { width: 9, texts: [said(String(n + 1), 'strong')] },
            { width: 169, texts: [said(step[language])] },
          ],
          9,
        ),
      ),
    },
  ]
}
