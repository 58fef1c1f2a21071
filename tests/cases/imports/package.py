import zoo.birds
from zoo import shark, version
from zoo.fish import salt
import zoo.fish.salt as direct

print(zoo.birds.owl, shark, version, salt is direct, zoo.birds.friends(), zoo.fish.count)
print(zoo.__name__, zoo.birds.__package__, zoo.fish.salt.__name__, zoo.__doc__)
from zoo import *

print(birds is zoo.birds)
