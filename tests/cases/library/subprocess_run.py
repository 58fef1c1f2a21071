import subprocess

print(subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 3"], capture_output=True, text=True))
print(subprocess.check_output(["cat"], input=b"x" * 100000) == b"x" * 100000)
print(subprocess.run("echo a; echo b >&2", shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
print(subprocess.getstatusoutput("echo hi; exit 2"), subprocess.call(["true"]))
with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
    for word in "one", "two":
        print(word, file=process.stdin, flush=True)
        print(repr(process.stdout.readline()))
print(process.returncode)
for attempt in (lambda: subprocess.run("exit 4", shell=True, check=True),
                lambda: subprocess.run(["no-such-program"]),
                lambda: subprocess.run(["sh", "-c", "kill -9 $$"], check=True),
                lambda: subprocess.run(["true"], input=b"", stdin=1)):
    try:
        attempt()
    except (subprocess.CalledProcessError, OSError, ValueError) as error:
        print(type(error).__name__, error)
