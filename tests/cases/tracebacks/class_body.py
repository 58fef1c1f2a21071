class Broken:
    value = 1

    class Inner:
        other = value + 1
