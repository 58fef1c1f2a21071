print("a" < "b", "a" < "B", "abc" < "abd", "abc" < "abcd", "" < "a", "é" > "z", "🐍" > "\uffff")
print("a" == "a", "a" != b"a", max("hello"), min("hello"), sorted("banana"))
print(hash("x") == hash("".join(["x"])), "ab" * 3, 0 * "ab", "ab" * -1, "a" "b" == "ab")
