import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, the longest first: two workers that each end with a short file end together. */
const longest = [
  'torture/kill',
  'history/model',
  'torture/race',
  'services/take-back',
  'bundle/round-trip',
  'bundle/bundles',
  'hosts/process',
  'torture/disk-full',
  'torture/power-cut',
  'files/import-end-to-end',
]

/** One project after the other, as files of one share what they have imported; in each the longest first. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`${name}.test.ts`))
      return at === -1 ? longest.length : at
    }
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => b.project.name.localeCompare(a.project.name) || place(a) - place(b))
  }
}
