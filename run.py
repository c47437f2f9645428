"""Start Quandian, or run its tests, from a fresh clone: whatever is missing is set up first.

    python3 run.py                  open the window          (Windows: py run.py)
    python3 run.py test [...]       run the tests; the rest goes to pytest
    python3 run.py lint [--fix]     style, types, walls between the packages
    python3 run.py bench [...]      measure, and say on what machine
    python3 run.py build [...]      make what users install
    python3 run.py WORD ...         the program's own command line

Everything is installed in .venv beside this file. It needs the standard library only and speaks
Python 3.6, so that an old Python gives a sentence instead of a SyntaxError.
"""

import hashlib
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, "quandian.stamp")
WINDOWS = os.name == "nt"
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if WINDOWS else VENV + "/bin/python"
COMMAND = "py run.py" if WINDOWS else "python3 run.py"

OLDEST, NEWEST = (3, 11), (3, 14)
SUITS = "{} <= sys.version_info[:2] <= {} and sys.maxsize > 2**32".format(OLDEST, NEWEST)

# What Qt loads on Linux and a bare system lacks, each with the package of Debian that has it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
FONT = "fonts-wqy-microhei"
MIRROR = "https://pypi.tuna.tsinghua.edu.cn/simple"


def main(words: "list[str]") -> int:
    word = words[0] if words else ""
    is_window = not word or word.endswith(".quandian")
    if is_window and not has_display():
        raise stop(
            "There is no display to open a window on; a picture can be had without one:",
            COMMAND + ' screenshot "{}" --out picture.png'.format(word or "PROJECT.quandian"),
        )
    if word == "build" and not os.path.exists(os.path.join(ROOT, "packaging", "build.py")):
        raise stop("Nothing can be built yet: packaging/build.py comes with the packaging.")
    is_dev = word in ("test", "lint", "bench", "build")
    if not is_ready(is_dev):
        if not suits():
            return with_another_python(words)
        set_up(is_dev)
    elif is_window or word in ("test", "bench", "screenshot", "selftest"):
        install_missing([], is_first=False)
    if not is_dev:
        return follow(["-X", "utf8", "-P", "-m", "desktop"] + words)
    os.chdir(ROOT)
    if word == "lint":
        return lint("--fix" in words)
    if word == "test":
        return follow(["-m", "pytest"] + words[1:])
    if word == "bench":
        return follow(["-X", "utf8", "-m", "tests.bench"] + words[1:])
    return follow(["-X", "utf8", os.path.join("packaging", "build.py")] + words[1:])


def lint(is_fixing: bool) -> int:
    """Run every check, even after one failed; 1 when any did."""
    walls = "from importlinter.cli import lint_imports_command as check; check()"
    checks = [
        ["-m", "ruff", "check", "."] + (["--fix"] if is_fixing else []),
        ["-m", "ruff", "format", "."] + ([] if is_fixing else ["--check"]),
        ["-m", "mypy"],
        ["-c", walls],
    ]
    translations = os.path.join("packaging", "translations.py")
    if os.path.exists(translations):
        checks.append([translations, "--check"])
    codes = [subprocess.call([PYTHON, "-X", "utf8"] + check, env=own()) for check in checks]
    say("Some checks failed." if any(codes) else "All checks passed.")
    return int(any(codes))


# --- speaking and handing over ------------------------------------------------------------------


def say(sentence: str) -> None:
    """Speak on standard error: standard output belongs to the program."""
    print("run.py: " + sentence, file=sys.stderr, flush=True)


def stop(sentence: str, cure: str = "") -> SystemExit:
    """Say what is wrong in one sentence, and the line that cures it; gives what to raise."""
    say(sentence)
    if cure:
        print("    " + cure, file=sys.stderr, flush=True)
    return SystemExit(2)


