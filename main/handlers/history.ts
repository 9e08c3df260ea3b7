import { os } from './context.ts'

export const history = {
  list: os.history.list.handler(({ input, context }) => context.store.query('history.list', input)),
  state: os.history.state.handler(({ context }) => context.store.query('history.state')),
  undo: os.history.undo.handler(({ context }) => context.store.write('history.undo')),
  redo: os.history.redo.handler(({ context }) => context.store.write('history.redo')),
  takeBack: os.history.takeBack.handler(({ input, context }) =>
    context.store.write('history.takeBack', input),
  ),
  repeat: os.history.repeat.handler(({ input, context }) => context.store.write('history.repeat', input)),
  passOver: os.history.passOver.handler(({ input, context }) =>
    context.store.write('history.passOver', input),
  ),
}

export const trash = {
  list: os.trash.list.handler(({ context }) => context.store.query('trash.list')),
  restore: os.trash.restore.handler(({ input, context }) => context.store.write('trash.restore', input)),
  empty: os.trash.empty.handler(async ({ input, context }) => {
    const written = await context.store.write('trash.empty', input)
    context.attachments.sweepSoon()
    return written
  }),
}
