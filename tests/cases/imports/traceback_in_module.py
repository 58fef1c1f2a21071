import zoo.broken
