from .. import fish
from ..birds import owl

shark = f"shark of {fish.count}, knows {owl}"
