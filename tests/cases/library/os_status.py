# What the system packs into a number: statuses of processes, and devices.
import os

for status in (0, 256, 9, 0x8B, 0x137F, 0xFFFF):
    print(hex(status), os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status),
          os.WTERMSIG(status), os.WCOREDUMP(status), os.WIFSTOPPED(status), os.WSTOPSIG(status),
          os.WIFCONTINUED(status))
for call in (lambda: os.waitstatus_to_exitcode(0x137F), lambda: os.waitstatus_to_exitcode(9),
             lambda: os.WIFSTOPPED("a"), lambda: os.WIFSTOPPED(2 ** 40), lambda: os.major("a")):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(error)
device = os.makedev(0x1FFF, 0x12345)
print(device, os.major(device), os.minor(device))
print(os.EX_CONFIG, os.EX_NOPERM, os.EX_TEMPFAIL, os.O_SYNC, os.SEEK_HOLE)
