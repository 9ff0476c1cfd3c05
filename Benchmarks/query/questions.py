"""The eight questions, each asked several times in different words or with different values, so that no engine answers from a cache."""
import random
from dataclasses import dataclass, field


@dataclass
class Asked:
    """One question with its values; `peculiar` has the words of an engine that knows no others."""

    query: str
    parameters: dict = field(default_factory=dict)
    peculiar: dict = field(default_factory=dict)
    # What a program without a query language is told instead of words.
    told: dict = field(default_factory=dict)

    def words(self, engine):
        return self.peculiar.get(engine, self.query)


def questions(scale):
    """The questions by name, for the graph of a scale."""
    random.seed(7)
    draw = random.random

    def person():
        return f"p{int(draw() * 10_000 * scale)}"

    one_hop = "MATCH (p:Person {id: $id})-[:KNOWS]->(q:Person) RETURN q.id, q.name"
    two_hops = "MATCH (p:Person {id: $id})-[:KNOWS]->()-[:KNOWS]->(q) RETURN count(*)"
    filtered = "MATCH (p:Person)-[:WORKS_FOR]->(o:Organization) WHERE p.age > $age AND o.country = $country RETURN count(*)"
    long = "MATCH (p:Person {id: $id})-[:KNOWS*1..3]->(q) RETURN count(DISTINCT q)"
    shortest = "MATCH p = shortestPath((a:Person {id: $from})-[:KNOWS*]-(b:Person {id: $to})) RETURN length(p)"
    kuzu_shortest = "MATCH (a:Person {id: $from})-[p:KNOWS* SHORTEST 1..30]-(b:Person {id: $to}) RETURN length(p)"
    top = "MATCH (n:LABEL)-[r]-() RETURN n.id AS id, count(r) AS degree ORDER BY degree DESC, id LIMIT 10"
    grouped = "MATCH (p:Person)-[:TYPE]->(o:Organization) RETURN o.country AS country, avg(p.age) AS age"
    contains = "MATCH (p:Person) WHERE p.name CONTAINS $text RETURN count(*)"
    return {
        "one hop": [Asked(one_hop, {"id": person()}) for _ in range(50)],
        "two-hop count": [Asked(two_hops, {"id": person()}) for _ in range(50)],
        "filtered pattern": [
            Asked(filtered, {"age": age, "country": country}) for age, country in ((40, "FR"), (25, "UA"), (70, "QA"), (60, "PL"))],
        "length 1 to 3": [Asked(long, {"id": person()}) for _ in range(20)],
        "shortest path": [Asked(shortest, {"from": person(), "to": person()}, {"kuzu": kuzu_shortest}) for _ in range(20)],
        "top 10 by degree": [Asked(top.replace("LABEL", label), told={"label": label}) for label in ("Person", "Organization")],
        "grouped average": [Asked(grouped.replace("TYPE", type), told={"type": type}) for type in ("WORKS_FOR", "MEMBER_OF")],
        "contains": [Asked(contains, {"text": text}) for text in ("Novak 9", "Шевченко", "Prisoners", "小林", "77", "nobody")],
    }
