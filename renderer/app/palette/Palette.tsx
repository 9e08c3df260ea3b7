import { useEffect, useId, useMemo, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { Overlay } from '../../design/Overlay.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { useLanguage } from '../../i18n/format.ts'
import { say, type Command } from '../commands/command.ts'
import { once, registry, withinReach } from '../commands/registry.ts'
import { navigate } from '../routing/Router.tsx'
import {
  bothLanguages,
  entriesOf,
  mostBesideFound,
  mostShown,
  typed,
  untyped,
  type Entry,
} from './entries.ts'
import { FoundGroups } from './FoundGroups.tsx'
import { destinationOf } from './found.ts'
import { Keys } from './Keys.tsx'
import { grouped, indexOf, type Found } from './match.ts'
import { closePalette, recentlyUsed, wasUsed } from './state.ts'
import { useSearch } from './useSearch.ts'

/** How far Page Up and Page Down go. */
const page = 8

interface PaletteProps {
  readonly everywhere: readonly Command[]
  /** What was typed before the field was there. */
  readonly early: string
}

/**
 * The list of what can be done, to be found by typing, and under it everything that says what was typed. A combobox whose list is always there: the focus stays in the
 * field, and the first of what was found is what Enter does.
 */
export function Palette({ everywhere, early }: PaletteProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const id = useId()
  const version = useSyncExternalStore(registry.subscribe, registry.version)
  const [query, setQuery] = useState(early)
  const [place, setPlace] = useState(0)
  const index = useMemo(
    () => indexOf(entriesOf(withinReach(once([...registry.list(), ...everywhere])), bothLanguages())),
    // oxlint-disable-next-line react/exhaustive-deps -- by its version the registry says that what it holds has changed
    [version, everywhere],
  )
  // A dialog is finished first: what is found would be opened under it.
  const isUnderDialog = registry.list().some(({ layer }) => layer === 'dialog')
  const { groups: searched, isLooking } = useSearch(query, !isUnderDialog)
  const { groups, commands, more } = useMemo(() => {
    const recent = recentlyUsed()
    const found = index.find(query, { language, recent })
    const most = searched.length > 0 ? mostBesideFound : mostShown
    const shown = query.trim() === '' ? untyped(found, recent) : typed(grouped(found.slice(0, most)))
    const all = shown.flatMap((group) => group.found)
    return { groups: shown, commands: all, more: found.length - all.length }
  }, [index, query, language, searched])
  const options: readonly (Found<Entry> | SearchHit)[] = useMemo(
    () => [...commands, ...searched.flatMap(({ hits }) => hits)],
    [commands, searched],
  )
  const active = Math.min(place, options.length - 1)
  const optionId = (at: number): string => `${id}-option-${String(at)}`

  useEffect(() => {
    document.getElementById(`${id}-option-${String(active)}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active, options])

  const run = (found: Found<Entry> | SearchHit | undefined) => {
    if (found !== undefined && 'opens' in found) {
      closePalette(() => {
        navigate(destinationOf(found.opens))
      })
      return
    }
    const command = found?.item.command
    if (command === undefined || command.isEnabled === false) return
    wasUsed(command.id)
    closePalette(command.run)
  }
  const move = (to: number) => {
    setPlace(Math.max(0, Math.min(options.length - 1, to)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = options.length - 1
    if (event.key === 'ArrowDown') move(active === last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') move(active === 0 ? last : active - 1)
    else if (event.key === 'PageDown') move(active + page)
    else if (event.key === 'PageUp') move(active - page)
    else if (event.key === 'Enter') run(options[active])
    else return
    event.preventDefault()
  }

  return (
    <Overlay
      scrimClassName="palette-scrim"
      className="dialog palette"
      label={t(($) => $.commands.title)}
      isDismissable
      onClose={() => {
        closePalette()
      }}
    >
      <input
        className="palette-input"
        type="text"
        role="combobox"
        autoFocus
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        placeholder={t(($) => $.commands.hint)}
        aria-label={t(($) => $.commands.title)}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={options.length > 0}
        aria-controls={options.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={options.length > 0 ? optionId(active) : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setPlace(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className="visually-hidden" role="status">
        {t(($) => $.commands.found, { count: options.length + more })}
      </div>
      {options.length === 0 && isLooking ? (
        <div className="palette-none soft">{t(($) => $.search.looking)}</div>
      ) : options.length === 0 ? (
        <div className="palette-none">
          <p>{t(($) => $.commands.nothing, { query: query.trim() })}</p>
          <p className="soft small">{t(($) => $.commands.nothingHint)}</p>
        </div>
      ) : (
        <div className="palette-list" role="listbox" id={`${id}-list`} aria-label={t(($) => $.commands.list)}>
          {groups.map((group, number) => (
            <div key={say(t, group.heading)} role="group" aria-labelledby={`${id}-group-${String(number)}`}>
              <div className="palette-heading" id={`${id}-group-${String(number)}`} role="presentation">
                {say(t, group.heading)}
              </div>
              {group.found.map((found) => {
                const mine = options.indexOf(found)
                return (
                  <Option
                    key={found.item.id}
                    id={optionId(mine)}
                    found={found}
                    isActive={mine === active}
                    onPoint={() => {
                      setPlace(mine)
                    }}
                    onChoose={() => {
                      run(found)
                    }}
                  />
                )
              })}
            </div>
          ))}
          {searched.length === 0 ? null : (
            <FoundGroups
              groups={searched}
              id={id}
              optionId={optionId}
              from={commands.length}
              active={active}
              onPoint={setPlace}
              onChoose={run}
            />
          )}
        </div>
      )}
      {more === 0 ? null : (
        <p className="palette-more soft small">{t(($) => $.commands.more, { count: more })}</p>
      )}
    </Overlay>
  )
}

interface OptionProps {
  readonly id: string
  readonly found: Found<Entry>
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

/** Its title first, then what matched, why not, and the keys. */
function Option({ id, found, isActive, onPoint, onChoose }: OptionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { item, via } = found
  const { whyNot, shortcut, isEnabled } = item.command
  const isOff = isEnabled === false
  return (
    <div
      className="palette-option"
      role="option"
      id={id}
      aria-selected={isActive}
      aria-disabled={isOff ? true : undefined}
      // The focus stays in the field.
      onPointerDown={(event) => {
        event.preventDefault()
      }}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onChoose}
    >
      <span>{item.titles[language]}</span>{' '}
      <span className="palette-side">
        {via === null ? null : <span className="palette-via">{via}</span>}{' '}
        {isOff && whyNot !== undefined ? <span>{say(t, whyNot)}</span> : null}{' '}
        {shortcut === undefined ? null : <Keys shortcut={shortcut} />}
      </span>
    </div>
  )
}
