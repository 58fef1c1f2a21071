text = """the quick brown fox jumps over the lazy dog
the dog barks and the fox runs away"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]:
    print(f"{word:<8}{count:>3} {'#' * count}")
lines = text.splitlines()
print(len(lines), len(text.split()), len(text), max(text.split(), key=len))
longest = max(lines, key=len)
print(longest.title(), longest[::-1], sep="\n")
