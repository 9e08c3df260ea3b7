import { useState } from 'react'
import type { ExchangeItem } from '../../../../shared/contract/work-forms.ts'
import type { WorkplaceId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { say, type Words } from '../../../app/commands/command.ts'
import { kindNames } from '../../../app/templates/TemplateShelf.tsx'
import { tell } from '../../../app/toasts.tsx'
import { useUndo } from '../../../app/undo.ts'
import { useWrite } from '../../../app/write.ts'
import { TextField } from '../../../design/fields.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import type { TFunction } from '../../../i18n/translate.ts'
import { exchangeFailure } from './words.ts'

interface PreviewProps {
  readonly file: File
  readonly workplaceId: WorkplaceId
  readonly items: readonly ExchangeItem[]
  /** A newer version wrote things that this one does not know. */
  readonly hasMore: boolean
  readonly onClose: () => void
}

const states: Readonly<Record<ExchangeItem['state'], Words>> = {
  new: ($) => $.workForms.exchange.states.new,
  same: ($) => $.workForms.exchange.states.same,
  namesake: ($) => $.workForms.exchange.states.namesake,
}

const longestOf = ({ what }: ExchangeItem): number => (what === 'workForm' ? 120 : 160)

/** A title of its own beside the one that is here, within what fits. */
function otherTitle(t: TFunction, item: ExchangeItem): string {
  const added = t(($) => $.workForms.exchange.titleFrom, { title: '' })
  return t(($) => $.workForms.exchange.titleFrom, {
    title: item.title.slice(0, longestOf(item) - added.length).trim(),
  })
}

/** What is in the file, to choose from; what has a name that is here already comes beside it under another one. */
export function Preview({ file, workplaceId, items, hasMore, onClose }: PreviewProps) {
  const { t } = useTranslation()
  const { actionFor } = useUndo()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(items.filter(({ state }) => state !== 'same').map(({ index }) => index)),
  )
  const [titles, setTitles] = useState<ReadonlyMap<number, string>>(new Map())
  const titleOf = (item: ExchangeItem): string =>
    titles.get(item.index) ?? (item.state === 'new' ? item.title : otherTitle(t, item))
  const problemOf = (item: ExchangeItem): string | undefined => {
    const title = titleOf(item).trim()
    if (title === '') return t(($) => $.common.required)
    return item.state !== 'new' && title === item.title
      ? t(($) => $.workForms.exchange.titleTaken)
      : undefined
  }
  const takeIn = useWrite(
    q.exchange.takeIn.mutationOptions({
      onSuccess: ({ change, result }) => {
        onClose()
        const count = result.workForms + result.templates
        tell(
          t(($) => $.workForms.exchange.takenIn, { count }),
          actionFor([change]),
        )
      },
    }),
    { say: exchangeFailure },
  )
  const going = items.filter(({ index }) => chosen.has(index))
  const canGo = going.length > 0 && going.every((item) => problemOf(item) === undefined) && !takeIn.isPending
  if (items.length === 0)
    return (
      <>
        <p>{t(($) => $.workForms.exchange.nothingInside)}</p>
        <div className="actions">
          <CommandButton id="dialog.close" title={($) => $.common.close} run={onClose} />
        </div>
      </>
    )
  return (
    <>
      {hasMore ? <p className="notice">{t(($) => $.workForms.exchange.newerFields)}</p> : null}
      <ul className="wf-inside" aria-label={t(($) => $.workForms.exchange.inside)}>
        {items.map((item) => (
          <li key={item.index}>
            <label className="wf-choice">
              <input
                type="checkbox"
                checked={chosen.has(item.index)}
                onChange={(event) => {
                  const next = new Set(chosen)
                  if (event.target.checked) next.add(item.index)
                  else next.delete(item.index)
                  setChosen(next)
                }}
              />
              <span>
                <strong>{item.title}</strong> <span className="soft small">{factsOf(t, item)}</span>
              </span>
            </label>
            <p className="soft small">{say(t, states[item.state])}</p>
            {item.state !== 'new' && chosen.has(item.index) ? (
              <TextField
                label={t(($) => $.workForms.exchange.titleHere, { title: item.title })}
                value={titleOf(item)}
                onChange={(title) => {
                  setTitles(new Map(titles).set(item.index, title))
                }}
                maxLength={longestOf(item)}
                error={problemOf(item)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton
          id="dialog.takeIn"
          title={($) => $.workForms.exchange.takeIn}
          values={{ count: going.length }}
          kind="main"
          isEnabled={canGo}
          run={() => {
            takeIn.mutate({
              workplaceId,
              file,
              items: going.map((item) => ({ index: item.index, title: titleOf(item).trim() })),
            })
          }}
        />
      </div>
    </>
  )
}

/** What it is and how much of it there is; whose it is, as the colleague wrote it. */
function factsOf(t: TFunction, { what, kind, steps, sections, points, source }: ExchangeItem): string {
  const is =
    what === 'workForm' || kind === null
      ? [t(($) => $.workForms.exchange.workForm), t(($) => $.workForms.exchange.steps, { count: steps })]
      : [
          t(($) => $.workForms.exchange.template, { kind: say(t, kindNames[kind]) }),
          kind === 'projectPlan'
            ? t(($) => $.workForms.templates.countSections, { count: sections })
            : t(($) => $.workForms.templates.countPoints, { count: points }),
        ]
  return [...is, ...(source === '' ? [] : [source])].join(' · ')
}
