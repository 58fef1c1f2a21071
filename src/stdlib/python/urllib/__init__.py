"""What concerns addresses on the web: only `urllib.parse` is here."""
