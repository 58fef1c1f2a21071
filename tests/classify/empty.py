"""No function here."""

x = 1
