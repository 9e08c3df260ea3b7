/** The index itself, what it is made of, what is still to be put in it; all of it follows from what a coach stored. */
export const searchTables = [
  'search_state',
  'search_network',
  'search_due',
  'search_text',
  'search_index',
  'search_index_data',
  'search_index_idx',
  'search_index_config',
] as const

/** Why these tables do not join undo, bundles and removing for good of themselves. */
export const whySearch = 'the index to search by: follows from the rows, and is made anew when it is missing'

export const isSearchTable = (name: string): boolean => searchTables.some((table) => table === name)
