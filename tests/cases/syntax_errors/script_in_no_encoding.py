"""A script with bytes that are in no encoding."""
x = "ÿ"
