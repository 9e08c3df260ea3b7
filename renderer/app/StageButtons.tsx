import { CommandButton } from './commands/CommandButton.tsx'
import type { Stage } from './stage.ts'

/** Puts a page on the beamer, fills the screen with it, and takes it off again. `page`: which one, in the names of the commands. */
export function StageButtons({
  stage,
  page,
}: {
  readonly stage: Stage
  readonly page: 'board' | 'room' | 'picture'
}) {
  return stage.isOn ? (
    <>
      <CommandButton
        id={`${page}.fullScreen`}
        title={stage.isFull ? ($) => $.room.run.fullScreenOff : ($) => $.room.run.fullScreen}
        words={($) => $.room.run.beamerWords}
        kind="quiet"
        run={stage.toggleFull}
      />
      <CommandButton
        id={`${page}.beamer`}
        title={($) => $.room.run.beamerOff}
        words={($) => $.room.run.beamerWords}
        kind="quiet"
        run={stage.leave}
      />
    </>
  ) : (
    <CommandButton
      id={`${page}.beamer`}
      title={($) => $.room.run.beamer}
      words={($) => $.room.run.beamerWords}
      kind="main"
      run={stage.enter}
    />
  )
}
