"""What runs on other machines than ours is at least written as these want it."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_workflows_are_as_their_schema_wants() -> None:
    files = sorted(str(file) for file in (ROOT / ".github" / "workflows").glob("*.yml"))
    assert len(files) == 2
    command = [sys.executable, "-m", "check_jsonschema"]
    command += ["--builtin-schema", "vendor.github-workflows", *files]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_the_workflows_call_only_words_that_the_program_knows() -> None:
    words = {"test", "lint", "build", "selftest"}
    for file in (ROOT / ".github" / "workflows").glob("*.yml"):
        for line in file.read_text(encoding="utf-8").splitlines():
            _, found, rest = line.partition("python run.py ")
            assert not found or rest.split()[0] in words


def test_what_others_wrote_is_named_by_what_it_holds_and_not_by_a_tag_that_may_move() -> None:
    for file in (ROOT / ".github" / "workflows").glob("*.yml"):
        used = re.findall(r"uses: (.+)", file.read_text(encoding="utf-8"))
        assert used
        for each in used:
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each), each
