/** Of the networks: what stands on the first screen already. */
export const networksFirst = {
  title: 'Networks',
  emptyTitle: 'Your networks will be here',
  emptyText: 'Look around in an example that is already alive, or begin with a workplace of your own.',
  openExample: 'Open the example',
  exampleHelp:
    '14 fictitious participants from 5 organisations, with a tie survey. One click takes it away again.',
  removeExample: 'Remove the example',
  newWorkplace: 'New workplace',
  workplaceName: 'Name of the workplace',
  workplaceHelp: 'The workplace is the partnership that your networks belong to.',
  renameWorkplace: 'Change the name',
  removeWorkplace: 'Remove the workplace',
  removeWorkplaceText: 'All networks, participants and ties of {{name}} go with it.',
  newNetwork: 'New network',
  noNetworks: 'No network in this workplace yet.',
  participants_one: '{{count}} participant',
  participants_other: '{{count}} participants',
  organisations_one: 'from {{count}} organisation',
  organisations_other: 'from {{count}} organisations',
  name: 'Name',
} as const
