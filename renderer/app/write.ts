import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { failureText } from '../api/failure.ts'
import { tellFailure } from './toasts.tsx'

/**
 * A change the coach makes. When it does not go as asked the coach is told why, in words; what is shown
 * is refreshed by the change notice that every window gets, so nothing is refreshed here.
 */
export function useWrite<Out, In, Ctx>(
  options: UseMutationOptions<Out, Error, In, Ctx>,
): UseMutationResult<Out, Error, In, Ctx> {
  const { t } = useTranslation()
  return useMutation({
    ...options,
    onError: async (error, ...rest) => {
      tellFailure(failureText(t, error))
      await options.onError?.(error, ...rest)
    },
  })
}
