import type { TFunction } from '../../i18n/translate.ts'
import { useId, type ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useLanguage } from '../../i18n/format.ts'
import {
  catalogue,
  sheetGroups,
  type SheetGroup,
  type SheetId,
  type SheetKind,
} from '../../print/catalogue.ts'
import { mostSheets } from '../../print/sheet-number.ts'
import { isCodedSheet, isCount, toggled, typedCount, type Choice } from './choice.ts'

const groupNames: Record<SheetGroup, (t: TFunction) => string> = {
  crosses: (t) => t(($) => $.printing.crosses),
  values: (t) => t(($) => $.printing.values),
  meeting: (t) => t(($) => $.printing.meeting),
  year: (t) => t(($) => $.printing.year),
  consultation: (t) => t(($) => $.printing.consultation),
  reports: (t) => t(($) => $.printing.reports),
  ties: (t) => t(($) => $.printing.ties),
  people: (t) => t(($) => $.printing.people),
  checklists: (t) => t(($) => $.printing.checklists),
  starting: (t) => t(($) => $.printing.starting),
  plan: (t) => t(($) => $.printing.plan),
  products: (t) => t(($) => $.printing.products),
  boards: (t) => t(($) => $.printing.boards),
  workForms: (t) => t(($) => $.printing.workForms),
}

interface SheetChoiceProps {
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
  /** In the network that is chosen; 0 without one. */
  readonly participants: number
  /** What more there is to say of a sheet that is chosen. */
  readonly more: (sheet: SheetId) => ReactNode
}

/** Every sheet there is, to be ticked in the order of the paper, each with the number of copies. */
export function SheetChoice({ choice, onChoice, participants, more }: SheetChoiceProps) {
  const { t } = useTranslation()
  return (
    <div className="print-sheets">
      {sheetGroups.map((group) => (
        <fieldset key={group}>
          <legend>{groupNames[group](t)}</legend>
          {catalogue
            .filter((kind) => kind.group === group)
            .map((kind) => (
              <SheetRow
                key={kind.id}
                kind={kind}
                choice={choice}
                onChoice={onChoice}
                participants={participants}
                more={more}
              />
            ))}
        </fieldset>
      ))}
      <span className="help">{t(($) => $.printing.orderHelp)}</span>
    </div>
  )
}

function SheetRow({
  kind,
  choice,
  onChoice,
  participants,
  more,
}: SheetChoiceProps & { readonly kind: SheetKind }) {
  const { t } = useTranslation()
  const name = kind.name[useLanguage()]
  const placeId = useId()
  const place = choice.sheets.indexOf(kind.id)
  const isChosen = place >= 0
  return (
    <>
      <div className="print-sheet">
        <label>
          <input
            type="checkbox"
            checked={isChosen}
            aria-describedby={isChosen ? placeId : undefined}
            onChange={() => {
              onChoice(toggled(choice, kind.id))
            }}
          />
          {name}
        </label>
        {isChosen ? (
          <span id={placeId} className="print-place">
            <span className="visually-hidden">{t(($) => $.printing.place)} </span>
            {choice.sheets.length > 1 ? place + 1 : null}
          </span>
        ) : null}
        {isChosen ? (
          <CountField
            kind={kind}
            name={name}
            choice={choice}
            onChoice={onChoice}
            participants={participants}
          />
        ) : null}
      </div>
      {isChosen ? more(kind.id) : null}
    </>
  )
}

interface CountFieldProps extends Omit<SheetChoiceProps, 'more'> {
  readonly kind: SheetKind
  readonly name: string
}

function CountField({ kind: { id }, name, choice, onChoice, participants }: CountFieldProps) {
  const { t } = useTranslation()
  const errorId = useId()
  if (isCodedSheet(choice, id))
    return <span className="print-each soft">{t(($) => $.printing.onePerCode)}</span>
  const typed = typedCount(choice, id, participants)
  const isRight = isCount(typed)
  return (
    <>
      <input
        className="input print-count"
        inputMode="numeric"
        maxLength={6}
        aria-label={t(($) => $.printing.countOf, { sheet: name })}
        aria-invalid={!isRight}
        aria-describedby={isRight ? undefined : errorId}
        value={typed}
        onChange={(event) => {
          onChoice({ ...choice, typed: { ...choice.typed, [id]: event.target.value } })
        }}
      />
      {isRight ? null : (
        <span className="error" id={errorId}>
          {t(($) => $.printing.countError, { most: mostSheets })}
        </span>
      )}
    </>
  )
}
