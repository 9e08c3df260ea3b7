import { useTranslation } from 'react-i18next'
import type { LikenessWords } from '../../charts/network/Legend.tsx'
import type { AttributeChoice } from './picture.ts'

/** How alike and different are called on this attribute. */
export function useLikenessWords(choice: AttributeChoice | null): LikenessWords {
  const { t } = useTranslation()
  switch (choice?.kind) {
    case 'organisation':
      return { alike: t(($) => $.ties.sameOrganisation), different: t(($) => $.ties.otherOrganisation) }
    case 'role':
      return { alike: t(($) => $.ties.sameRole), different: t(($) => $.ties.otherRole) }
    case 'own':
      return {
        alike: t(($) => $.ties.sameOwn, { name: choice.name }),
        different: t(($) => $.ties.otherOwn, { name: choice.name }),
      }
    case undefined:
      return { alike: t(($) => $.ties.alike), different: t(($) => $.ties.different) }
  }
}