def has_display() -> bool:
    """Whether a window can be shown; where it can't, Qt would abort."""
    if WINDOWS or sys.platform == "darwin":
        return True
    if os.environ.get("QT_QPA_PLATFORM", "xcb").split(":")[0] not in ("", "xcb", "wayland"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def own() -> "dict[str, str]":
    """The environment in which the modules of this checkout are found, from any folder."""
    return dict(without(["PYTHONHOME"]), PYTHONPATH=ROOT)


def without(names: "list[str]") -> "dict[str, str]":
    return {name: value for name, value in os.environ.items() if name not in names}


def follow(arguments: "list[str]") -> int:
    return become([PYTHON] + arguments, own())


def become(command: "list[str]", environment: "dict[str, str]") -> int:
    """Be another program from here on; Windows can't, there we wait for it and give its code."""
    if not WINDOWS:
        os.execve(command[0], command, environment)
    import signal

    child = subprocess.Popen(command, env=environment)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return child.wait()


# --- the right Python ---------------------------------------------------------------------------


def suits() -> bool:
    return OLDEST <= sys.version_info[:2] <= NEWEST and sys.maxsize > 2**32


def with_another_python(words: "list[str]") -> int:
    """Go on with a suitable Python of this machine, or say which one to install."""
    versions = ["3.13", "3.12", "3.14", "3.11"]
    candidates = [["python" + version] for version in versions] + [["python3"], ["python"]]
    if WINDOWS:
        candidates = [["py", "-" + version] for version in versions] + candidates
    for candidate in candidates:
        path = shutil.which(candidate[0])
        question = candidate[1:] + ["-c", "import sys; sys.exit(not ({}))".format(SUITS)]
        if path and succeeds([path] + question):
            script = [os.path.join(ROOT, "run.py")]
            return become([path] + candidate[1:] + script + words, dict(os.environ))
    sentence = "Quandian needs a 64-bit Python 3.{} to 3.{}, and this is a {}-bit {}.{}.{}.".format(
        OLDEST[1], NEWEST[1], 64 if sys.maxsize > 2**32 else 32, *sys.version_info[:3]
    )
    if WINDOWS:
        raise stop(sentence, "winget install Python.Python.3.13")
    if sys.platform == "darwin":
        raise stop(sentence, "brew install python@3.13")
    for version in versions:
        if shutil.which("apt-cache") and succeeds(["apt-cache", "show", "python" + version]):
            say(sentence)
            if apt(["python" + version, "python{}-venv".format(version)]):
                return with_another_python(words)
            raise SystemExit(2)
    raise stop(sentence + " Take one from https://www.python.org/downloads/ and start again.")


def succeeds(command: "list[str]") -> bool:
    return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


# --- .venv --------------------------------------------------------------------------------------


def wanted(is_dev: bool) -> "list[str]":
    """What .venv is made from: the Python, the requirements of users, those of developers."""
    lines = ["{}.{} {}".format(sys.version_info[0], sys.version_info[1], sys.base_prefix)]
    for name in ["requirements.txt", "requirements-dev.txt"][: 1 + is_dev]:
        with open(os.path.join(ROOT, name), "rb") as file:
            lines.append(hashlib.sha256(file.read()).hexdigest())
    return lines


def is_ready(is_dev: bool) -> bool:
    """Whether .venv stands as wanted; its stamp is written last, and is empty before."""
    try:
        with open(STAMP, encoding="utf-8", errors="surrogateescape") as file:
            found = file.read().split("\n")
    except OSError:
        return False
    lines = wanted(is_dev)
    # A Python that does not suit did not make .venv, but may start what another one made.
    first = 0 if suits() else 1
    return os.path.exists(PYTHON) and found[first : len(lines)] == lines[first:]


def write_stamp(lines: "list[str]") -> None:
    with open(STAMP, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write("\n".join(lines))


def set_up(is_dev: bool) -> None:
    """Make .venv, or add to it what developers need; a second start meanwhile waits."""
    lock = os.open(os.path.join(ROOT, "run.py"), os.O_RDONLY)
    wait_for(lock)
    if not is_ready(is_dev):
        for module in ("ctypes", "sqlite3", "ssl"):
            if not has(module):
                raise stop("This Python was built without {}; use another.".format(module))
        # Debian ships Python without the module that puts pip into a .venv.
        whole = has("venv") and has("ensurepip")
        install_missing([] if whole else ["python{}.{}-venv".format(*sys.version_info[:2])])
        if not (is_dev and is_ready(False)):
            make_venv()
        install("requirements-dev.txt" if is_dev else "requirements.txt")
        write_stamp(wanted(is_dev))
    os.close(lock)


def wait_for(lock: int) -> None:
    """Hold an open file alone until it is closed or we end."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(lock, 1 << 30, os.SEEK_SET)
        while True:
            try:
                msvcrt.locking(lock, msvcrt.LK_LOCK, 1)
                break
            except OSError:  # it gives up after ten seconds
                pass
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX)


def make_venv() -> None:
    """Make an empty .venv, in place of an older one that was ours."""
    if os.path.isdir(VENV) and os.listdir(VENV) and not os.path.exists(STAMP):
        raise stop("The folder .venv was not made by run.py; move it away:", "mv .venv .venv.mine")
    if os.pathsep in ROOT:
        raise stop('Python can\'t work in a folder with "{}" in its name.'.format(os.pathsep))
    say("Setting up in {}; this is done once.".format(VENV))
    os.makedirs(VENV, exist_ok=True)
    write_stamp([])
    try:
        for name in os.listdir(VENV):
            path = os.path.join(VENV, name)
            if os.path.isdir(path) and not os.path.islink(path):
                shutil.rmtree(path)
            elif path != STAMP:
                os.remove(path)
    except OSError as error:
        raise stop("The old .venv can't be removed while it is in use: {}".format(error)) from error
    if subprocess.call([sys.executable, "-m", "venv", VENV], stdout=2):
        raise stop("Python could not make .venv; it says why above.")


def install(requirements: str) -> None:
    """Let pip install what a file names, from the index or mirror that the machine is set to."""
    environment = dict(without(["PYTHONHOME", "PYTHONPATH", "PIP_TARGET"]), PIP_USER="0")
    for name in ("UV_INDEX_URL", "UV_DEFAULT_INDEX"):
        if os.environ.get(name):
            environment.setdefault("PIP_INDEX_URL", os.environ[name])
    command = [PYTHON, "-X", "utf8", "-m", "pip", "install", "--disable-pip-version-check"]
    command += ["--require-hashes", "--only-binary=:all:", "--no-warn-script-location"]
    command += ["-r", os.path.join(ROOT, requirements)]
    if subprocess.call(command, env=environment, stdout=2):
        raise stop(
            "The packages could not be installed; pip says why above. There are some for Linux "
            "(x86-64, glibc 2.34 or newer), Windows (x86-64) and macOS 13 or newer; where their "
            "index is out of reach, a mirror may help:",
            ("set PIP_INDEX_URL={} && {}" if WINDOWS else "PIP_INDEX_URL={} {}").format(
                MIRROR, COMMAND
            ),
        )


# --- what the system lacks ----------------------------------------------------------------------


def has(module: str) -> bool:
    try:
        __import__(module)
    except ImportError:
        return False
    return True


def loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    import ctypes

    if not loads("libfontconfig.so.1"):
        return False
    config = ctypes.CDLL("libfontconfig.so.1")
    config.FcNameParse.restype = config.FcObjectSetBuild.restype = ctypes.c_void_p
    config.FcFontList.argtypes = [ctypes.c_void_p] * 3
    config.FcFontList.restype = ctypes.POINTER(ctypes.c_int)
    pattern, wish = config.FcNameParse(b":lang=zh"), config.FcObjectSetBuild(b"family", None)
    fonts = config.FcFontList(None, pattern, wish)
    return bool(fonts) and fonts.contents.value > 0


def install_missing(packages: "list[str]", is_first: bool = True) -> None:
    """Bring the named packages, Qt's libraries and a Chinese font, or say how; only on Linux.

    Nobody is stopped by a missing font, nor asked for it more than once.
    """
    lacks = ["Python's venv module"] if packages else []
    if sys.platform.startswith("linux"):
        absent = [library for library in LIBRARIES if not loads(library)]
        packages = packages + [LIBRARIES[library] for library in absent]
        lacks += absent
        if not has_chinese_font():
            packages.append(FONT)
            lacks.append("a Chinese font")
    if not lacks:
        return
    say("This system lacks what Quandian needs: {}.".format(", ".join(lacks)))
    is_serious = lacks != ["a Chinese font"]
    if not shutil.which("apt-get"):
        say("The system's package manager should have it.")
    elif apt(packages, is_serious or is_first):
        return
    if is_serious:
        raise SystemExit(2)


def apt(packages: "list[str]", is_wanted: bool = True) -> bool:
    """Run Debian's installer as root, as a user after asking; or only name the line."""
    line = "{0}apt-get update; {0}apt-get install -y --no-install-recommends {1}"
    is_root = os.geteuid() == 0
    line = line.format("" if is_root else "sudo ", " ".join(packages))
    if is_root and is_wanted:
        say("Running what brings it: " + line)
    else:
        say("This line brings it: " + line)
        if not (is_wanted and agrees()):
            return False
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    if subprocess.call(["sh", "-c", line], env=environment, stdout=2) == 0:
        return True
    say("The system's packages could not be installed; apt-get says why above.")
    return False


def agrees() -> bool:
    """Ask, where there is somebody to answer."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    print("Run it now? [Y/n] ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline()
    return answer == "\n" or answer.strip().lower() in ("y", "yes")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        say("Stopped.")
        sys.exit(130)
