def run(f,w): return []
