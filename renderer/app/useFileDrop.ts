import { useEffect, useEffectEvent } from 'react'

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false
const isCovered = (): boolean => document.querySelector('.scrim') !== null

/** Takes a file that is dropped anywhere on the window, as long as the component is there and no window lies over the page. */
export function useFileDrop(onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (holdsFiles(event) && !isCovered()) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files.item(0) ?? null
      if (file === null || isCovered()) return
      event.preventDefault()
      take(file)
    }
    // Before the window refuses what nobody took.
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [])
}
