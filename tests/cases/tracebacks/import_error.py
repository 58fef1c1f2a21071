from itertools import count, nothing_like_this
