import type { TFunction } from '../i18n/translate.ts'
import type { FieldDraft, Meanwhile } from './drafts.ts'
import { tellFailure, tellToStay } from './toasts.tsx'

/** As much of a text as fits in a message; all of it comes back by the button. */
const shown = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text)

/** Two windows typed in one field: says which text came last, with a button that puts the other one in its place. */
export function tellMeanwhile<T>(
  t: TFunction,
  draft: FieldDraft<T>,
  what: Meanwhile<T>,
  inWords: (value: T) => string,
): void {
  if (what.kind === 'refused') {
    tellFailure(t(($) => $.history.notSavedText, { mine: inWords(what.mine) }))
    return
  }
  const theirs = shown(inWords(what.theirs))
  const putBack = (value: T) => () => {
    draft.change(value)
    draft.leave()
  }
  if (what.kind === 'willReplace')
    tellToStay(
      draft,
      t(($) => $.history.meanwhileMine, { theirs }),
      {
        label: t(($) => $.history.useTheirs),
        onPress: putBack(what.theirs),
      },
    )
  else
    tellToStay(
      draft,
      t(($) => $.history.meanwhileTheirs, { theirs, mine: shown(inWords(what.mine)) }),
      {
        label: t(($) => $.history.useMine),
        onPress: putBack(what.mine),
      },
    )
}
