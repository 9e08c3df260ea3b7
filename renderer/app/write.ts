import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { useTranslation } from '../i18n/index.ts'
import type { TFunction } from '../i18n/translate.ts'
import { failureOf, failureText } from '../api/failure.ts'
import { useFormat } from '../i18n/format.ts'
import { commandOf, tellRemoval } from './history/told.ts'
import { tellFailure } from './toasts.tsx'
import { useUndo } from './undo.ts'

interface HowToTell {
  /** What was typed is kept and sent again by useDraft, so a connection that has gone needs no message of its own. */
  readonly isDraft?: boolean
  /** Says a failure in other words than the usual; null: the place that asked says it itself. */
  readonly say?: (t: TFunction, error: unknown) => string | null
}

/**
 * A change the coach makes. When it does not go as asked the coach is told why, in words; when it took something away,
 * that it did, with a way back. What is shown is refreshed by the change notice that every window gets, so nothing is
 * refreshed here.
 */
export function useWrite<Out, In, Ctx>(
  options: UseMutationOptions<Out, Error, In, Ctx>,
  { isDraft = false, say = failureText }: HowToTell = {},
): UseMutationResult<Out, Error, In, Ctx> {
  const { t } = useTranslation()
  const format = useFormat()
  const { actionFor } = useUndo()
  return useMutation({
    ...options,
    onSuccess: async (written, input, ...rest) => {
      tellRemoval(commandOf(options.mutationKey), { written, input }, t, format, actionFor)
      await options.onSuccess?.(written, input, ...rest)
    },
    onError: async (error, ...rest) => {
      const text = say(t, error)
      if (text !== null && (!isDraft || failureOf(error) !== null)) tellFailure(text)
      await options.onError?.(error, ...rest)
    },
  })
}
