import { values, valueSheet } from '../../../shared/content/values.ts'
import { sheetById } from '../catalogue.ts'
import { columnsRow, flowing, headRow, longRows, said, textRow, type Rows } from '../flowing.tsx'
import { roundWords as words, visibilityWords } from '../round-words.ts'

const widths = { text: 108, evidence: 70 } as const

/** A story as it was told: a value it leaves out is not there. */
export const filledValueStory = flowing({
  title: sheetById('valueStory').name,
  className: 'rp',
  build: ({ language, facts: { story } }): readonly Rows[] =>
    story === null
      ? []
      : [
          {
            head: headRow(story.title),
            rows: [textRow(visibilityWords[story.visibility][language], 'small', 0)],
          },
          ...values.map(({ id, number, name }): Rows => {
            const step = story.steps.find(({ valueId }) => valueId === id)
            const isThere = step !== undefined && step.text + step.evidence !== ''
            return {
              head: columnsRow([
                [`${String(number)} ${name[language]}`, widths.text],
                [valueSheet.howDoYouKnow[language], widths.evidence],
              ]),
              rows: isThere
                ? longRows([
                    { width: widths.text, texts: [said(step.text)] },
                    { width: widths.evidence, texts: [said(step.evidence, 'small')] },
                  ])
                : [],
            }
          }),
          ...(story.steps.length === 0
            ? [{ head: null, rows: [textRow(words.nothingYet[language], 'small')] }]
            : []),
        ],
})
