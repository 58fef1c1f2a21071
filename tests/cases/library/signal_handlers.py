import os
import signal


def handler(number, frame):
    print("got", signal.Signals(number).name, frame is not None)


print(signal.signal(signal.SIGUSR1, handler) is signal.SIG_DFL)
signal.raise_signal(signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1) is handler, signal.getsignal(signal.SIGTERM))
print(signal.strsignal(9), signal.SIGINT, repr(signal.SIGKILL), signal.NSIG)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
for attempt in (lambda: signal.signal(signal.SIGKILL, handler), lambda: signal.signal(99, handler),
                lambda: signal.signal(2, 5)):
    try:
        attempt()
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
