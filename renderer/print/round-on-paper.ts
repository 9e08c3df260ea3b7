import type { RoundComparison, RoundDesk, RoundPicture, RoundTalk } from '../../shared/contract/monitoring.ts'
import type { Mark } from '../../shared/domain/monitoring.ts'
import { movementOf } from '../../shared/domain/movement.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type { YieldsDesk } from '../../shared/contract/yields.ts'
import { indicatorText, indicatorTitle } from '../app/monitoring/indicator-text.ts'
import type { PictureLine } from '../charts/shared-picture/lines.ts'
import { formatters } from '../i18n/format.ts'
import { agreementOnPaper } from './facts.ts'
import type { ComparisonOnPaper, RoundOnPaper, TalkOnPaper, ValuesOnPaper } from './round-facts.ts'
import { calledOnPaper } from './work-on-paper.ts'

/** All that is known of one round; null for what was not asked, and before the reveal for all that shows a cross. */
export interface RoundSource {
  readonly desk: RoundDesk
  readonly picture: RoundPicture | null
  readonly talk: RoundTalk | null
  /** With the last round before it that was revealed. */
  readonly comparison: RoundComparison | null
}

interface How {
  readonly language: Language
  readonly showsNames: boolean
  /** Each participant's own marks go on the paper. */
  readonly showsMarks: boolean
}

/** A round as it goes on paper. Before the reveal nothing of it says where a cross stands, whatever is handed in. */
export function roundOnPaper({ desk, picture, talk, comparison }: RoundSource, how: How): RoundOnPaper {
  const { language, showsNames, showsMarks } = how
  const { name, on, asksDesired, isNamed, isRevealed, answered, asked } = desk.round
  const { compare } = formatters(language)
  const shown = isRevealed ? picture : null
  return {
    ...{ name, on, asksDesired, isNamed, isRevealed, answered, asked },
    indicators: desk.indicators.toSorted((a, b) => a.position - b.position),
    codes: isNamed ? desk.people.map(({ code }) => code).sort(compare) : null,
    lines: shown === null ? null : linesOnPaper(shown, isRevealed ? talk : null, language),
    marks: showsMarks && isNamed && shown !== null ? marksByCode(shown) : null,
    talk: talk === null ? null : talkOnPaper(talk, desk, how),
    comparison:
      isRevealed && comparison !== null ? comparisonOnPaper(comparison, language, showsNames) : null,
  }
}

function linesOnPaper(
  { lines }: RoundPicture,
  talk: RoundTalk | null,
  language: Language,
): readonly PictureLine[] {
  return lines.map(({ indicator, now, desired }) => {
    const { id, number, name, dimensionId, left, right } = indicatorText(indicator, language)
    const group = talk?.groupMarks.find(({ indicatorId }) => indicatorId === id)
    return {
      ...{ id, number, name, left, right, now, desired },
      dimension: dimensionId,
      groupMark: group?.at ?? null,
      reason: group?.reason ?? '',
    }
  })
}

function marksByCode({ lines }: RoundPicture): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>()
  for (const { indicator, people } of lines) {
    for (const { code, now, desired } of people ?? []) {
      const own = marks.get(code) ?? []
      const { indicatorId } = indicator
      if (now !== null) own.push({ indicatorId, kind: 'now', value: now })
      if (desired !== null) own.push({ indicatorId, kind: 'desired', value: desired })
      marks.set(code, own)
    }
  }
  return marks
}

function talkOnPaper(talk: RoundTalk, { indicators }: RoundDesk, { language, showsNames }: How): TalkOnPaper {
  const title = (id: string | null) => {
    const indicator = indicators.find(({ indicatorId }) => indicatorId === id)
    return indicator === undefined ? '' : indicatorTitle(indicatorText(indicator, language))
  }
  return {
    groupMarks: new Map(talk.groupMarks.map(({ indicatorId, at, reason }) => [indicatorId, { at, reason }])),
    conclusions: new Map(talk.conclusions.map(({ dimension, text }) => [dimension, text])),
    topics: talk.topics
      .toSorted((a, b) => a.position - b.position)
      .map(({ text, indicatorId }) => ({ text, indicator: title(indicatorId) })),
    agreements: talk.agreements.map((row) => ({
      ...agreementOnPaper(row, showsNames),
      isAboutProcess: row.about === 'process',
    })),
    ...talk.doubleLoop,
  }
}

function comparisonOnPaper(
  { before, lines, joined, left }: RoundComparison,
  language: Language,
  showsNames: boolean,
): ComparisonOnPaper {
  const { compare } = formatters(language)
  const called = (people: RoundComparison['joined']) =>
    people.map(({ code, displayName }) => calledOnPaper(code, displayName, showsNames)).sort(compare)
  return {
    before: { name: before.name, on: before.on, answered: before.answered, asked: before.asked },
    lines: lines.map((line) => {
      const words = indicatorText(line.indicator, language)
      return {
        id: words.id,
        title: indicatorTitle(words),
        number: words.number,
        dimension: words.dimensionId,
        left: words.left,
        right: words.right,
        move: {
          before: line.before?.now.median ?? null,
          after: line.after?.now.median ?? null,
          groupBefore: line.before?.groupMark ?? null,
          groupAfter: line.after?.groupMark ?? null,
        },
        movement: movementOf(line),
        answered: {
          before: line.before?.now.answered ?? null,
          after: line.after?.now.answered ?? null,
        },
        isWordedOtherwise: line.isWordedOtherwise,
      }
    }),
    joined: called(joined),
    left: called(left),
  }
}

/** What the network knows of its values. What is private is counted, and that is all that is said of it. */
export function valuesOnPaper({ entries }: Pick<YieldsDesk, 'entries'>): ValuesOnPaper {
  const shown = entries.filter(({ visibility }) => visibility !== 'private')
  return {
    entries: shown.map(({ valueId, level, text, evidence }) => ({ valueId, level, text, evidence })),
    kept: entries.length - shown.length,
  }
}
