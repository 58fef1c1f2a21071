# A chain of elif is not nesting, wherever it stands.
chain = ''.join(f'      elif n == {i}:\n        return {i}\n' for i in range(1, 1500))
source = f'''
def find(n, start: int = 0) -> int:
  with guard:
    try:
      if n == start:
        return start
{chain}      else:
        return -1
    finally:
      pass
'''
from contextlib import nullcontext

space = {'guard': nullcontext()}
exec(source, space)
print([space['find'](n) for n in (0, 7, 1499, 1500)])
