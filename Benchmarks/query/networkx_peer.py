#!/usr/bin/env python3
"""networkx: one graph for each type of relation, which share the dictionaries of their nodes; answers as plain Python."""
import pickle
from collections import defaultdict
from heapq import nsmallest

import networkx

import peer


def load(folder, store):
    nodes = {}
    for label, table in (("Person", "persons"), ("Organization", "organizations")):
        for row in peer.rows(folder, table):
            nodes[row.pop("id")] = row | {"label": label}
    graphs = {}
    for table, type in peer.RELATIONS.items():
        graph = graphs[type] = networkx.DiGraph()
        graph.add_edges_from((row["from"], row["to"], {"since": row["since"]}) for row in peer.rows(folder, table))
    with open(store, "wb") as file:
        pickle.dump((nodes, graphs), file, protocol=pickle.HIGHEST_PROTOCOL)


def opened(store):
    with open(store, "rb") as file:
        nodes, graphs = pickle.load(file)
    knows = graphs["KNOWS"]
    successors = knows.adj
    undirected = []

    def one_hop(id):
        return [(other, nodes[other]["name"]) for other in successors[id]] if id in knows else []

    def two_hops(id):
        return [(sum(len(successors[other]) for other in successors[id]) if id in knows else 0,)]

    def filtered(age, country):
        offices = {id for id, node in nodes.items() if node["label"] == "Organization" and node["country"] == country}
        return [(sum(1 for person, office in graphs["WORKS_FOR"].edges if office in offices and nodes[person]["age"] > age),)]

    def long(id):
        found, level = set(), {id} if id in knows else set()
        for _ in range(3):
            level = {other for node in level for other in successors[node]} - found
            found |= level
        return [(len(found),)]

    def shortest(source, target):
        if not undirected:
            # Made once, on the first question: a search in both directions needs it.
            undirected.append(knows.to_undirected(as_view=False))
        try:
            return [(len(networkx.bidirectional_shortest_path(undirected[0], source, target)) - 1,)]
        except (networkx.NetworkXNoPath, networkx.NodeNotFound):
            return []

    def top(label):
        degrees = defaultdict(int)
        for graph in graphs.values():
            for id, degree in graph.degree:
                degrees[id] += degree
        return nsmallest(10, ((id, degree) for id, degree in degrees.items() if nodes[id]["label"] == label), key=lambda row: (-row[1], row[0]))

    def grouped(type):
        sums = defaultdict(lambda: [0, 0])
        for person, office in graphs[type].edges:
            entry = sums[nodes[office]["country"]]
            entry[0] += nodes[person]["age"]
            entry[1] += 1
        return [(country, total / count) for country, (total, count) in sums.items()]

    def contains(text):
        return [(sum(1 for node in nodes.values() if node["label"] == "Person" and text in node["name"]),)]

    functions = {
        "one hop": one_hop, "two-hop count": two_hops, "filtered pattern": filtered, "length 1 to 3": long, "top 10 by degree": top,
        "grouped average": grouped, "contains": contains}

    def answer(name, _, parameters, told):
        if name == "shortest path":
            return shortest(parameters["from"], parameters["to"])
        return functions[name](**parameters, **told)

    return answer


if __name__ == "__main__":
    peer.main(load, opened)
