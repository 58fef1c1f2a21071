"""A bank whose transactions are context managers.

Whatever happens inside a `with transaction(...)` either happens completely or
not at all. Managers nest, stack several in one statement, swallow an exception
on purpose, and one is written as a generator.
"""

import functools


class InsufficientFunds(Exception):
    def __init__(self, account, missing):
        super().__init__(f"{account.owner} is short of {missing}")
        self.missing = missing


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.frozen = False

    def deposit(self, amount):
        if self.frozen:
            raise PermissionError(f"the account of {self.owner} is frozen")
        self.balance += amount

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount - self.balance)
        self.balance -= amount

    def __repr__(self):
        return f"{self.owner}: {self.balance}"


class Transaction:
    """Restores every account that takes part when its block ends with an exception."""

    def __init__(self, title, *accounts):
        self.title = title
        self.accounts = accounts

    def __enter__(self):
        self.before = [account.balance for account in self.accounts]
        print(f"begin {self.title}")
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            print(f"commit {self.title}")
            return
        for account, balance in zip(self.accounts, self.before):
            account.balance = balance
        print(f"roll back {self.title}: {kind.__name__}: {error}")


class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return kind is not None and issubclass(kind, self.kinds)


def manager(function):
    """Make a context manager of a generator that yields exactly once."""

    class Manager:
        def __init__(self, *args):
            self.steps = function(*args)

        def __enter__(self):
            return next(self.steps)

        def __exit__(self, kind, error, traceback):
            try:
                if error is None:
                    next(self.steps)
                else:
                    self.steps.throw(error)
            except StopIteration:
                return error is not None
            except BaseException as raised:
                if raised is error:
                    return False
                raise
            raise RuntimeError("the generator did not stop")

    return functools.wraps(function, updated=())(Manager)


@manager
def frozen(account):
    account.frozen = True
    try:
        yield account
    finally:
        account.frozen = False


def transfer(source, target, amount):
    with Transaction(f"transfer of {amount} from {source.owner}", source, target):
        target.deposit(amount)
        source.withdraw(amount)


def main():
    ann, bob = Account("Ann", 100), Account("Bob", 20)

    transfer(ann, bob, 30)
    print(ann, bob, sep=", ")

    try:
        transfer(bob, ann, 80)
    except InsufficientFunds as error:
        print("refused, short of", error.missing)
    print(ann, bob, sep=", ")

    with Suppress(PermissionError, ZeroDivisionError), frozen(bob) as account:
        print("frozen:", account.frozen)
        transfer(ann, account, 10)
        print("this line is never reached")
    print("frozen:", bob.frozen)

    with Suppress(InsufficientFunds):
        with Transaction("the whole evening", ann, bob):
            transfer(ann, bob, 50)
            transfer(bob, ann, 10)
            print("meanwhile:", ann, bob)
            transfer(ann, bob, 1000)
    print(ann, bob, sep=", ")
    print(f"{frozen.__name__} is made by {manager.__name__}()")


if __name__ == "__main__":
    main()
