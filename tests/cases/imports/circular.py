import _ping

print(_ping.value, _ping.other())
