import { useFormat } from '../../i18n/format.ts'
import type { GraphSaving } from './NetworkGraph.tsx'
import type { NetworkPicture } from './save/svg.ts'

type Drawn = Omit<NetworkPicture, 'words' | 'language'> & { readonly description: string }

/** Saves what is on screen; null where the page did not ask for it. What writes the file is only fetched when it is needed. */
export function useSave(
  saving: GraphSaving | undefined,
  draw: () => Drawn,
): ((kind: 'svg' | 'png') => void) | null {
  const { language } = useFormat()
  if (saving === undefined) return null
  const { words, onMade, onFailed } = saving
  return (kind) => {
    const { description, ...drawn } = draw()
    void import('./save/save.ts')
      .then(({ pictureFile }) => pictureFile({ ...drawn, language, words: { ...words, description } }, kind))
      .then((content) => {
        onMade(content, kind)
      }, onFailed)
  }
}
