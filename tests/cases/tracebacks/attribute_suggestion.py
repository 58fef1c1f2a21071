class Thing:
    colour = 1


thing = Thing()
thing.color
