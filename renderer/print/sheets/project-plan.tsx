import { planSections } from '../../../shared/content/project-plan.ts'
import { sheetById } from '../catalogue.ts'
import { spread } from '../pack.ts'
import type { PageProps, Printable } from '../printable.ts'
import { Rules } from '../Rules.tsx'
import './project-plan.css'

const onOnePage = 3
const pages = spread(planSections, onOnePage)

/** The twelve sections of a project plan, with what belongs in each and lines to write it on. */
export const projectPlanPrint: Printable = {
  title: sheetById('projectPlan').name,
  className: 'pp',
  countPages: () => pages.length,
  Body: ProjectPlan,
}

function ProjectPlan({ paper: { language }, page }: PageProps) {
  return (pages[page] ?? []).map(({ id, name, guidance }, n) => (
    <section className="pp-section" key={id}>
      <h2>
        {page * onOnePage + n + 1} {name[language]}
      </h2>
      <p>{guidance[language]}</p>
      <Rules lines={7} />
    </section>
  ))
}
