import type { RoundPicture, RoundTalk } from '../../../../shared/contract/monitoring.ts'
import type { Language } from '../../../../shared/domain/settings.ts'
import { indicatorText, indicatorTitle } from '../../../app/monitoring/indicator-text.ts'
import type { PictureLine } from '../../../charts/shared-picture/lines.ts'
import type { TFunction } from '../../../i18n/translate.ts'

/** An indicator that belongs with another one, seen from that one. */
export interface ShownLink {
  readonly otherId: string
  readonly other: string
  readonly note: string
}

/** Somebody's marks on a line, for the coach's own view of a named round. */
export interface Whose {
  readonly who: string
  readonly now: number | null
  readonly desired: number | null
}

/** A line with all that the group said of it. */
export interface ShownLine extends PictureLine {
  readonly question: string
  readonly prompts: { readonly left: string; readonly right: string } | null
  readonly links: readonly ShownLink[]
  readonly examples: readonly { readonly id: RoundTalk['examples'][number]['id']; readonly text: string }[]
  /** Null in a round without names. */
  readonly people: readonly Whose[] | null
}

const placeOf = (value: number | 'notApplicable' | null): number | null =>
  typeof value === 'number' ? value : null

/** The lines of a revealed round in the language of the window, by position. */
export function shownLines(
  picture: RoundPicture,
  talk: RoundTalk,
  language: Language,
  showCodes: boolean,
): readonly ShownLine[] {
  const titles = new Map(
    picture.lines.map(({ indicator }) => [
      indicator.indicatorId,
      indicatorTitle(indicatorText(indicator, language)),
    ]),
  )
  return picture.lines.map(({ indicator, now, desired, people }) => {
    const words = indicatorText(indicator, language)
    const { id } = words
    const mark = talk.groupMarks.find(({ indicatorId }) => indicatorId === id)
    return {
      id,
      number: words.number,
      name: words.name,
      dimension: words.dimensionId,
      question: words.question,
      left: words.left,
      right: words.right,
      prompts: words.prompts,
      now,
      desired,
      groupMark: mark?.at ?? null,
      reason: mark?.reason ?? '',
      links: talk.links.flatMap(({ indicatorId, otherId, note }) => {
        if (indicatorId !== id && otherId !== id) return []
        const far = indicatorId === id ? otherId : indicatorId
        const other = titles.get(far)
        return other === undefined ? [] : [{ otherId: far, other, note }]
      }),
      examples: talk.examples
        .filter(({ indicatorId }) => indicatorId === id)
        .toSorted((a, b) => a.position - b.position),
      people:
        people?.map((each) => ({
          who: showCodes || each.displayName === '' ? each.code : each.displayName,
          now: placeOf(each.now),
          desired: placeOf(each.desired),
        })) ?? null,
    }
  })
}

/** In a sentence: `hoort bij 1b Bestendigheid: …`. */
export const linkText = (t: TFunction, { other, note }: ShownLink): string =>
  note === '' ? t(($) => $.picture.linked, { other }) : t(($) => $.picture.linkedNote, { other, note })
