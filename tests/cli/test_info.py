"""`quandian info`: what is in a project, for people and for scripts."""

import json
from pathlib import Path

from tests.cli.given import Run


def test_info_counts_what_is_in_a_project(sample: Path, run: Run) -> None:
    code, out, err = run("info", sample, "--json")
    found = json.loads(out)
    assert (code, err, out.count("\n")) == (0, "", 1)
    assert found["counts"]["articles"] == len(found["articles"]) == 3
    assert found["counts"]["frames"] == {"scenario": 1, "agreement": 2}
    assert found["articles"][0]["frames"] == found["counts"]["frames"]
    assert found["counts"]["mentions"] == found["articles"][0]["mentions"] > 20
    assert found["articles"][2]["title"] == "𠮷光社區咖啡節週末登場😀"
    assert found["schema"]["version"] == 1
    assert found["schema"]["labels"][0] == {"export_name": "person", "name": "人名", "key": 1}
    assert set(found["versions"]) == {"program", "project", "schema"}


def test_info_for_people_names_each_article(project: Path, run: Run) -> None:
    code, out, _ = run("info", project)
    assert code == 0
    assert out.splitlines()[1].startswith("2  𠮷野家開幕  [new, ")
