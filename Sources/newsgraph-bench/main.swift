print("see Benchmarks/query.sh")
