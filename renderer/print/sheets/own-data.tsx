import { indicators } from '../../../shared/content/indicators.ts'
import type { Localised } from '../../../shared/content/localised.ts'
import { tieQuestionnaire } from '../../../shared/content/tie-questionnaire.ts'
import { values } from '../../../shared/content/values.ts'
import type { OwnData, OwnEntry } from '../../../shared/contract/own-data.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import {
  flowing,
  gapRow,
  headRow,
  linesRow,
  longRows,
  said,
  textRows,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { roomOf } from '../round-rows.tsx'
import { ownHeadings, ownSentences as told, ownStates, tieWords as words } from '../tie-words.ts'

/** Everything that is kept about one participant, for that participant. */
export const ownDataPrint = flowing({
  title: sheetById('ownData').name,
  className: 'od',
  room: roomOf('ownData'),
  build: ({ language, facts: { ownData } }) =>
    ownData === null ? blank(language) : filled(ownData, language),
  restFor: words.ownQuestions,
})

const blank = (language: Language): readonly Rows[] => [
  { head: null, rows: textRows(words.ownLead[language], 'text', 2) },
  { head: headRow(words.ownAbout[language]), rows: [linesRow(12)] },
]

const widths = { kind: 46, what: 132 } as const
const pairWidths = [22, 67, 22, 67] as const

function filled(data: OwnData, language: Language): readonly Rows[] {
  const { person, organisation, workplace, entries, unnamedRounds } = data
  const kinds = Map.groupBy(entries, ({ kind }) => kind)
  // The name of the network is said once where there is no other.
  const isOne = new Set(entries.flatMap(({ network }) => network ?? [])).size === 1
  const or = (text: string) => (text === '' ? words.empty[language] : text)
  const pairs: readonly (readonly [Localised, string])[] = [
    [words.code, person.code],
    [words.name, or(person.displayName)],
    [words.role, or(person.role)],
    [words.organisation, or(organisation ?? '')],
    [words.workplace, workplace],
  ]
  const isAboutOthers = entries.some(({ kind }) => kind === 'namedBy' || kind === 'namedByFew')
  return [
    {
      head: null,
      rows: textRows(words.ownLead[language], 'text', 2),
    },
    { head: headRow(words.ownAbout[language]), rows: pairRows(pairs, language) },
    {
      head: gapRow(4),
      rows: [...kinds].flatMap(([kind, own]) =>
        longRows([
          { width: widths.kind, texts: [said(ownHeadings[kind][language], 'strong')] },
          {
            width: widths.what,
            texts: grouped(own).map(([where, group]) =>
              said(togetherOf(whereOf(where, isOne, language), group, language)),
            ),
          },
        ]),
      ),
    },
    {
      head: null,
      rows: [
        gapRow(3),
        ...(entries.length === 0 ? textRows(words.ownNothing[language]) : []),
        ...(isAboutOthers ? textRows(words.ownOthers[language], 'small') : []),
        ...(unnamedRounds > 0 ? textRows(words.ownUnnamed(unnamedRounds)[language], 'small') : []),
        ...textRows(words.ownElsewhere[language], 'small'),
      ],
    },
  ]
}

/** Two pairs beside each other. */
function pairRows(pairs: readonly (readonly [Localised, string])[], language: Language): readonly Row[] {
  const rows = Array.from({ length: Math.ceil(pairs.length / 2) }, (_, n) => pairs.slice(2 * n, 2 * n + 2))
  return rows.flatMap((two) =>
    longRows(
      two.flatMap(([label, text], n) => [
        { width: pairWidths[2 * n] ?? 22, texts: [said(label[language], 'small')] },
        { width: pairWidths[2 * n + 1] ?? 67, texts: [said(text)] },
      ]),
    ),
  )
}

type Where = Pick<OwnEntry, 'network' | 'of' | 'on'>

/** What belongs to the same wave, round, board or day in one row. */
function grouped(entries: readonly OwnEntry[]): readonly (readonly [Where, readonly OwnEntry[]])[] {
  const groups = Map.groupBy(entries, (entry) => JSON.stringify(whereKey(entry)))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [[whereKey(first), group] as const]
  })
}

const whereKey = ({ kind, network, of, on }: OwnEntry): Where => ({
  network: kind === 'membership' ? null : network,
  // The value something was said about, and when a membership began, are said with it.
  of: kind === 'valueEntry' || kind === 'attribute' ? '' : of,
  on: kind === 'membership' ? null : on,
})

