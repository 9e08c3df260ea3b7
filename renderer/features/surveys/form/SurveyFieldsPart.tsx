import { SelectField, Switch, TextField } from '../../../design/fields.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { pupilHelp } from '../../../app/pupil.ts'
import {
  lacksWords,
  longestChosen,
  mostWords,
  withPeriodSaid,
  withScaleMax,
  withWord,
  type SurveyFields,
} from './survey-draft.ts'

interface SurveyFieldsPartProps {
  readonly fields: SurveyFields
  /** The period that the question was last put right for. */
  readonly periodSaid: string
  /** Something was filled in: the scale stays. */
  readonly isFixed: boolean
  readonly wasTried: boolean
  readonly onChange: (fields: SurveyFields, periodSaid?: string) => void
}

/** The question, what time it is about, what can be answered, and what else is asked. */
export function SurveyFieldsPart({ fields, periodSaid, isFixed, wasTried, onChange }: SurveyFieldsPartProps) {
  const { t } = useTranslation()
  const set = (patch: Partial<SurveyFields>) => {
    onChange({ ...fields, ...patch })
  }
  const missing = (text: string) => (wasTried && text.trim() === '' ? t(($) => $.common.required) : undefined)
  return (
    <>
      <TextField
        label={t(($) => $.surveys.form.name)}
        help={t(($) => $.surveys.form.nameHelp)}
        value={fields.name}
        onChange={(name) => {
          set({ name })
        }}
        maxLength={120}
        isRequired
        error={missing(fields.name)}
      />
      <TextField
        label={t(($) => $.surveys.form.question)}
        help={t(($) => $.surveys.form.questionHelp)}
        value={fields.question}
        onChange={(question) => {
          set({ question })
        }}
        maxLength={1_000}
        lines={2}
        isRequired
        error={missing(fields.question)}
        {...pupilHelp(t, fields.question)}
      />
      <TextField
        label={t(($) => $.surveys.form.period)}
        value={fields.period}
        onChange={(period) => {
          set({ period })
        }}
        onBlur={() => {
          // Half a word is no period: the question follows when the field is left.
          if (fields.period.trim() !== '') onChange(withPeriodSaid(fields, periodSaid), fields.period)
        }}
        maxLength={120}
      />
      <Scale fields={fields} isFixed={isFixed} wasTried={wasTried} onChange={onChange} />
      <div className="survey-asks">
        <div>
          <Switch
            isSelected={fields.asksCloseness}
            onChange={(asksCloseness) => {
              set({ asksCloseness })
            }}
          >
            {t(($) => $.surveys.form.closeness)}
          </Switch>
          <span className="help">{t(($) => $.surveys.form.closenessHelp)}</span>
          {fields.asksCloseness ? (
            <TextField
              label={t(($) => $.surveys.form.closenessQuestion)}
              value={fields.closenessQuestion}
              onChange={(closenessQuestion) => {
                set({ closenessQuestion })
              }}
              maxLength={1_000}
              lines={2}
            />
          ) : null}
        </div>
        <div>
          <Switch
            isSelected={fields.asksFormality}
            onChange={(asksFormality) => {
              set({ asksFormality })
            }}
          >
            {t(($) => $.surveys.form.formality)}
          </Switch>
          <span className="help">{t(($) => $.surveys.form.formalityHelp)}</span>
        </div>
        <div>
          <Switch
            isSelected={fields.asksOutside}
            onChange={(asksOutside) => {
              set({ asksOutside })
            }}
          >
            {t(($) => $.surveys.form.outside)}
          </Switch>
          <span className="help">{t(($) => $.surveys.form.outsideHelp)}</span>
          {fields.asksOutside ? (
            <TextField
              label={t(($) => $.surveys.form.outsideQuestion)}
              value={fields.outsideQuestion}
              onChange={(outsideQuestion) => {
                set({ outsideQuestion })
              }}
              maxLength={1_000}
              lines={2}
            />
          ) : null}
        </div>
      </div>
    </>
  )
}

type ScaleProps = Omit<SurveyFieldsPartProps, 'periodSaid'>

function Scale({ fields, isFixed, wasTried, onChange }: ScaleProps) {
  const { t } = useTranslation()
  const { scaleMax, scaleWords } = fields
  const lengths = Array.from({ length: longestChosen }, (_, at) => at + 1)
  const choices = lengths.includes(scaleMax) ? lengths : [...lengths, scaleMax]
  return (
    <>
      {isFixed ? (
        <p className="notice">{t(($) => $.surveys.form.scaleFixed, { max: scaleMax })}</p>
      ) : (
        <SelectField<string>
          label={t(($) => $.surveys.form.scaleMax)}
          value={String(scaleMax)}
          options={choices.map((max) => ({ id: String(max), label: String(max) }))}
          onChange={(max) => {
            onChange(withScaleMax(fields, Number(max)))
          }}
        />
      )}
      {scaleMax + 1 > mostWords ? (
        <p className="soft small">{t(($) => $.surveys.form.wordsNone)}</p>
      ) : (
        <fieldset className="survey-words">
          <legend>{t(($) => $.surveys.form.scaleWords)}</legend>
          <ol>
            {Array.from({ length: scaleMax + 1 }, (_, value) => (
              <li key={value}>
                <span aria-hidden="true">{value}</span>
                <input
                  className="input"
                  aria-label={t(($) => $.surveys.form.wordOf, { value })}
                  maxLength={60}
                  value={scaleWords[value] ?? ''}
                  onChange={(event) => {
                    onChange(withWord(fields, value, event.target.value))
                  }}
                />
              </li>
            ))}
          </ol>
          {wasTried && lacksWords(fields) ? (
            <span className="error" role="alert">
              {t(($) => $.surveys.form.wordsMissing)}
            </span>
          ) : null}
        </fieldset>
      )}
    </>
  )
}
