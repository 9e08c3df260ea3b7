import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react'
import { dimensionById } from '../../../../shared/content/dimensions.ts'
import { indicators as builtIn } from '../../../../shared/content/indicators.ts'
import type { RoundDesk } from '../../../../shared/contract/monitoring.ts'
import type { SheetId } from '../../../../shared/domain/ids.ts'
import type { MarkKind } from '../../../../shared/domain/monitoring.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { rulesOf } from '../../../app/monitoring/refusal.ts'
import { MarkGlyph } from '../../../charts/mark-line/MarkLine.tsx'
import { useLanguage, useTranslation } from '../../../i18n/index.ts'
import { EnterLine, type LineContext } from './EnterLine.tsx'
import { RemarkField } from './RemarkField.tsx'
import { sectionsOf, stopBeside, stopName, stopsOf } from './stops.ts'
import type { Entering } from './useEntering.ts'
import { chosenPerson, CodeField, PersonField } from './WhoFields.tsx'

interface SheetFormProps {
  readonly desk: RoundDesk
  readonly entering: Entering
  readonly chosen: MarkKind
  readonly byLine: boolean
  /** It was finished or removed elsewhere. */
  readonly onGone: () => void
  /** What can be done with it. */
  readonly children: ReactNode
}

const nowhere = '00000000-0000-4000-8000-000000000000' as SheetId

/** The printed sheet on the screen. */
export function SheetForm(props: SheetFormProps) {
  const { desk, entering, chosen, byLine, onGone, children } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const { round, indicators } = desk
  const { entry, id, kept } = entering
  const { data, error } = useQuery(
    q.sheets.get.queryOptions({ input: { id: id ?? nowhere }, enabled: id !== null, retry: false }),
  )
  const isGone =
    id !== null && (failureOf(error)?.code === 'NOT_FOUND' || rulesOf(error).some((rule) => gone.has(rule)))
  const tellGone = useEffectEvent(onGone)
  useEffect(() => {
    if (isGone) tellGone()
  }, [isGone])
  // A half sheet shows itself when what it has is there; a new one has nothing yet.
  const isThere = data !== undefined || !entry.isGoneOnWith
  useFocusAtStart(place, isThere)
  if (!isThere) return null

  const person = desk.people.find(({ personId }) => personId === (data?.personId ?? null))
  const stops = stopsOf(indicators, round.asksDesired)
  const context: LineContext = {
    entry,
    kept,
    stored: data?.marks ?? [],
    isNobodys: round.isNamed && id === null && chosenPerson(entering) === '',
    asksDesired: round.asksDesired,
    chosen,
    byLine,
    onStep: (from, by) => {
      const to = stopBeside(stops, from, by)
      if (to !== null) place.current?.querySelector<HTMLElement>(`[data-stop="${stopName(to)}"]`)?.focus()
    },
  }
  return (
    <div
      ref={place}
      className={`enter-sheet${round.asksDesired ? '' : ' enter-now-only'}${indicators.length > builtIn.length ? ' enter-many' : ''}`}
    >
      <div className="enter-top">
        {round.isNamed ? (
          <PersonField desk={desk} entering={entering} person={person ?? null} />
        ) : (
          <CodeField desk={desk} entering={entering} stored={data?.code ?? ''} />
        )}
        <span className="enter-kinds small soft" aria-hidden="true">
          <span>
            <MarkGlyph kind="current" /> {t(($) => $.entering.now)}
          </span>
          {round.asksDesired ? (
            <span>
              <MarkGlyph kind="desired" /> {t(($) => $.entering.desired)}
            </span>
          ) : null}
        </span>
      </div>
      {sectionsOf(indicators, language).map(({ dimension, lines }, at) => (
        <section key={`${dimension} ${String(at)}`} className={`enter-dimension enter-${dimension}`}>
          <h3>{dimensionById(dimension).name[language]}</h3>
          <div>
            {lines.map((text) => (
              <EnterLine key={text.id} text={text} context={context} />
            ))}
          </div>
        </section>
      ))}
      <div className="enter-end">
        <RemarkField context={context} stored={data?.remark ?? ''} />
        {children}
      </div>
    </div>
  )
}

/** What a sheet that is no longer being entered is refused with. */
const gone: ReadonlySet<string> = new Set(['done', 'revealed'])

/** In the code of a new sheet; in a half one, where it goes on. */
function useFocusAtStart(place: { readonly current: HTMLElement | null }, isThere: boolean): void {
  useLayoutEffect(() => {
    const page = place.current
    if (!isThere || page === null) return undefined
    const focus = () => {
      const fields = [...page.querySelectorAll<HTMLInputElement>('[data-stop]')]
      const open = fields.find(({ value }) => value === '')
      const isHalf = open !== undefined && fields.some(({ value }) => value !== '')
      const first = isHalf ? open : page.querySelector<HTMLElement>('[data-who]')
      ;(first ?? fields[0])?.focus({ preventScroll: true })
    }
    focus()
    // The page itself takes the focus when it appears.
    const timer = setTimeout(() => {
      if (!page.contains(document.activeElement)) focus()
    }, 0)
    return () => {
      clearTimeout(timer)
    }
  }, [place, isThere])
}
