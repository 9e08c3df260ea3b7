/** Van de geschiedenis: wat al op het eerste scherm gezegd kan worden. */
export const historyFirst = {
  trash: 'Prullenbak',
  words: 'geschiedenis wijzigingen stappen logboek',
  trashWords: 'verwijderd terughalen herstellen weggooien',
  undo: 'Ongedaan maken',
  undoWords: 'terugdraaien herstel vorige stap terug',
  redo: 'Opnieuw doen',
  redoWords: 'herhalen opnieuw toch wel',
  nothingToUndo: 'er is niets',
  nothingToRedo: 'er is niets',
  meanwhileMine:
    'In een ander venster kwam hier intussen te staan: “{{theirs}}”. Wat jij typt, blijft en wordt bewaard.',
  useTheirs: 'Toch die tekst',
  meanwhileTheirs:
    'In een ander venster is dit daarna veranderd in: “{{theirs}}”. Jouw tekst was: “{{mine}}”.',
  useMine: 'Mijn tekst terugzetten',
  notSavedText: 'Dit is niet bewaard: “{{mine}}”',
  eraseOffer: 'Voorgoed verwijderen…',
  gone: 'Dat is al gebeurd, of het wordt niet meer bewaard.',
} as const
