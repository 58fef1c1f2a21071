class Account:
    def __init__(self, balance):
        self.balance = balance

    def __add__(self, other):
        return Account(self.balance + other.balance)

    @property
    def doubled(self):
        return self.balance * self.factor


print((Account(1) + Account(2)).balance)
Account(3).doubled
