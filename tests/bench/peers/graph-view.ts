// An entry that shows nothing: it makes the build put the picture of a network, and what only it needs, in files of their
// own, so that they can be told from the rest of the screen it stands on.
void import('../../../renderer/charts/network/NetworkGraph.tsx')
