#!/usr/bin/env python3
"""graphqlite: a file of SQLite with its extension."""
import sqlite3
import sys

if not hasattr(sqlite3.Connection, "enable_load_extension"):
    # Some Pythons are built without extensions of SQLite; this package has its own.
    sys.modules["sqlite3"] = __import__("pysqlite3")

import graphqlite

import peer


def load(folder, store):
    graph = graphqlite.Graph(store)
    numbers = graph.insert_nodes_bulk([
        (row["id"], {key: value for key, value in row.items() if key != "id"}, label)
        for label, table in (("Person", "persons"), ("Organization", "organizations")) for row in peer.rows(folder, table)])
    for table, type in peer.RELATIONS.items():
        graph.insert_edges_bulk([(row["from"], row["to"], {"since": row["since"]}, type) for row in peer.rows(folder, table)], numbers)
    # What its documentation advises after a bulk load, as for every file of SQLite.
    graph.connection.sqlite_connection.execute("ANALYZE")
    graph.connection.sqlite_connection.commit()


def opened(store):
    connection = graphqlite.connect(store)

    def answer(_, query, parameters, __):
        return [list(row.values()) for row in connection.cypher(query, parameters)]

    return answer


if __name__ == "__main__":
    peer.main(load, opened)
