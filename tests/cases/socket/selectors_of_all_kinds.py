import selectors
import socket

for kind in selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector:
    a, b = socket.socketpair()
    with kind() as s, a, b:
        key = s.register(a, selectors.EVENT_READ, "data")
        print(kind.__name__, key.events, key.data, s.get_key(a) is key, len(s.get_map()))
        print(s.select(0))
        b.send(b"x")
        print([(k.fileobj is a, events) for k, events in s.select(1)])
        s.modify(a, selectors.EVENT_READ | selectors.EVENT_WRITE)
        print([events for k, events in s.select(1)])
        try:
            s.register(a, selectors.EVENT_READ)
        except KeyError as e:
            print("registered" in str(e))
        s.unregister(a)
        print(s.select(0), a in s.get_map())
