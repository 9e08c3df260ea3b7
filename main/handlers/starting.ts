import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const starting = {
  desk: os.starting.desk.handler(later),
}

export const assignment = {
  keep: os.assignment.keep.handler(later),
  removeVersions: os.assignment.removeVersions.handler(later),
}

export const activities = {
  add: os.activities.add.handler(later),
  update: os.activities.update.handler(later),
  remove: os.activities.remove.handler(later),
}

export const parties = {
  add: os.parties.add.handler(later),
  update: os.parties.update.handler(later),
  move: os.parties.move.handler(later),
  remove: os.parties.remove.handler(later),
}

export const situations = {
  write: os.situations.write.handler(later),
}

export const questions = {
  add: os.questions.add.handler(later),
  update: os.questions.update.handler(later),
  move: os.questions.move.handler(later),
  remove: os.questions.remove.handler(later),
}

export const expertise = {
  write: os.expertise.write.handler(later),
}

export const needs = {
  add: os.needs.add.handler(later),
  update: os.needs.update.handler(later),
  move: os.needs.move.handler(later),
  remove: os.needs.remove.handler(later),
}
