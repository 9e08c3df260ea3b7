import { expect, it } from 'vitest'
import { cancelStrayDrops } from '../../../renderer/app/drops.ts'

/** As a browser tells of a drag: an event that can be prevented, with what is dragged. */
class Drag extends Event {
  readonly dataTransfer = { dropEffect: 'copy' }
  constructor(type: string) {
    super(type, { cancelable: true })
  }
}

it('cancels a drop beside the place for files, leaves one in it alone, and stops when asked', () => {
  const page = new EventTarget()
  const stop = cancelStrayDrops(page)
  for (const type of ['dragover', 'drop']) {
    const stray = new Drag(type)
    page.dispatchEvent(stray)
    expect([stray.defaultPrevented, stray.dataTransfer.dropEffect]).toEqual([true, 'none'])
    // The drop area has taken this one already.
    const taken = new Drag(type)
    taken.preventDefault()
    page.dispatchEvent(taken)
    expect(taken.dataTransfer.dropEffect).toBe('copy')
  }
  stop()
  const later = new Drag('drop')
  page.dispatchEvent(later)
  expect(later.defaultPrevented).toBe(false)
})
