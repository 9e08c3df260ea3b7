import { useEffect } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { dimensionById } from '../../../../shared/content/dimensions.ts'
import type { RoundRow } from '../../../../shared/contract/monitoring.ts'
import { isTextPlace } from '../../../app/commands/keys.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import type { Stage } from '../../../app/stage.ts'
import { StageButtons } from '../../../app/StageButtons.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { Examples } from './Examples.tsx'
import { GroupLine } from './GroupLine.tsx'
import { GroupFields } from './GroupFields.tsx'
import { Links } from './Links.tsx'
import type { ShownLine } from './shown.ts'
import { useGroupMark } from './useGroupMark.ts'
import { gapText, lineSaid, titleOf } from './words.ts'
import './picture.css'
import './one.css'

interface OneIndicatorProps {
  /** In the order in which they are gone through. */
  readonly lines: readonly ShownLine[]
  readonly line: ShownLine
  readonly round: RoundRow
  readonly stage: Stage
  /** To another indicator; null: back to the whole picture. */
  readonly onGo: (id: string | null) => void
}

/** A key that belongs to the thing it was pressed in, and not to the page. */
const keepsKeys = (place: EventTarget | null): boolean =>
  !(place instanceof Element) ||
  isTextPlace(place) ||
  place.closest('[role="slider"], [data-keeps-arrows], [role="dialog"], [role="alertdialog"], select') !==
    null

/** One indicator in large: everybody's crosses, the question, what to talk about, and where the group puts its own cross. */
export function OneIndicator({ lines, line, round, stage, onGo }: OneIndicatorProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const at = lines.indexOf(line)
  const [previous, next] = [lines[at - 1], lines[at + 1]]
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])') !== null)
        return
      const isTyped = isTextPlace(event.target instanceof Element ? event.target : null)
      if (event.key === 'Escape') {
        if (isTyped && event.target instanceof HTMLElement) event.target.blur()
        else onGo(null)
        return
      }
      const isPage = event.key === 'PageDown' || event.key === 'PageUp'
      if (isPage ? isTyped : keepsKeys(event.target)) return
      const to =
        event.key === 'ArrowRight' || event.key === 'PageDown'
          ? next
          : event.key === 'ArrowLeft' || event.key === 'PageUp'
            ? previous
            : undefined
      if (to === undefined && !isPage) return
      event.preventDefault()
      if (to !== undefined) onGo(to.id)
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [next, previous, onGo])
  return (
    <section
      className={`one sp-${line.dimension}${stage.isOn ? ' on-beamer' : ''}`}
      aria-label={titleOf(line)}
    >
      <header className="one-head">
        <span className="one-dimension">{dimensionById(line.dimension).name[language]}</span>
        <span className="one-title">{titleOf(line)}</span>
        <span className="one-acts">
          <span className="soft">
            {t(($) => $.picture.one.place, { number: at + 1, total: lines.length })}
          </span>
          <CommandButton
            id="picture.previous"
            of={($) => $.picture.one.walk}
            title={($) => $.picture.one.previous}
            words={($) => $.picture.one.walkWords}
            kind="quiet"
            isEnabled={previous !== undefined}
            run={() => {
              if (previous !== undefined) onGo(previous.id)
            }}
          />
          <CommandButton
            id="picture.next"
            of={($) => $.picture.one.walk}
            title={($) => $.picture.one.next}
            words={($) => $.picture.one.walkWords}
            kind="quiet"
            isEnabled={next !== undefined}
            run={() => {
              if (next !== undefined) onGo(next.id)
            }}
          />
          <CommandButton
            id="picture.back"
            title={($) => $.picture.one.back}
            words={($) => $.picture.one.backWords}
            kind="quiet"
            run={() => {
              onGo(null)
            }}
          />
          <StageButtons stage={stage} page="picture" />
        </span>
      </header>
      <Talk key={line.id} lines={lines} line={line} round={round} isOwnView={!stage.isOn} />
    </section>
  )
}

interface TalkProps {
  readonly lines: readonly ShownLine[]
  readonly line: ShownLine
  readonly round: RoundRow
  readonly isOwnView: boolean
}

/** What is said of one indicator; another one begins anew. */
function Talk({ lines, line, round, isOwnView }: TalkProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mark = useGroupMark(round.id, line)
  // On the beamer the name of the network is out of sight.
  const [Heading, Under] = isOwnView ? (['h2', 'h3'] as const) : (['h1', 'h2'] as const)
  // The group's own cross is said beside its own line.
  const said = [...lineSaid(t, format, { ...line, groupMark: null }, round.answered)]
  const gap = gapText(t, format, line)
  if (gap !== null) said.push(gap)
  return (
    <>
      <Heading className="one-question">{line.question === '' ? line.name : line.question}</Heading>
      <div className="one-line">
        <GroupLine line={line} mark={mark} isOwnView={isOwnView} />
        <div className="one-poles">
          <span>{line.left}</span>
          <span>{line.right}</span>
        </div>
        <p className="one-said">{said.join(' · ')}</p>
      </div>
      <div className="one-parts">
        <section className="one-prompts">
          <Under>{t(($) => $.picture.one.prompts)}</Under>
          {line.prompts === null ? (
            <p>{t(($) => $.picture.one.ownPrompts)}</p>
          ) : (
            <>
              <p>
                <b>{t(($) => $.picture.one.prompt, { pole: line.left })}</b> {line.prompts.left}
              </p>
              <p>
                <b>{t(($) => $.picture.one.prompt, { pole: line.right })}</b> {line.prompts.right}
              </p>
            </>
          )}
        </section>
        <GroupFields mark={mark} Heading={Under} />
        <div className="one-more">
          <Examples roundId={round.id} line={line} Heading={Under} />
          <Links roundId={round.id} line={line} lines={lines} Heading={Under} />
        </div>
      </div>
    </>
  )
}