const whereOf = ({ network, of, on }: Where, isOne: boolean, language: Language): string =>
  [isOne ? null : network, of === '' ? null : of, on === null ? null : formatters(language).date(on)]
    .filter((part) => part !== null)
    .join(' · ')

/** What is kept of one wave, round or day, after its name; where the name says it all, that alone. */
function togetherOf(where: string, group: readonly OwnEntry[], language: Language): string {
  // A list of everybody: one word for all of them.
  if (group[0]?.kind === 'tieNone')
    return `${where}: ${told.not(group.map(({ text }) => text).join(', '))[language]}`
  const said = group.map((entry) => whatOf(entry, language)).filter((text) => text !== '')
  return [where, said.join('; ')].filter((part) => part !== '').join(': ')
}

const stateOf = (word: string | null, language: Language): string =>
  word === null ? '' : (ownStates[word]?.[language] ?? word)

/** A word of the usual scale in the language of the paper; any other as it was asked. */
function scaleWord(word: string, language: Language): string {
  const step = tieQuestionnaire.roster.scale.find(({ label }) => label.nl === word || label.en === word)
  return step?.label[language] ?? word
}

const valueName = (id: string, language: Language): string =>
  values.find((value) => value.id === id)?.name[language] ?? id

const place = (tenths: number, language: Language): string =>
  tenths < 0
    ? told.notApplicable[language]
    : formatters(language).number(tenths / 10, tenths % 10 === 0 ? 0 : 1)

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')

/** One thing that is kept, in words. */
function whatOf(entry: OwnEntry, language: Language): string {
  const { kind, network, of, on, until, text, more, word, number, also } = entry
  const day = (date: string | null, say: (day: string) => Localised) =>
    date === null ? null : say(formatters(language).date(date))[language]
  switch (kind) {
    case 'membership':
      return joined(network, day(on, told.from), day(until, told.to))
    case 'attribute':
      return `${of}: ${text}`
    case 'tieWave':
      return joined(stateOf(word, language), day(until, told.informed) ?? told.notInformed[language])
    case 'tieAnswer':
      return joined(
        `${text}: ${told.answer(number ?? 0, scaleWord(more, language))[language]}`,
        also === null ? null : closenessOf(also, language),
        stateOf(word, language),
      )
    case 'outside':
      return joined(
        [text, more].filter((part) => part !== '').join(', '),
        number === null ? null : told.answer(number, scaleWord(word ?? '', language))[language],
      )
    case 'namedBy':
      return told.named(number ?? 0)[language]
    case 'namedByFew':
      return told.namedByFew[language]
    case 'leftEmptyAbout':
      return told.leftEmpty(number ?? 0)[language]
    case 'place':
    case 'roundPerson':
      return ''
    case 'attendance':
      return stateOf(word, language)
    case 'agreement':
      return joined(text, stateOf(word, language), day(until, told.due), more)
    case 'agreementOwner':
      return joined(text, stateOf(word, language))
    case 'sheet':
      return joined(told.crosses(number ?? 0)[language], stateOf(word, language), text)
    case 'mark':
      return joined(
        text === '' ? indicatorName(word ?? '', language) : text,
        number === null ? null : told.now(place(number, language))[language],
        also === null ? null : told.desired(place(also, language))[language],
      )
    case 'valueEntry':
    case 'valueStory':
      return joined(
        kind === 'valueEntry' ? `${valueName(of, language)}: ${text}` : text,
        more,
        stateOf(word, language),
        day(until, told.permitted),
      )
    case 'valueStep':
      return joined(`${valueName(word ?? '', language)}: ${text}`, more)
    case 'mention':
      return told.mentioned(number ?? 0)[language]
    case 'askedFor':
    case 'wantsToLearn':
    case 'opensDoor':
    case 'need':
    case 'tieBlank':
    case 'tieNone':
    case 'lead':
    case 'product':
    case 'consent':
    case 'card':
    case 'cardAttachment':
    case 'decision':
      return joined(text, more)
  }
}

function closenessOf(value: number, language: Language): string {
  const step = tieQuestionnaire.closeness.scale.find((each) => each.value === value)
  const none = { nl: String(value), en: String(value) }
  return told.closeness(step?.label ?? none)[language]
}

function indicatorName(id: string, language: Language): string {
  const found = indicators.find((indicator) => indicator.id === id)
  return found === undefined ? id : `${found.number} ${found.name[language]}`
}
