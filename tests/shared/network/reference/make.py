"""Makes graphs.json and expected.json beside this file: reference graphs and what every measure must say of them.

    python3 tests/shared/network/reference/make.py

Needs Python 3.11, networkx 3.6.1 and igraph (python-igraph) 1.0.0; the tests themselves do not need Python. Seeded: the
same versions write the same files. Where networkx and igraph both have a measure, both compute it and the script stops
when they differ by more than 1e-9. Where neither has it (E-I, Blau, relabelling, strength, roll-up, changes) it is
computed here from its definition, over full matrices and every arrangement, by other means than the app's.

Compact, to stay readable in a diff: a person is [id, state, attributes], an arc [from, to, value] or
[from, to, value, closeness], a blank [from, to], an outside contact [from, role, organisation, value].
"""

import itertools
import json
import math
import random
from pathlib import Path

import igraph
import networkx as nx

HERE = Path(__file__).parent
EXACT_UP_TO = 50_000
NEAR = 1e-9


# The graphs


def person(name, school=None, role=None, state="answered"):
    return [name, state, {"school": school, "role": role}]


def graph(note, people, arcs, **more):
    return {"note": note, "people": people, "arcs": arcs, "scaleMax": 4, **more}


def names(n):
    return [f"p{i:02d}" for i in range(n)]


def plain(n, schools=1):
    """People over so many schools in turn, roles by threes, every seventh role unknown."""
    roles = ["teacher", "student", "researcher"]
    return [
        person(v, f"S{i % schools}", None if i % 7 == 6 else roles[i % 3]) for i, v in enumerate(names(n))
    ]


def both(pairs, value=3):
    return [arc for a, b in pairs for arc in ([f"p{a:02d}", f"p{b:02d}", value], [f"p{b:02d}", f"p{a:02d}", value])]


def one_way(pairs, value=2):
    return [[f"p{a:02d}", f"p{b:02d}", value] for a, b in pairs]


def chance(seed, n, p_within, p_across, schools=3, silent=0.0, opted_out=0.0, not_asked=0.0, blank=0.0,
           closeness=False, unknown=0.07, outside=False):
    """A seeded block model by school, with gaps of every kind."""
    rng = random.Random(seed)
    people = []
    for v in names(n):
        draw = rng.random()
        state = (
            "noAnswer" if draw < silent
            else "optedOut" if draw < silent + opted_out
            else "notAsked" if draw < silent + opted_out + not_asked
            else "answered"
        )
        school = None if rng.random() < unknown else f"S{rng.randrange(schools)}"
        people.append(person(v, school, rng.choice(["teacher", "student", "coach", None]), state))
    arcs, blanks = [], []
    for a, state, facts in people:
        for b, _, others in people:
            # Answers about people who opted out stay in, to see that they are left out of every figure.
            if a == b or state in ("noAnswer", "notAsked"):
                continue
            same = facts["school"] is not None and facts["school"] == others["school"]
            if rng.random() < blank:
                blanks.append([a, b])
            elif rng.random() < (p_within if same else p_across):
                arc = [a, b, rng.randint(1, 4)]
                if closeness and rng.random() < 0.8:
                    arc.append(rng.randint(0, 3))
                arcs.append(arc)
    more = {}
    if blanks:
        more["blanks"] = blanks
    if closeness:
        more["closenessMax"] = 3
    if outside:
        places = [("Adviseur", "Stichting Noord"), ("adviseur", "stichting  noord"), ("Conservator", "Museum"),
                  ("Onderzoeker", "Universiteit"), ("", "Museum"), ("Schrijver", ""), ("Onderzoeker", "Hogeschool")]
        more["outside"] = [
            [v, *rng.choice(places), rng.choice([None, 0, 1, 3])]
            for v, _, _ in people for _ in range(rng.randrange(3))
        ]
    return graph(f"block model, seed {seed}, {n} people", people, arcs, **more)


