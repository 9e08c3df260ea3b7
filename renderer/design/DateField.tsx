import { parseDate, type CalendarDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import type { LocalDate } from '../../shared/domain/fields.ts'
import { useLanguage } from '../i18n/index.ts'
import type { FieldProps } from './fields.tsx'

interface DateFieldProps extends FieldProps {
  readonly value: LocalDate | null
  readonly onChange: (value: LocalDate | null) => void
}

/** A date typed in parts, in the order of the language; half a date is no date. */
export function DateField({ label, help, error, value, onChange }: DateFieldProps) {
  const parsed: CalendarDate | null = value === null ? null : parseDate(value)
  const locale = useLanguage() === 'en' ? 'en-GB' : 'nl-NL'
  return (
    <I18nProvider locale={locale}>
      <AriaDateField
        className="field"
        value={parsed}
        isInvalid={error !== undefined}
        onChange={(date) => {
          onChange(date === null ? null : date.toString())
        }}
      >
        <Label>{label}</Label>
        <DateInput className="input date-input">
          {(segment) => <DateSegment className="date-segment" segment={segment} />}
        </DateInput>
        {help === undefined ? null : (
          <Text slot="description" className="help">
            {help}
          </Text>
        )}
        {error === undefined ? null : (
          <Text slot="errorMessage" className="error">
            {error}
          </Text>
        )}
      </AriaDateField>
    </I18nProvider>
  )
}
