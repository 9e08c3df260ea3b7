import type { Language } from '../../../shared/domain/settings.ts'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import {
  asOne,
  cellsRow,
  columnsRow,
  flowing,
  headRow,
  longRows,
  said,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { meetingWords } from '../meeting-words.ts'
import type { ExpertiseOnPaper } from '../work-facts.ts'
import { workWords as words } from '../work-words.ts'

/** What everybody is asked about, wants to learn and opens a door to; what the assignment needs, and where nobody is there for it. */
export const expertiseMapPrint = flowing({
  title: sheetById('expertiseMap').name,
  className: 'em',
  build: ({ language, facts: { expertise } }) => [
    needsPart(expertise?.needs ?? [], language),
    peoplePart(expertise?.people ?? [], language),
  ],
  restFor: meetingWords.notes,
})

const needWidths = { text: 92, who: 86 } as const
const peopleWidths = { who: 28, askedFor: 50, wantsToLearn: 50, opensDoor: 50 } as const
/** As many as a group may be. */
const blankPeople = 8
const blankNeeds = 4

const open = (widths: readonly number[], count: number): readonly Row[] =>
  Array.from({ length: count }, () =>
    cellsRow(
      widths.map((width) => ({ width, texts: [] })),
      13,
      'fl-open',
    ),
  )

const needsPart = (needs: ExpertiseOnPaper['needs'], language: Language): Rows => ({
  head: asOne([
    headRow(words.needs[language]),
    columnsRow([
      [words.need[language], needWidths.text],
      [words.covered[language], needWidths.who],
    ]),
  ]),
  rows:
    needs.length === 0
      ? open(Object.values(needWidths), blankNeeds)
      : needs.flatMap(({ text, who, outside, isGap }) => {
          const covered = formatters(language).list([...who, ...(outside === '' ? [] : [outside])])
          return longRows([
            { width: needWidths.text, texts: [said(text)] },
            {
              width: needWidths.who,
              texts: [isGap ? said(words.gap[language], 'strong') : said(covered)],
            },
          ])
        }),
})

const peoplePart = (people: ExpertiseOnPaper['people'], language: Language): Rows => ({
  head: asOne([
    headRow(sheetById('expertiseMap').name[language]),
    columnsRow([
      [words.who[language], peopleWidths.who],
      [words.askedFor[language], peopleWidths.askedFor],
      [words.wantsToLearn[language], peopleWidths.wantsToLearn],
      [words.opensDoor[language], peopleWidths.opensDoor],
    ]),
  ]),
  rows:
    people.length === 0
      ? open(Object.values(peopleWidths), blankPeople)
      : people.flatMap(({ who, askedFor, wantsToLearn, opensDoor }) =>
          longRows(
            [
              { width: peopleWidths.who, texts: [said(who, 'strong')] },
              { width: peopleWidths.askedFor, texts: [said(askedFor, 'small')] },
              { width: peopleWidths.wantsToLearn, texts: [said(wantsToLearn, 'small')] },
              { width: peopleWidths.opensDoor, texts: [said(opensDoor, 'small')] },
            ],
            8.5,
          ),
        ),
})
