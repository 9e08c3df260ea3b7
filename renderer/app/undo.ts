import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from '../i18n/index.ts'
import type { HistoryStep } from '../../shared/domain/history.ts'
import type { ChangeId } from '../../shared/domain/ids.ts'
import { defaultSettings } from '../../shared/domain/settings.ts'
import { api, q } from '../api/client.ts'
import { failureOf, failureText } from '../api/failure.ts'
import { useFormat } from '../i18n/format.ts'
import type { Command } from './commands/command.ts'
import { isTextPlace } from './commands/keys.ts'
import { waitsToBeSaved } from './draft.ts'
import { releaseDrafts } from './drafts.ts'
import { sentencesIfThere, sentencesOfHistory } from './history/in-words.ts'
import type { Direction } from './history/moves.ts'
import { lastMove } from './history/told.ts'
import { useSettings } from './settings.ts'
import { hush, tell, tellFailure, type ToastMessage } from './toasts.tsx'

/** What is said about going back and forth takes the place of what was said of it before. */
const history: readonly unknown[] = ['history']
const moves: readonly unknown[] = [...history, lastMove]

export interface Undo {
  /** Takes back the last thing done, in whichever window it was. */
  readonly undo: () => void
  readonly redo: () => void
  /** Takes one change back, repeats it, or puts back what it removed; or says what is in its way. */
  readonly one: (is: Direction, change: ChangeId) => () => void
  /** The button of a toast that tells of these changes, in the order they were made. */
  readonly actionFor: (changes: readonly ChangeId[]) => ToastMessage['action']
}

interface Move {
  readonly is: Direction
  /** Undo and redo can go on past a step that cannot be moved. */
  readonly goOn?: () => void
}

type Answer = Promise<{ readonly result: { readonly step: HistoryStep } }>

/** Going back and forth in the history of the store, with a word about each step. */
export function useUndo(): Undo {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  // Asked when there is something to say: every button that writes has an undo, and few are ever pressed.
  const showCodes = () => (client.getQueryData(q.app.settings.get.queryKey()) ?? defaultSettings).showCodes
  async function sayer(): Promise<(step: HistoryStep) => string> {
    const { sentenceInFull } = await sentencesOfHistory()
    return (step) => sentenceInFull(t, step, format, showCodes())
  }

  async function moved(step: HistoryStep, { is }: Move): Promise<void> {
    // Whatever was said of this step (that it removed something, say) no longer holds.
    hush(step.change)
    const [{ saidOfMove }, say] = await Promise.all([sentencesOfHistory(), sayer()])
    const action =
      is === 'repeat'
        ? { label: t(($) => $.history.undo), onPress: one('takeBack', step.change) }
        : { label: t(($) => $.history.redo), onPress: one('repeat', step.change) }
    tell(saidOfMove(t, is, say(step)), action, moves)
  }

  async function stopped(error: unknown, { is, goOn }: Move): Promise<void> {
    const failure = failureOf(error)
    if (failure?.code !== 'CHANGED_MEANWHILE' || failure.data === undefined) {
      const isGone = failure?.code === 'NOT_FOUND'
      tellFailure(isGone ? t(($) => $.history.gone) : failureText(t, error), undefined, history)
      return
    }
    const { step, later } = failure.data
    const [{ saidOfStop }, say] = await Promise.all([sentencesOfHistory(), sayer()])
    const names = later.map((each) => t(($) => $.history.at, { what: say(each), time: format.time(each.at) }))
    const text = saidOfStop(t, is, say(step), format.list(names))
    const pass = () => {
      api.history.passOver({ change: step.change }).then(goOn, (problem: unknown) => stopped(problem, { is }))
    }
    tellFailure(
      text,
      goOn === undefined ? undefined : { label: t(($) => $.history.passOver), onPress: pass },
      history,
    )
  }

  async function run(is: Move['is'], ask: () => Answer, goOn?: () => void): Promise<boolean> {
    // Saved text in a field with the focus would otherwise stay as it is there: this is what the coach asked for. And what
    // was typed just before is not to arrive after it was taken back.
    await releaseDrafts()
    try {
      await moved((await ask()).result.step, { is })
      return true
    } catch (error) {
      await stopped(error, goOn === undefined ? { is } : { is, goOn })
      return false
    }
  }

  const asks = { takeBack: api.history.takeBack, repeat: api.history.repeat, restore: api.trash.restore }
  function one(is: Move['is'], change: ChangeId): () => void {
    return () => void run(is, () => asks[is]({ change }))
  }
  const undo = () => void run('takeBack', () => api.history.undo(), undo)
  const redo = () => void run('repeat', () => api.history.redo(), redo)

  /** The last one first; the first that cannot be taken back ends it. */
  async function takeAllBack(changes: readonly ChangeId[]): Promise<void> {
    for (const change of changes.toReversed())
      if (!(await run('takeBack', () => api.history.takeBack({ change })))) return
  }

  return {
    undo,
    redo,
    one,
    actionFor: (changes) => ({
      label: t(($) => $.history.undo),
      onPress: () => void takeAllBack(changes),
    }),
  }
}

/** The last text field in which something was typed since it got the focus. */
let typedIn: EventTarget | null = null
window.addEventListener('input', ({ target }) => (typedIn = target), { capture: true })
window.addEventListener('focusin', ({ target }) => (typedIn = typedIn === target ? target : null))

/**
 * Whether Ctrl+Z at this place is the app's. A field with typing that is not saved yet has an undo of its own, and behind a
 * dialog nothing happens, unless what is changed in it saves itself.
 */
export function isUndoPlace(at: Element | null): boolean {
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])')
  const isOverPage = dialog !== null && dialog.querySelector('.saves-itself') === null
  if (at === null || at instanceof HTMLSelectElement || !isTextPlace(at)) return !isOverPage
  const waits = waitsToBeSaved(at)
  return waits === null ? !isOverPage && typedIn !== at : !waits
}

/** Undo and redo for the keyboard and the list of commands. */
export function useUndoCommands(): readonly Command[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const { undo, redo } = useUndo()
  const { data } = useQuery(q.history.state.queryOptions())
  const about = (step: HistoryStep | null | undefined) =>
    step === null || step === undefined ? undefined : sentencesIfThere()?.sentence(t, step, format, showCodes)
  return [
    {
      id: 'history.undo',
      title: ($) => $.history.undo,
      words: ($) => $.history.undoWords,
      // Put into words when somebody looks at it, not at every drawing of the frame.
      get about() {
        return about(data?.undo)
      },
      section: 'help',
      shortcut: 'Mod+Z',
      whileTyping: isUndoPlace,
      isEnabled: (data?.undo ?? null) !== null,
      whyNot: ($) => $.history.nothingToUndo,
      run: undo,
    },
    {
      id: 'history.redo',
      title: ($) => $.history.redo,
      words: ($) => $.history.redoWords,
      get about() {
        return about(data?.redo)
      },
      section: 'help',
      shortcut: 'Mod+Shift+Z',
      otherShortcut: 'Mod+Y',
      whileTyping: isUndoPlace,
      isEnabled: (data?.redo ?? null) !== null,
      whyNot: ($) => $.history.nothingToRedo,
      run: redo,
    },
  ]
}
