import type { ChecklistItem } from '../../../shared/content/checklist-item.ts'
import { checklistAnswers, checklists, type ChecklistId } from '../../../shared/content/checklists.ts'
import { startTemplate } from '../../../shared/content/template-start.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { sheetById, type SheetId } from '../catalogue.ts'
import { filledOr } from '../flowing.tsx'
import { spread } from '../pack.ts'
import type { PageProps, Printable } from '../printable.ts'
import { Rules } from '../Rules.tsx'
import { paperWords } from '../words.ts'
import { filledChecklist } from './checklist-filled.tsx'
import './checklist.css'

/** More on one page would leave no room for notes. */
const mostOnOnePage = 12

const startItems = startTemplate.sections.flatMap(({ points }): readonly ChecklistItem[] => points)
const itemsOf = (id: ChecklistId | 'start'): readonly ChecklistItem[] =>
  id === 'start' ? startItems : checklists[id].items

/** A list to work through together: an answer and a note for each point, and no total anywhere; blank, or a run of it. */
export function checklistPrint(id: ChecklistId | 'start', sheet: SheetId): Printable {
  const { name } = sheetById(sheet)
  const pages = spread(itemsOf(id), mostOnOnePage)
  const blank: Printable = {
    title: name,
    className: 'cl',
    countPages: () => pages.length,
    Body: ({ paper: { language }, page }: PageProps) => {
      const before = pages.slice(0, page).reduce((sum, { length }) => sum + length, 0)
      return <Points language={language} items={pages[page] ?? []} before={before} />
    },
  }
  return filledOr(filledChecklist(id, name), blank, ({ facts }) =>
    facts.lists.some(({ kind }) => kind === id),
  )
}

interface PointsProps {
  readonly language: Language
  readonly items: readonly ChecklistItem[]
  /** How many stand on earlier pages. */
  readonly before: number
}

function Points({ language, items, before }: PointsProps) {
  return (
    <>
      <div className="cl-point cl-heads">
        <span />
        <span />
        {checklistAnswers.map(({ id, name }) => (
          <span key={id}>{name[language]}</span>
        ))}
      </div>
      {items.map(({ id, text }, n) => (
        <section className="cl-point" key={id}>
          <b>{before + n + 1}</b>
          <p>{text[language]}</p>
          {checklistAnswers.map((answer) => (
            <i className="cl-box" key={answer.id} />
          ))}
          <div className="cl-note">
            <small>{paperWords.note[language]}</small>
            <Rules lines={items.length > 9 ? 1 : 2} />
          </div>
        </section>
      ))}
    </>
  )
}
