import { useTranslation } from '../../i18n/index.ts'
import { say, type Words } from '../commands/command.ts'
import type { LikenessWords } from '../../charts/network/Legend.tsx'
import type { AttributeChoice } from './picture.ts'

interface Said {
  readonly title: Words
  readonly values: Readonly<Record<string, string>>
}

/** How alike and different are called on an attribute; messages, so that they can be found in every language. */
export function likenessMessages(
  choice: AttributeChoice | null,
): Readonly<Record<keyof LikenessWords, Said>> {
  const values = { name: choice?.name ?? '' }
  switch (choice?.kind) {
    case 'organisation':
      return {
        alike: { title: ($) => $.ties.sameOrganisation, values },
        different: { title: ($) => $.ties.otherOrganisation, values },
      }
    case 'role':
      return {
        alike: { title: ($) => $.ties.sameRole, values },
        different: { title: ($) => $.ties.otherRole, values },
      }
    case 'own':
      return {
        alike: { title: ($) => $.ties.sameOwn, values },
        different: { title: ($) => $.ties.otherOwn, values },
      }
    case undefined:
      return {
        alike: { title: ($) => $.ties.alike, values },
        different: { title: ($) => $.ties.different, values },
      }
  }
}

/** The same in the language on screen. */
export function useLikenessWords(choice: AttributeChoice | null): LikenessWords {
  const { t } = useTranslation()
  const { alike, different } = likenessMessages(choice)
  return { alike: say(t, alike.title, alike.values), different: say(t, different.title, different.values) }
}
