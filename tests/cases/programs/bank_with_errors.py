class BankError(Exception):
    pass


class Overdrawn(BankError):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance}, asked for {amount}")
        self.missing = amount - balance


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.log = owner, balance, []

    @property
    def balance(self):
        return self._balance

    def withdraw(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        if amount > self._balance:
            raise Overdrawn(self._balance, amount)
        self._balance -= amount
        self.log.append(-amount)

    def __enter__(self):
        self._saved = self._balance, self.log[:]
        return self

    def __exit__(self, kind, error, tb):
        if isinstance(error, BankError):
            self._balance, self.log = self._saved
            print("rolled back:", error, "missing", error.missing)
            return True


account = Account("Ann", 100)
with account:
    account.withdraw(30)
with account as a:
    a.withdraw(50)
    a.withdraw(50)
print(account.balance, account.log)
try:
    with account:
        account.withdraw(-1)
except ValueError as error:
    print(type(error).__name__, error)
try:
    account.balance = 5
except AttributeError as error:
    print(error)
print(f"{account.balance * (1 + Account.interest):.2f}")
