print("%s %r %a" % ("é", "é", "é"), "%d %i %u" % (1, 2.9, True), "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))
print("%f %.2f %8.3f %e %g %G" % (1.5, 1.555, 3.14159, 12345.678, 0.0001, 1e-10), "%x %X %o %#x %#o" % (255, 255, 8, 255, 8))
print("%c%c" % (65, "B"), "%%", "%s" % (1,), "%s" % [1, 2], "%(a)s-%(b)03d" % {"a": 1, "b": 2}, "%*d|%-*s|%.*f" % (5, 1, 4, "x", 1, 2.55))
for action in (lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "%(a)s" % 1, lambda: "%c" % "ab"):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
