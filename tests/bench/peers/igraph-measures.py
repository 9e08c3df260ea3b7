"""The peer of goals 9 and 10: igraph's C core, asked over lines of JSON and timed by its own clock.

{"size": 3, "ties": [[0, 1, 0.5]]} loads a network, {"measure": "betweenness"} works one out. Answers {"ms": ...}.
"""

import json
import sys
from time import perf_counter

import igraph

graph = igraph.Graph()
# Each with the one number it is compared by; constraint is undefined (not a number) for people without contacts.
measures = {
    "betweenness": (lambda: graph.betweenness(directed=False), sum),
    "louvain": (lambda: graph.community_multilevel(weights="strength"), lambda groups: groups.modularity),
    "constraint": (lambda: graph.constraint(), lambda values: sum(value for value in values if value == value)),
}
print(json.dumps({"igraph": igraph.__version__}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    if "ties" in asked:
        graph = igraph.Graph(n=asked["size"], edges=[(a, b) for a, b, _ in asked["ties"]])
        graph.es["strength"] = [strength for _, _, strength in asked["ties"]]
        print(json.dumps({"ms": 0}), flush=True)
        continue
    measure, compared = measures[asked["measure"]]
    before = perf_counter()
    found = measure()
    took = perf_counter() - before
    print(json.dumps({"ms": took * 1000, "value": compared(found)}), flush=True)
