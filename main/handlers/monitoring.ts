import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

/** Until the store answers. */
const later = (): never => {
  throw fail('STORE_CLOSED')
}

export const rounds = {
  list: os.rounds.list.handler(later),
  desk: os.rounds.desk.handler(later),
  add: os.rounds.add.handler(later),
  update: os.rounds.update.handler(later),
  setPeople: os.rounds.setPeople.handler(later),
  choose: os.rounds.choose.handler(later),
  addOwn: os.rounds.addOwn.handler(later),
  updateOwn: os.rounds.updateOwn.handler(later),
  removeOwn: os.rounds.removeOwn.handler(later),
  skip: os.rounds.skip.handler(later),
  reveal: os.rounds.reveal.handler(later),
  cover: os.rounds.cover.handler(later),
  close: os.rounds.close.handler(later),
  reopen: os.rounds.reopen.handler(later),
  remove: os.rounds.remove.handler(later),
  picture: os.rounds.picture.handler(later),
  compare: os.rounds.compare.handler(later),
  takeOutMarks: os.rounds.takeOutMarks.handler(later),
}

export const sheets = {
  begin: os.sheets.begin.handler(later),
  get: os.sheets.get.handler(later),
  update: os.sheets.update.handler(later),
  mark: os.sheets.mark.handler(later),
  finish: os.sheets.finish.handler(later),
  remove: os.sheets.remove.handler(later),
  paste: os.sheets.paste.handler(later),
  withdraw: os.sheets.withdraw.handler(later),
  makeFile: os.sheets.makeFile.handler(later),
  takeFiles: os.sheets.takeFiles.handler(later),
}

export const roundTalk = {
  get: os.roundTalk.get.handler(later),
  setGroupMark: os.roundTalk.setGroupMark.handler(later),
  link: os.roundTalk.link.handler(later),
  unlink: os.roundTalk.unlink.handler(later),
  addExample: os.roundTalk.addExample.handler(later),
  updateExample: os.roundTalk.updateExample.handler(later),
  removeExamples: os.roundTalk.removeExamples.handler(later),
  setConclusion: os.roundTalk.setConclusion.handler(later),
  addTopic: os.roundTalk.addTopic.handler(later),
  updateTopic: os.roundTalk.updateTopic.handler(later),
  moveTopic: os.roundTalk.moveTopic.handler(later),
  removeTopic: os.roundTalk.removeTopic.handler(later),
  setDoubleLoop: os.roundTalk.setDoubleLoop.handler(later),
}

export const cycle = {
  get: os.cycle.get.handler(later),
  skip: os.cycle.skip.handler(later),
  patterns: os.cycle.patterns.handler(later),
}
