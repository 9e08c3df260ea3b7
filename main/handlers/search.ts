import { os } from './context.ts'

export const search = {
  find: os.search.find.handler(({ input, context }) =>
    context.store.query('search.find', { ...input, withNames: !context.settings.get().showCodes }),
  ),
}
