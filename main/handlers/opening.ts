import { os } from './context.ts'

export const opening = {
  state: os.opening.state.handler(({ context }) => context.keeper.state()),
  choose: os.opening.choose.handler(({ input, context }) => context.keeper.choose(input.choice)),
  dismiss: os.opening.dismiss.handler(({ context }) => {
    context.keeper.dismiss()
    return {}
  }),
}
