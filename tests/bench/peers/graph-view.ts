import { NetworkGraph } from '../../../renderer/charts/network/NetworkGraph.tsx'

// An entry that shows nothing, so that the build tells which files the picture of a network adds to the first screen.
Object.assign(globalThis, { NetworkGraph })
