# Empty text and empty bytes hash to 0, and are still keys of their own.
print(hash(''), hash(b''), hash(()) == 0)
table = {0: 'zero', '': 'text', b'': 'bytes'}
print(table[''], table[b''], table[0], len(table))
