import type { Localised } from '../../../shared/content/localised.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import type { AgreementOnPaper } from '../facts.ts'
import { Box, cellsRow, columnsRow, flowing, said, textRow, type Row } from '../flowing.tsx'
import { meetingWords as words } from '../meeting-words.ts'
import type { Printable } from '../printable.ts'

const widths = { box: 8, text: 84, who: 34, due: 24, state: 28 } as const
const blankRows = 14

/** Agreements of the network that are open, or all that were made in one meeting; without any known, lines to write on. */
export function agreementsPrint(which: 'openAgreements' | 'meetingAgreements'): Printable {
  return flowing({
    title: sheetById(which).name,
    className: 'ag',
    build: ({ language, facts }) => {
      const known = facts[which]
      if (known?.length === 0) return [{ head: null, rows: [textRow(words.noAgreements[language])] }]
      return [
        {
          head: agreementColumns(language),
          rows:
            known === null
              ? blankAgreements(blankRows)
              : known.map((agreement) => agreementRow(agreement, language)),
        },
      ]
    },
    restFor: words.notes,
  })
}

export const agreementColumns = (language: Language, what: Localised = words.agreement): Row =>
  columnsRow([
    ['', widths.box],
    [what[language], widths.text],
    [words.who[language], widths.who],
    [words.due[language], widths.due],
    [words.state[language], widths.state],
  ])

export const blankAgreements = (count: number): readonly Row[] =>
  Array.from({ length: count }, () =>
    cellsRow(
      Object.values(widths).map((width, n) => ({ width, texts: [], ...(n === 0 ? { drawn: <Box /> } : {}) })),
      15,
      'fl-open',
    ),
  )

export function agreementRow(agreement: AgreementOnPaper, language: Language, aside?: string): Row {
  const { text, owner, due, state, closedNote } = agreement
  const format = formatters(language)
  return cellsRow(
    [
      { width: widths.box, texts: [], drawn: <Box isTicked={state === 'done'} /> },
      { width: widths.text, texts: [said(text), said(aside ?? originOf(agreement, language), 'small')] },
      { width: widths.who, texts: [said(owner)] },
      { width: widths.due, texts: [said(due === null ? '' : format.shortDay(due), 'small')] },
      {
        width: widths.state,
        texts: [said(stateOf(agreement, language), 'small'), said(closedNote, 'small')],
      },
    ],
    11,
  )
}

function stateOf({ state, closedOn }: AgreementOnPaper, language: Language): string {
  const word = { open: words.open, done: words.done, dropped: words.dropped }[state][language]
  return closedOn === null || state === 'open' ? word : `${word} · ${formatters(language).shortDay(closedOn)}`
}

function originOf({ origin, originOn }: AgreementOnPaper, language: Language): string {
  if (origin === null) return ''
  const what =
    origin.kind === 'consultation'
      ? words.fromConsultation[language]
      : [words.meeting[language].toLowerCase(), origin.number].filter((part) => part !== null).join(' ')
  return originOn === null ? what : `${what} · ${formatters(language).date(originOn)}`
}
