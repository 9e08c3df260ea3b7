import { create } from '../../app/tiny-store.ts'

/** A file that was brought to the window and belongs on another page than the one it was dropped on. */
export const brought = create<File | null>(null)

/** What a file is by its name: everything for others to take in, or an encrypted copy of the data. */
export const kindOfFile = (name: string): 'bundle' | 'copy' =>
  /\.netwerkcoach(?:\.age)?$/iu.test(name.trim()) || /\.zip$/iu.test(name.trim()) ? 'bundle' : 'copy'
