"""What this program runs on (library reference: platform)."""

import os
import sys
from collections import namedtuple

__version__ = "1.0.8"

_uname = namedtuple("uname_result", "system node release version machine")


class uname_result(_uname):
    """What the system says of itself; the processor is asked for when it is wanted."""

    @property
    def processor(self):
        return ""

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return 6


_found = None


def uname():
    """System, node, release, version, machine and processor."""
    global _found
    if _found is None:
        try:
            _found = uname_result(*os.uname())
        except OSError:
            _found = uname_result("", "", "", "", "")
    return _found


def system():
    """The name of the system."""
    return uname().system


def node():
    """The name of the machine in the network."""
    return uname().node


def release():
    """The system's release."""
    return uname().release


def version():
    """The system's version."""
    return uname().version


def machine():
    """The kind of machine."""
    return uname().machine


def processor():
    """The kind of processor."""
    return uname().processor


def architecture(executable=sys.executable, bits="", linkage=""):
    """The width of pointers, and the format of programs."""
    return bits or ("64bit" if sys.maxsize > 2 ** 32 else "32bit"), linkage or "ELF"


def python_implementation():
    """What runs the program, by the name programs expect."""
    return sys.implementation.name if sys.implementation.name != "cpython" else "CPython"


def python_version():
    """The version as text."""
    return "{}.{}.{}".format(*sys.version_info[:3])


def python_version_tuple():
    """The version as a tuple of texts."""
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    """Number and date of the build, which are not kept."""
    return "default", ""


def python_compiler():
    """What the interpreter was built with."""
    return "Rust"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """The C library, which is not asked for."""
    return lib, version


def platform(aliased=False, terse=False):
    """All of it in one text."""
    info = uname()
    parts = [info.system, info.release] + ([] if terse else [info.machine])
    return "-".join(part.replace(" ", "_") for part in parts if part)


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype


def win32_edition():
    """The edition of Windows; None elsewhere."""
    return None


def win32_is_iot():
    """Is it Windows for small devices?"""
    return False


IOSVersionInfo = namedtuple("IOSVersionInfo", ["system", "release", "model", "is_simulator"])


def ios_ver(system="", release="", model="", is_simulator=False):
    return IOSVersionInfo(system, release, model, is_simulator)


AndroidVer = namedtuple("AndroidVer",
                        "release api_level manufacturer model device is_emulator")


def android_ver(release="", api_level=0, manufacturer="", model="", device="", is_emulator=False):
    return AndroidVer(release, api_level, manufacturer, model, device, is_emulator)


def freedesktop_os_release():
    """What `/etc/os-release` says."""
    for name in "/etc/os-release", "/usr/lib/os-release":
        try:
            with open(name, encoding="utf-8") as file:
                lines = file.readlines()
            break
        except OSError:
            continue
    else:
        raise OSError("Unable to read files /etc/os-release, /usr/lib/os-release")
    info = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
    for line in lines:
        key, sign, value = line.strip().partition("=")
        if sign and not key.startswith("#"):
            info[key] = value.strip("\"'")
    return info
