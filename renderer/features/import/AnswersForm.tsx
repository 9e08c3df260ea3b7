import { useTranslation } from '../../i18n/index.ts'
import type { ValueReading } from '../../../shared/contract/imports.ts'
import type { Words } from '../../app/commands/command.ts'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { keyOfTable, numbersOf, readingOf, type MappedAnswers, type Question } from './tables.ts'

export interface QuestionName extends Pick<Question, 'key'> {
  readonly label: string
}

/** What a table of answers has to know of what else is on the desk. */
export interface Around {
  /** The questions on the desk, to choose from; one: nothing to choose. */
  readonly questions: readonly QuestionName[]
  /** More than one table of answers is on the desk. */
  readonly hasOthers: boolean
  /** What the wave is called when nobody names it. */
  readonly wave: string
}

interface AnswersFormProps<T extends MappedAnswers> extends Around {
  readonly table: T
  readonly onChange: (table: T) => void
}

const readings: readonly ValueReading[] = ['asIs', 'any', 'inGroups']
const readingWords: Readonly<Record<ValueReading, Words>> = {
  asIs: ($) => $.importing.readings.asIs,
  any: ($) => $.importing.readings.any,
  inGroups: ($) => $.importing.readings.inGroups,
}

/** What a list and a matrix have in common: which time it was asked, which question it answers, and how its numbers are taken. */
export function AnswersForm<T extends MappedAnswers>(props: AnswersFormProps<T>) {
  const { table, questions, hasOthers, wave, onChange } = props
  const { t } = useTranslation()
  const format = useFormat()
  const label = table.waveLabel ?? wave
  const numbers = numbersOf(table)
  // Yes and no are what they are.
  const hasNumbers = numbers !== null && (numbers.largest > 1 || !numbers.isWhole)
  const own = keyOfTable(table)
  return (
    <>
      <TextField
        label={t(($) => $.importing.wave)}
        help={t(($) => $.importing.waveHelp)}
        value={label}
        error={label.trim() === '' ? t(($) => $.importing.surveyProblems.noWave) : undefined}
        maxLength={80}
        onChange={(waveLabel) => {
          onChange({ ...table, waveLabel })
        }}
      />
      {hasOthers ? (
        <SelectField
          label={t(($) => $.importing.answersWhat)}
          help={t(($) => $.importing.answersWhatHelp)}
          value={table.question}
          options={[
            ...questions.map((question) => ({ id: question.key, label: question.label })),
            ...(questions.some(({ key }) => key === own)
              ? []
              : [{ id: own, label: t(($) => $.importing.ownQuestion) }]),
          ]}
          onChange={(question) => {
            onChange({ ...table, question })
          }}
        />
      ) : null}
      {hasNumbers ? (
        <SelectField
          label={t(($) => $.importing.numbersTaken)}
          help={t(($) => $.importing.numbersAre, {
            from: format.number(numbers.smallest),
            to: format.number(numbers.largest),
          })}
          value={readingOf(table)}
          options={readings.map((id) => ({ id, label: t(readingWords[id]) }))}
          onChange={(reading) => {
            if (reading !== '') onChange({ ...table, reading })
          }}
        />
      ) : null}
    </>
  )
}
