import { planSections } from '../../../shared/content/project-plan.ts'
import { isEmptyText } from '../../../shared/domain/rich-words.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import { asOne, filledOr, flowing, headRow, linesRow, textRows, type Row, type Rows } from '../flowing.tsx'
import { spread } from '../pack.ts'
import type { PageProps, Printable } from '../printable.ts'
import { richRows } from '../rich.tsx'
import { Rules } from '../Rules.tsx'
import type { PlanOnPaper } from '../work-facts.ts'
import { workWords as words } from '../work-words.ts'
import './project-plan.css'

const onOnePage = 3
const pages = spread(planSections, onOnePage)

/** The twelve sections of a project plan, with what belongs in each and lines to write it on. */
const blank: Printable = {
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

/** A plan as far as it is written; what is still empty has lines to write on. */
const written = flowing({
  title: sheetById('projectPlan').name,
  className: '',
  build: ({ language, facts: { plan } }) => (plan === null ? [] : planRows(plan, language)),
})

export const projectPlanPrint = filledOr(written, blank, ({ facts }) => facts.plan !== null)

const linesWhenEmpty = 6

/** What helps to write, and lines that stay with the end of it. */
function toWrite(guidance: string): readonly Row[] {
  const help = textRows(guidance, 'guide')
  return [...help.slice(0, -1), asOne([...help.slice(-1), linesRow(linesWhenEmpty)])]
}

const planRows = (plan: PlanOnPaper, language: Language): readonly Rows[] => [
  { head: null, rows: aboutPlan(plan, language) },
  ...plan.sections.map(({ title, guidance, body }, n): Rows => ({
    head: headRow(`${String(n + 1)} ${title}`),
    rows: isEmptyText(body) ? toWrite(guidance) : richRows(body),
  })),
]

function aboutPlan({ title, version }: PlanOnPaper, language: Language): readonly Row[] {
  const { longDay, shortDay, list } = formatters(language)
  const own = title === sheetById('projectPlan').name[language] ? [] : textRows(title, 'strong')
  if (version === null) return [...own, ...textRows(words.notKept[language], 'small')]
  const { number, name, keptOn, isOvertaken, agreed } = version
  const named = [`${words.version[language]} ${String(number)}`, name]
    .filter((part) => part !== '')
    .join(': ')
  const kept = `${named}, ${words.keptOn[language]} ${longDay(keptOn)}.`
  const who =
    agreed.length === 0
      ? words.nobodyAgreed[language].toLowerCase()
      : list(agreed.map(({ who: one, on }) => `${one} (${shortDay(on)})`))
  return [
    ...own,
    ...textRows(isOvertaken ? `${kept} ${words.overtaken[language]}` : kept, 'small', 0),
    ...textRows(`${words.agreed[language]}: ${who}.`, 'small'),
  ]
}
