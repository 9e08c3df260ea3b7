"""Whether networkx and igraph read our GraphML and GEXF as what was stored.

Run by hand, with networkx and igraph installed; npm test does not need it:

    NETWERKCOACH_GRAPHS=/tmp/graphs npx vitest run tests/main/files/network-round-trip.test.ts
    python3 scripts/check-graph-exports.py /tmp/graphs

The folder holds triples: name.json (nodes with code and status; edges as [from, to, value]), name.graphml, name.gexf.
"""

import json
import pathlib
import sys

import igraph
import networkx as nx


def wanted(path):
    said = json.loads(path.read_text(encoding="utf-8"))
    nodes = {node["code"]: node["status"] for node in said["nodes"]}
    edges = {(a, b): value for a, b, value in said["edges"]}
    return nodes, edges


def in_networkx(graph):
    assert graph.is_directed() and not graph.is_multigraph()
    nodes = {code: data["status"] for code, data in graph.nodes(data=True)}
    edges = {(a, b): int(float(data["weight"])) for a, b, data in graph.edges(data=True)}
    return nodes, edges


def in_igraph(path):
    graph = igraph.Graph.Read_GraphML(str(path))
    assert graph.is_directed()
    # igraph 1.0 leaves an ampersand in an id as it is escaped there (in texts it does not).
    names = [name.replace("&#38;", "&") for name in graph.vs["id"]]
    nodes = dict(zip(names, graph.vs["status"])) if names else {}
    edges = {
        (names[edge.source], names[edge.target]): int(edge["weight"]) for edge in graph.es
    }
    return nodes, edges


def main(folder):
    count = 0
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        expected = wanted(path)
        graphml, gexf = path.with_suffix(".graphml"), path.with_suffix(".gexf")
        readers = {
            "networkx GraphML": in_networkx(nx.read_graphml(graphml)),
            "networkx GEXF": in_networkx(nx.read_gexf(gexf)),
            "igraph GraphML": in_igraph(graphml),
        }
        for name, found in readers.items():
            if found != expected:
                sys.exit(f"{path.stem}: {name} reads something else")
        graph = nx.read_graphml(graphml)
        print(f"{path.stem}: {len(expected[0])} people, {len(expected[1])} ties, density {nx.density(graph):.6f}")
        count += 1
    print(f"{count} graphs read back the same by networkx {nx.__version__} and igraph {igraph.__version__}")
    if count == 0:
        sys.exit("nothing to check")


if __name__ == "__main__":
    main(sys.argv[1])
