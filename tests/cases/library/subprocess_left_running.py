"""A process that is dropped while it runs is asked after later."""

import subprocess
import sys
import time
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(0.3)"])
    del process
print([warning.category.__name__ for warning in caught], len(subprocess._active))
for _ in range(200):
    subprocess._cleanup()
    if not subprocess._active:
        break
    time.sleep(0.05)
print(subprocess._active)
