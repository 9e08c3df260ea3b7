/** Of the history: what can be said on the first screen already. */
export const historyFirst = {
  trash: 'Trash',
  words: 'history changes steps log',
  trashWords: 'deleted removed restore recover',
  undo: 'Undo',
  undoWords: 'take back previous step revert',
  redo: 'Redo',
  redoWords: 'repeat again',
  nothingToUndo: 'there is nothing',
  nothingToRedo: 'there is nothing',
  meanwhileMine: 'Meanwhile another window put here: “{{theirs}}”. What you type stays and will be saved.',
  useTheirs: 'Use that text instead',
  meanwhileTheirs: 'Another window then changed this to: “{{theirs}}”. Your text was: “{{mine}}”.',
  useMine: 'Put my text back',
  notSavedText: 'This was not saved: “{{mine}}”',
  eraseOffer: 'Remove permanently…',
  gone: 'That has been done already, or it is no longer kept.',
} as const
