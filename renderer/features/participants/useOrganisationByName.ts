import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { Organisation } from '../../../shared/domain/entities.ts'
import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import { keyOf } from '../../../shared/domain/import/cells.ts'
import { q } from '../../api/client.ts'

/**
 * Answers the id of the organisation with a name, and makes it when there is none. Asked for the same new name
 * several times (ten pasted colleagues of one school) it makes one.
 */
export function useOrganisationByName(
  workplaceId: WorkplaceId,
  organisations: readonly Organisation[],
): (name: string) => Promise<string> {
  const { mutateAsync: add } = useMutation(q.organisations.add.mutationOptions())
  const known = useRef(organisations)
  useEffect(() => {
    known.current = organisations
  })
  const making = useRef(new Map<string, Promise<string>>())
  return useCallback(
    async (name: string) => {
      const key = keyOf(name)
      const there = known.current.find((organisation) => keyOf(organisation.name) === key)
      if (there !== undefined) return there.id
      const made =
        making.current.get(key) ?? add({ workplaceId, name, kind: 'school' }).then(({ result }) => result.id)
      making.current.set(key, made)
      try {
        return await made
      } catch (error) {
        // Next time it is asked for it is tried again.
        making.current.delete(key)
        throw error
      }
    },
    [add, workplaceId],
  )
}
