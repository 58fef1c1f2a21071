class Show:
    def __getitem__(self, key):
        return key


s = Show()
print(s[1], s[1:2], s[:], s[::2], s[1, 2], s[1:2, 3], s[...], s[()], s[-1:], s["a":None])
print(slice(5).indices(3), slice(None, None, -1).indices(4), slice(1, 9, 2), slice(1).stop, slice(1, 2) == slice(1, 2))
