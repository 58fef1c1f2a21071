import signal
import subprocess

try:
    subprocess.run(["sleep", "9"], timeout=0.05)
except subprocess.TimeoutExpired as error:
    print(error.cmd, type(error).__name__)
process = subprocess.Popen(["sleep", "9"])
print(process.poll())
process.terminate()
print(process.wait(), process.returncode == -signal.SIGTERM)
