import { os } from './context.ts'

export const exports = {
  participants: os.exports.participants.handler(({ input, context }) =>
    context.store.query('exports.participants', input),
  ),
  ties: os.exports.ties.handler(({ input, context }) => context.store.query('exports.ties', input)),
}
