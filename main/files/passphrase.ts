import { Decrypter, Encrypter } from 'age-encryption'
import { fail } from '../../shared/contract/failures.ts'

/** How hard a passphrase is to try, as a power of two: about a second and 256 MB for every guess. */
const workFactor = 18

const firstLine = 'age-encryption.org/v1\n'
/** The header of a file that a passphrase opens: that passphrase is the only way in. */
const header = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z\d+/]{22} ([1-9]\d?)\n/u

const beginning = (bytes: Uint8Array, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString('latin1')

/** Whether a file is encrypted in the age format, whatever its name says. */
export const isEncrypted = (bytes: Uint8Array): boolean => beginning(bytes, firstLine.length) === firstLine

/** An age file (age-encryption.org/v1) that this passphrase opens, here and in every other program for age. */
export async function encrypt(
  bytes: Uint8Array,
  passphrase: string,
  factor = workFactor,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFC'))
  encrypter.setScryptWorkFactor(factor)
  return new Uint8Array(await encrypter.encrypt(bytes))
}

/**
 * What is in an age file. Throws PASSPHRASE when the passphrase does not open it (or it was made for a key), and
 * FILE_UNREADABLE: `unsafe` when trying would take more than ours ask for, `damaged` when what is in it was changed or cut off.
 */
export async function decrypt(bytes: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const asked = header.exec(beginning(bytes, 200))?.[1]
  if (asked === undefined) throw fail('PASSPHRASE')
  if (Number(asked) > workFactor) throw fail('FILE_UNREADABLE', { reason: 'unsafe', row: null, column: null })
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFC'))
  try {
    return new Uint8Array(await decrypter.decrypt(bytes))
  } catch (error) {
    const isOther = error instanceof Error && error.message.startsWith('no identity matched')
    throw isOther
      ? fail('PASSPHRASE')
      : fail('FILE_UNREADABLE', { reason: 'damaged', row: null, column: null })
  }
}
