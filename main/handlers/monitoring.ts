import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

export const rounds = {
  list: os.rounds.list.handler(({ input, context }) => context.store.query('rounds.list', input)),
  desk: os.rounds.desk.handler(({ input, context }) => context.store.query('rounds.desk', input)),
  add: os.rounds.add.handler(({ input, context }) => context.store.write('rounds.add', input)),
  update: os.rounds.update.handler(({ input, context }) => context.store.write('rounds.update', input)),
  setPeople: os.rounds.setPeople.handler(({ input, context }) =>
    context.store.write('rounds.setPeople', input),
  ),
  choose: os.rounds.choose.handler(({ input, context }) => context.store.write('rounds.choose', input)),
  addOwn: os.rounds.addOwn.handler(({ input, context }) => context.store.write('rounds.addOwn', input)),
  updateOwn: os.rounds.updateOwn.handler(({ input, context }) =>
    context.store.write('rounds.updateOwn', input),
  ),
  removeOwn: os.rounds.removeOwn.handler(({ input, context }) =>
    context.store.write('rounds.removeOwn', input),
  ),
  skip: os.rounds.skip.handler(({ input, context }) => context.store.write('rounds.skip', input)),
  reveal: os.rounds.reveal.handler(({ input, context }) => context.store.write('rounds.reveal', input)),
  cover: os.rounds.cover.handler(({ input, context }) => context.store.write('rounds.cover', input)),
  close: os.rounds.close.handler(({ input, context }) => context.store.write('rounds.close', input)),
  reopen: os.rounds.reopen.handler(({ input, context }) => context.store.write('rounds.reopen', input)),
  remove: os.rounds.remove.handler(({ input, context }) => context.store.write('rounds.remove', input)),
  picture: os.rounds.picture.handler(({ input, context }) => context.store.query('rounds.picture', input)),
  compare: os.rounds.compare.handler(({ input, context }) => context.store.query('rounds.compare', input)),
  takeOutMarks: os.rounds.takeOutMarks.handler(({ input, context }) =>
    context.store.write('rounds.takeOutMarks', input),
  ),
}

export const sheets = {
  begin: os.sheets.begin.handler(({ input, context }) => context.store.write('sheets.begin', input)),
  get: os.sheets.get.handler(({ input, context }) => context.store.query('sheets.get', input)),
  update: os.sheets.update.handler(({ input, context }) => context.store.write('sheets.update', input)),
  mark: os.sheets.mark.handler(({ input, context }) => context.store.write('sheets.mark', input)),
  finish: os.sheets.finish.handler(({ input, context }) => context.store.write('sheets.finish', input)),
  remove: os.sheets.remove.handler(({ input, context }) => context.store.write('sheets.remove', input)),
  paste: os.sheets.paste.handler(({ input, context }) => context.store.write('sheets.paste', input)),
  withdraw: os.sheets.withdraw.handler(({ input, context }) => context.erasing.withdraw(input)),
}

export const roundTalk = {
  get: os.roundTalk.get.handler(({ input, context }) =>
    context.store.query('roundTalk.get', { ...input, today: localDateOf(new Date()) }),
  ),
  setGroupMark: os.roundTalk.setGroupMark.handler(({ input, context }) =>
    context.store.write('roundTalk.setGroupMark', input),
  ),
  link: os.roundTalk.link.handler(({ input, context }) => context.store.write('roundTalk.link', input)),
  unlink: os.roundTalk.unlink.handler(({ input, context }) => context.store.write('roundTalk.unlink', input)),
  addExample: os.roundTalk.addExample.handler(({ input, context }) =>
    context.store.write('roundTalk.addExample', input),
  ),
  updateExample: os.roundTalk.updateExample.handler(({ input, context }) =>
    context.store.write('roundTalk.updateExample', input),
  ),
  removeExamples: os.roundTalk.removeExamples.handler(({ input, context }) =>
    context.store.write('roundTalk.removeExamples', input),
  ),
  setConclusion: os.roundTalk.setConclusion.handler(({ input, context }) =>
    context.store.write('roundTalk.setConclusion', input),
  ),
  addTopic: os.roundTalk.addTopic.handler(({ input, context }) =>
    context.store.write('roundTalk.addTopic', input),
  ),
  updateTopic: os.roundTalk.updateTopic.handler(({ input, context }) =>
    context.store.write('roundTalk.updateTopic', input),
  ),
  moveTopic: os.roundTalk.moveTopic.handler(({ input, context }) =>
    context.store.write('roundTalk.moveTopic', input),
  ),
  removeTopic: os.roundTalk.removeTopic.handler(({ input, context }) =>
    context.store.write('roundTalk.removeTopic', input),
  ),
  setDoubleLoop: os.roundTalk.setDoubleLoop.handler(({ input, context }) =>
    context.store.write('roundTalk.setDoubleLoop', input),
  ),
}

export const cycle = {
  get: os.cycle.get.handler(({ input, context }) =>
    context.store.query('cycle.get', { ...input, today: localDateOf(new Date()) }),
  ),
  skip: os.cycle.skip.handler(({ input, context }) => context.store.write('cycle.skip', input)),
  patterns: os.cycle.patterns.handler(({ input, context }) => context.store.query('cycle.patterns', input)),
}
