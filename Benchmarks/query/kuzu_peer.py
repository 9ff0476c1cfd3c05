#!/usr/bin/env python3
"""Kùzu: a table for each label and type, one thread, every query prepared once."""
import kuzu

import peer

SCHEMA = """
CREATE NODE TABLE Person(id STRING, name STRING, age INT64, country STRING, PRIMARY KEY(id));
CREATE NODE TABLE Organization(id STRING, name STRING, country STRING, sector STRING, PRIMARY KEY(id));
CREATE REL TABLE KNOWS(FROM Person TO Person, since INT64);
CREATE REL TABLE WORKS_FOR(FROM Person TO Organization, since INT64);
CREATE REL TABLE MEMBER_OF(FROM Person TO Organization, since INT64);
"""


def load(folder, store):
    connection = kuzu.Connection(kuzu.Database(store))
    connection.execute(SCHEMA)
    tables = {"persons": "Person", "organizations": "Organization"} | peer.RELATIONS
    for table, name in tables.items():
        connection.execute(f"COPY {name} FROM '{folder}/{table}.csv' (HEADER = true)")


def opened(store):
    connection = kuzu.Connection(kuzu.Database(store, read_only=True), num_threads=1)
    prepared = {}

    def answer(_, query, parameters, __):
        statement = prepared.get(query)
        if statement is None:
            statement = prepared[query] = connection.prepare(query, parameters)
        return connection.execute(statement, parameters).get_all()

    return answer


if __name__ == "__main__":
    peer.main(load, opened)