def all_graphs():
    graphs = {}
    graphs["nobody"] = graph("no people at all", [], [])
    graphs["one person"] = graph("one person", plain(1), [])
    graphs["two strangers"] = graph("two people without a tie", plain(2, 2), [])
    graphs["two one-way"] = graph("two people, one names the other", plain(2, 2), one_way([(0, 1)]))
    graphs["two mutual"] = graph("two people who name each other", plain(2, 1), both([(0, 1)]))
    graphs["two, one silent"] = graph(
        "one names the other, who did not answer", [person("p00", "S0"), person("p01", "S1", None, "noAnswer")],
        one_way([(0, 1)]))
    graphs["three, path"] = graph("three in a row", plain(3, 2), both([(0, 1), (1, 2)]))
    graphs["triangle"] = graph("everybody knows each other", plain(3, 3), both([(0, 1), (1, 2), (0, 2)]))
    graphs["triangle and one"] = graph("a triangle and somebody apart", plain(4, 2), both([(0, 1), (1, 2), (0, 2)]))

    school = {"A": "S1", "B": "S1", "C": "S2", "D": "S2", "E": "college", "F": "university"}
    answers = ["AB4", "BA4", "CD4", "DC3", "AC2", "CA1", "EA2", "BE1", "FC2", "DF1"]
    six = [person(v, s, "teacher" if v < "E" else "expert") for v, s in school.items()]
    six_arcs = [[a[0], a[1], int(a[2])] for a in answers]
    graphs["six"] = graph("two schools, a college and a university", six, six_arcs)
    graphs["six, F silent"] = graph(
        "the same, F did not answer", [[v, "noAnswer" if v == "F" else s, f] for v, s, f in six],
        [arc for arc in six_arcs if arc[0] != "F"])
    graphs["six, A opted out"] = graph(
        "the same, A does not take part", [[v, "optedOut" if v == "A" else s, f] for v, s, f in six], six_arcs)
    graphs["six, blanks"] = graph("the same with three empty lines", six, six_arcs,
                                  blanks=[["A", "D"], ["B", "C"], ["E", "C"]])
    graphs["six, nobody answered"] = graph("asked, and silent", [[v, "noAnswer", f] for v, s, f in six], [])
    graphs["six, outside"] = graph(
        "the same with contacts outside", six, six_arcs,
        outside=[["A", "Conservator", "Museum Oost", 2], ["B", " conservator", "museum  oost", None],
                 ["C", "Inspecteur", "", 1], ["D", "", "", 3], ["E", "Adviseur", "Stichting", 0],
                 ["F", "Adviseur", "Stichting", None], ["F", "Schrijver", "Stichting", 4]])
    graphs["six, nobody outside"] = graph("asked for contacts outside, none named", six, six_arcs, outside=[])

    for n in (5, 9, 12):
        graphs[f"empty {n}"] = graph("nobody named anybody", plain(n, 3), [])
        graphs[f"complete {n}"] = graph(
            "everybody named everybody", plain(n, 3), both(itertools.combinations(range(n), 2), 4))
        graphs[f"star {n}"] = graph("all name one", plain(n, 2), one_way([(i, 0) for i in range(1, n)]))
        graphs[f"path {n}"] = graph("a row", plain(n, 3), both([(i, i + 1) for i in range(n - 1)], 2))
        graphs[f"ring {n}"] = graph("a ring, one way round", plain(n, 4), one_way([(i, (i + 1) % n) for i in range(n)]))
    graphs["star of 9 named by one"] = graph("one names all", plain(9, 2), one_way([(0, i) for i in range(1, 9)]))
    cliques = list(itertools.combinations(range(5), 2)) + list(itertools.combinations(range(5, 10), 2))
    halves = [person(v, "S0" if i < 5 else "S1", "teacher") for i, v in enumerate(names(10))]
    graphs["two cliques"] = graph("two groups of five, apart", halves, both(cliques, 4))
    graphs["two cliques, bridge"] = graph("two groups of five and one tie", halves, both(cliques, 4) + one_way([(4, 5)], 1))
    graphs["two cliques, shared"] = graph(
        "two groups that share somebody", plain(9, 2),
        both(itertools.combinations(range(5), 2), 4) + both(
            [p for p in itertools.combinations(range(4, 9), 2)], 2))
    graphs["all alike"] = graph("one school", plain(8, 1), one_way([(0, 1), (2, 3), (4, 0), (5, 6)]))
    graphs["all different"] = graph("eight schools", plain(8, 8), one_way([(0, 1), (2, 3), (4, 0), (5, 6)]))
    graphs["tree"] = graph("a tree of fifteen", plain(15, 3), one_way([((i - 1) // 2, i) for i in range(1, 15)], 3))
    graphs["grid"] = graph(
        "four by four", plain(16, 4),
        both([(4 * r + c, 4 * r + c + 1) for r in range(4) for c in range(3)]
             + [(4 * r + c, 4 * r + 4 + c) for r in range(3) for c in range(4)], 2))
    graphs["weights"] = graph(
        "every strength there is", plain(9, 3),
        [[f"p{a:02d}", f"p{b:02d}", 1 + (a + b) % 4] for a in range(9) for b in range(9) if a != b and (a * b + a) % 3 == 1])
    for seed, n, within, across in [(1, 8, 0.6, 0.1), (2, 8, 0.3, 0.3), (3, 12, 0.5, 0.1), (4, 20, 0.4, 0.05),
                                    (5, 30, 0.35, 0.04), (6, 43, 0.3, 0.03), (7, 43, 0.1, 0.01)]:
        graphs[f"block {seed}"] = chance(seed, n, within, across, schools=2 + n // 12)
    graphs["block 8, closeness"] = chance(8, 12, 0.5, 0.15, closeness=True)
    graphs["block 9, closeness and gaps"] = chance(9, 25, 0.4, 0.08, silent=0.15, blank=0.05, closeness=True)
    graphs["block 10, silent"] = chance(10, 20, 0.4, 0.08, silent=0.2)
    graphs["block 11, opted out"] = chance(11, 20, 0.4, 0.08, opted_out=0.2, outside=True)
    graphs["block 12, every gap"] = chance(12, 36, 0.35, 0.05, silent=0.1, opted_out=0.08, not_asked=0.08, blank=0.04,
                                           outside=True)
    graphs["block 13, most silent"] = chance(13, 14, 0.5, 0.2, silent=0.7)
    graphs["block 14, many unknown values"] = chance(14, 24, 0.4, 0.1, unknown=0.5)
    return graphs


def wave_pairs(graphs):
    """Pairs of rounds: the same six, gaps, people who come and go, another scale, closeness asked once."""
    six = graphs["six"]
    later = graph("later", [*six["people"][:5], person("G", "S2", "teacher")],
                  [["A", "B", 4], ["B", "A", 2], ["C", "D", 4], ["D", "C", 4], ["A", "C", 2], ["C", "A", 1],
                   ["B", "D", 1], ["G", "A", 2], ["E", "G", 1]])
    moved = chance(21, 16, 0.4, 0.1, silent=0.2, blank=0.05)
    again = chance(22, 18, 0.4, 0.1, silent=0.15, opted_out=0.1)
    close = [chance(23, 10, 0.5, 0.2, closeness=True), chance(24, 10, 0.5, 0.2)]
    return {
        "the same": [six, six],
        "six, later": [six, later],
        "six, F silent later": [six, graphs["six, F silent"]],
        "six, F silent before": [graphs["six, F silent"], six],
        "six, A opted out later": [six, graphs["six, A opted out"]],
        "six, empty lines later": [six, graphs["six, blanks"]],
        "gaps in both": [moved, again],
        "closeness once": close,
        "closeness both": [chance(25, 10, 0.5, 0.2, closeness=True), chance(26, 10, 0.5, 0.2, closeness=True)],
        "another scale": [six, {**six, "scaleMax": 5}],
        "from nothing": [graphs["nobody"], six],
    }


# What is known of a graph: a full matrix of answers, None where it is not known


class Known:
    def __init__(self, spec):
        self.people = [p for p in spec["people"] if p[1] != "optedOut"]
        self.ids = [p[0] for p in self.people]
        self.n = len(self.ids)
        self.facts = {p[0]: p[2] for p in self.people}
        self.state = {p[0]: p[1] for p in self.people}
        given = {(a[0], a[1]): a for a in spec["arcs"]}
        blank = {(a, b) for a, b in spec.get("blanks", [])}
        top, close_top = spec["scaleMax"], spec.get("closenessMax")
        self.value, self.part = {}, {}
        for a in self.ids:
            for b in self.ids:
                if a == b:
                    continue
                if self.state[a] != "answered" or ((a, b) in blank and (a, b) not in given):
                    self.value[a, b] = self.part[a, b] = None
                elif (a, b) in given:
                    arc = given[a, b]
                    self.value[a, b] = arc[2]
                    parts = [arc[2] / top]
                    if len(arc) > 3 and close_top:
                        parts.append(arc[3] / close_top)
                    self.part[a, b] = sum(parts) / len(parts)
                else:
                    self.value[a, b] = self.part[a, b] = 0
        self.spec = spec
        self.everyone = all(v is not None for v in self.value.values()) and all(
            self.state[v] == "answered" for v in self.ids)
        self.arcs = [pair for pair, v in self.value.items() if v]
        self.pairs = [
            (a, b) for a, b in itertools.combinations(self.ids, 2) if self.value[a, b] or self.value[b, a]
        ]
        self.strength = {}
        for a, b in self.pairs:
            given_parts = [x for x in (self.part[a, b], self.part[b, a]) if x is not None]
            self.strength[a, b] = sum(given_parts) / len(given_parts)

    def directed(self, arcs=None):
        d = nx.DiGraph()
        d.add_nodes_from(self.ids)
        d.add_edges_from(self.arcs if arcs is None else arcs)
        return d, ig_of(self.ids, d.edges, directed=True)

    def undirected(self):
        u = nx.Graph()
        u.add_nodes_from(self.ids)
        for a, b in self.pairs:
            u.add_edge(a, b, weight=self.strength[a, b])
        g = ig_of(self.ids, self.pairs, directed=False)
        g.es["weight"] = [self.strength[pair] for pair in self.pairs]
        return u, g


def ig_of(ids, edges, directed):
    place = {v: i for i, v in enumerate(ids)}
    return igraph.Graph(n=len(ids), edges=[(place[a], place[b]) for a, b in edges], directed=directed)


def agree(name, one, other):
    """Both libraries' answer, once they are the same."""
    ones = one if isinstance(one, list) else [one]
    others = other if isinstance(other, list) else [other]
    assert len(ones) == len(others), name
    for a, b in zip(ones, others):
        absent = [x is None or (isinstance(x, float) and math.isnan(x)) for x in (a, b)]
        assert all(absent) or (not any(absent) and abs(a - b) < NEAR), (name, one, other)
    return one


def number(x):
    return None if x is None or math.isnan(x) else x


# The measures


def measures(spec):
    k = Known(spec)
    n, possible = k.n, k.n * (k.n - 1)
    answered = sum(v is not None for v in k.value.values())
    d, dg = k.directed()
    u, g = k.undirected()
    out = {"people": n, "everyoneAnswered": k.everyone, "arcs": len(k.arcs), "pairs": len(k.pairs)}

    lowest = agree("density", nx.density(d), dg.density()) if n > 1 else None
    out["density"] = {
        "observed": len(k.arcs) / answered if answered else None,
        "lowest": lowest,
        "highest": (len(k.arcs) + possible - answered) / possible if n > 1 else None,
        "undecided": sum(
            not k.value[a, b] and not k.value[b, a] and (k.value[a, b] is None or k.value[b, a] is None)
            for a, b in itertools.combinations(k.ids, 2)),
    }
    if k.everyone and n > 1:
        agree("full density", out["density"]["observed"], lowest)

    both_known = [(a, b) for a, b in k.arcs if k.value[b, a] is not None]
    r, rg = k.directed(both_known)
    mutual = sum(rg.is_mutual()) if both_known else 0
    out["reciprocity"] = {
        "byArc": agree("reciprocity", nx.overall_reciprocity(r), rg.reciprocity()) if both_known else None,
        "byPair": agree("by pair", mutual / 2 / (len(both_known) - mutual / 2), rg.reciprocity(mode="ratio"))
        if both_known else None,
        "mutual": mutual // 2,
    }
    degrees = agree("degrees", [u.degree(v) for v in k.ids], g.degree())
    out["averageDegree"] = sum(degrees) / n if n > 1 and answered else None
    ins = agree("in-degrees", [d.in_degree(v) for v in k.ids], dg.indegree())
    out["inDegree"] = ins
    out["centralization"] = sum(max(ins) - x for x in ins) / (n - 1) ** 2 if n > 1 and answered else None

    parts = sorted(sorted(part) for part in nx.connected_components(u))
    assert parts == sorted(sorted(k.ids[i] for i in part) for part in g.connected_components())
    out["parts"] = [part for part in parts if len(part) > 1]
    out["single"] = [part[0] for part in parts if len(part) == 1]

    out["strengths"] = sorted([*sorted(pair), s] for pair, s in k.strength.items())
    cuts = sorted(nx.articulation_points(u))
    assert cuts == sorted(k.ids[i] for i in g.articulation_points()), cuts
    out["cutPoints"] = cuts
    pairs_of_others = (n - 1) * (n - 2) / 2
    out["betweenness"] = (
        agree("betweenness", list(nx.betweenness_centrality(u, normalized=True).values()),
              [x / pairs_of_others for x in g.betweenness(directed=False)]) if n > 2 else [0.0] * n)
    out["constraint"] = [
        number(x) for x in agree("constraint", [constraint(u, v) for v in k.ids], [float(x) for x in g.constraint()])
    ]
    theirs = nx.constraint(u) if n else {}
    agree("constraint of networkx", out["constraint"], [number(theirs[v]) for v in k.ids])

    out["communities"] = modularities(k, u, g)
    out["school"] = by_attribute(k, u, "school")
    out["role"] = by_attribute(k, u, "role")
    out["rollUp"] = roll_up(k, g)
    out["externalReach"] = external_reach(k)
    return out


def constraint(u, i):
    """Burt's own formula, written out."""
    contacts = list(u[i])
    if not contacts:
        return None

    def p(a, b):
        return 1 / u.degree(a) if u.has_edge(a, b) else 0

    return sum(
        (p(i, j) + sum(p(i, q) * p(q, j) for q in contacts if q != j)) ** 2 for j in contacts)


def modularities(k, u, g):
    """The modularity of the division by school, and between what the modularity of a division of ours must lie."""
    if not k.pairs:
        return None
    labels = [k.facts[v]["school"] or f"unknown {v}" for v in k.ids]
    numbers = [sorted(set(labels)).index(x) for x in labels]
    groups = [{v for v, x in zip(k.ids, labels) if x == label} for label in set(labels)]
    weights = g.es["weight"]
    of_school = agree("modularity", nx.community.modularity(u, groups, weight="weight"),
                      g.modularity(numbers, weights=weights))
    random.seed(7)
    igraph.set_random_number_generator(random)
    found = []
    for seed in range(40):
        order = list(range(k.n))
        random.Random(seed).shuffle(order)
        found.append(g.permute_vertices(order).community_multilevel(weights="weight").modularity)
    for seed in range(10):
        division = nx.community.louvain_communities(u, weight="weight", seed=seed)
        found.append(nx.community.modularity(u, division, weight="weight"))
    best = g.community_optimal_modularity(weights="weight").modularity if k.n <= 16 else None
    return {"ofSchool": of_school, "lowest": min(found), "highest": max(found), "optimal": best}


def by_attribute(k, u, key):
    known = [v for v in k.ids if k.facts[v][key]]
    label = {v: k.facts[v][key] for v in known}
    sizes = [sum(label[v] == c for v in known) for c in sorted(set(label.values()))]
    n = len(known)
    pairs = [(a, b) for a, b in k.pairs if a in label and b in label]
    e = sum(label[a] != label[b] for a, b in pairs)
    i = len(pairs) - e
    between = sum(label[a] != label[b] for a, b in itertools.combinations(known, 2))
    within = n * (n - 1) // 2 - between
    if pairs:
        # networkx counts the same ties: each twice, by the two values.
        sub = u.subgraph(known).copy()
        nx.set_node_attributes(sub, label, "label")
        mixing = nx.attribute_mixing_dict(sub, "label")
        assert sum(c for a, row in mixing.items() for b, c in row.items() if a != b) == 2 * e
    de, di = (e / between if between else None), (i / within if within else None)
    close = {"alike": 0, "different": 0, "unknown": 0}
    loose = dict(close)
    for (a, b), s in k.strength.items():
        column = "unknown" if a not in label or b not in label else "alike" if label[a] == label[b] else "different"
        (close if s >= 0.75 - NEAR else loose)[column] += 1
    squares = sum((s / n) ** 2 for s in sizes)
    kinds = len(sizes)
    return {
        "ei": {
            "external": e, "internal": i, "possibleExternal": between, "possibleInternal": within,
            "observed": (e - i) / (e + i) if e + i else None,
            "expected": (between - within) / (between + within) if n > 1 else None,
            "rescaled": (de - di) / (de + di) if between and within and e + i else None,
        },
        "blau": {
            "k": kinds,
            "plain": 1 - squares if n else None,
            "normalised": (1 - squares) / (1 - 1 / kinds) if kinds > 1 else None,
            "unbiased": (1 - squares) * n / (n - 1) if n > 1 else None,
        },
        "bondingBridging": {"close": close, "loose": loose},
        "relabelling": relabelling(known, pairs, sizes, e, i) if between and within and pairs else None,
    }


def deals(left, sizes):
    """Every way to deal the places out to groups of these sizes: combinations, group by group."""
    if not sizes:
        yield []
        return
    for group in itertools.combinations(left, sizes[0]):
        rest = [v for v in left if v not in group]
        for more in deals(rest, sizes[1:]):
            yield [group, *more]


def relabelling(known, pairs, sizes, e, i):
    total = math.factorial(len(known))
    for s in sizes:
        total //= math.factorial(s)
    observed = (e - i) / (e + i)
    exact = total <= EXACT_UP_TO

    def value(label):
        across = sum(label[a] != label[b] for a, b in pairs)
        return (2 * across - len(pairs)) / len(pairs)

    if exact:
        values = [value({v: c for c, group in enumerate(deal) for v in group}) for deal in deals(known, sizes)]
        assert len(values) == total
    else:
        rng = random.Random(3)
        labels = [c for c, s in enumerate(sizes) for _ in range(s)]
        values = []
        for _ in range(10_000):
            rng.shuffle(labels)
            values.append(value(dict(zip(known, labels))))
    return {
        "exact": exact, "arrangements": total if total < 2**53 else None,
        "atMost": sum(v <= observed + NEAR for v in values) / len(values),
        "atLeast": sum(v >= observed - NEAR for v in values) / len(values),
        "lowest": min(values), "highest": max(values), "mean": sum(values) / len(values),
    }


def roll_up(k, g):
    schools = sorted({k.facts[v]["school"] for v in k.ids if k.facts[v]["school"]})
    nodes = [[s, sum(k.facts[v]["school"] == s for v in k.ids)] for s in schools]
    sums = {}
    for (a, b), s in k.strength.items():
        one, other = k.facts[a]["school"], k.facts[b]["school"]
        if one and other:
            sums.setdefault(tuple(sorted((one, other))), []).append(s)
    if k.pairs and all(k.facts[v]["school"] for v in k.ids):
        # igraph rolls up the same way.
        rolled = g.copy()
        rolled.es["count"] = 1
        rolled.contract_vertices([schools.index(k.facts[v]["school"]) for v in k.ids])
        rolled.simplify(loops=False, combine_edges={"count": "sum", "weight": "mean"})
        for edge in rolled.es:
            found = sums[tuple(sorted((schools[edge.source], schools[edge.target])))]
            agree("rolled up", [edge["count"], edge["weight"]], [len(found), sum(found) / len(found)])
        assert rolled.ecount() == len(sums)
    return {"nodes": nodes, "ties": [[a, b, len(s), sum(s) / len(s)] for (a, b), s in sorted(sums.items())]}


def external_reach(k):
    if "outside" not in k.spec:
        return None
    named = set()
    places = set()
    for who, role, organisation, value in k.spec["outside"]:
        place = (" ".join(organisation.split()).lower(), " ".join(role.split()).lower())
        if k.state.get(who) == "answered" and any(place) and value != 0:
            named.add(who)
            places.add(place)
    answered = sum(s == "answered" for s in k.state.values())
    return {"places": len(places), "organisations": len({o for o, _ in places if o}), "naming": len(named),
            "share": len(named) / answered if answered else None,
            "lowest": len(named) / k.n if k.n else None,
            "highest": (len(named) + k.n - answered) / k.n if k.n else None}


# Changes: every way to fill the missing answers in is tried at its ends


def changes(before, after):
    out_of_it = {p[0] for s in (before, after) for p in s["people"] if p[1] == "optedOut"}
    once = ("closenessMax" in before) != ("closenessMax" in after)
    sides = []
    for spec in (before, after):
        spec = {**spec, "people": [p for p in spec["people"] if p[0] not in out_of_it]}
        if once:
            spec.pop("closenessMax", None)
        sides.append(Known(spec))
    one, other = sides
    stayed = sorted(set(one.ids) & set(other.ids))
    same_scale = before["scaleMax"] == after["scaleMax"]

    def fillings(k, a, b):
        """Strength (0 = no tie) for the lowest and highest each missing answer can be."""
        ends = [[k.part[x]] if k.value[x] is not None else [0, 1] for x in ((a, b), (b, a))]
        return [sum(f) / 2 for f in itertools.product(*ends)]

    ties = []
    for a, b in itertools.combinations(stayed, 2):
        tied = [bool(k.value[a, b] or k.value[b, a]) for k in sides]
        if not any(tied):
            continue
        was, is_ = fillings(one, a, b), fillings(other, a, b)
        if tied == [False, True]:
            kind = "appeared" if max(was) == 0 else "uncertain"
        elif tied == [True, False]:
            kind = "gone" if max(is_) == 0 else "uncertain"
        elif not same_scale:
            kind = "uncertain"
        else:
            signs = {0 if abs(y - x) < NEAR else math.copysign(1, y - x) for x in was for y in is_}
            kind = {(1.0,): "stronger", (-1.0,): "looser", (0,): "same"}.get(tuple(signs), "uncertain")
        ties.append([a, b, kind])
    rows = [[sum(bool(k.value[a, b]) for a in stayed for b in stayed if a != b),
             sum(k.value[a, b] is None or bool(k.value[a, b]) for a in stayed for b in stayed if a != b)] for k in sides]
    (low, high), (low2, high2) = rows
    return {
        "joined": sorted(set(other.ids) - set(one.ids)), "left": sorted(set(one.ids) - set(other.ids)),
        "stayed": stayed, "ties": ties,
        "withJoined": sum(not set(p) <= set(one.ids) for p in other.pairs),
        "withLeft": sum(not set(p) <= set(other.ids) for p in one.pairs),
        "among": "more" if low2 > high else "fewer" if high2 < low
        else "same" if low == high and low2 == high2 else "uncertain",
    }


def write(name, value):
    (HERE / name).write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


def rounded(value):
    """Twelve decimals: more than is compared, and the same on every machine."""
    if isinstance(value, float):
        return round(value, 12)
    if isinstance(value, list):
        return [rounded(x) for x in value]
    if isinstance(value, dict):
        return {key: rounded(x) for key, x in value.items()}
    return value


if __name__ == "__main__":
    assert (nx.__version__, igraph.__version__) == ("3.6.1", "1.0.0"), "another version may write other digits"
    graphs = all_graphs()
    waves = wave_pairs(graphs)
    six = measures(graphs["six"])["school"]["relabelling"]
    assert (six["arrangements"], round(six["atMost"], 3)) == (180, 0.244), six
    write("graphs.json", {"graphs": graphs, "waves": waves})
    write("expected.json", {
        "madeWith": {"networkx": nx.__version__, "igraph": igraph.__version__},
        "graphs": {name: rounded(measures(spec)) for name, spec in graphs.items()},
        "waves": {name: changes(*pair) for name, pair in waves.items()},
    })
    print(len(graphs), "graphs,", len(waves), "pairs of rounds")
