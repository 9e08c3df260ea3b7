import { useEffect, useEffectEvent } from 'react'

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false
const isCovered = (): boolean => document.querySelector('.scrim') !== null

/** Takes a file that is dropped anywhere on the window, as long as the component is there and no window lies over the page. */
export function useFileDrop(onFile: (file: File) => void): void {
  useFilesDrop(([file]) => {
    if (file !== undefined) onFile(file)
  })
}

/** As {@link useFileDrop}, for as many as are dropped at once. */
export function useFilesDrop(onFiles: (files: readonly File[]) => void): void {
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (holdsFiles(event) && !isCovered()) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || isCovered()) return
      event.preventDefault()
      take(files)
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
