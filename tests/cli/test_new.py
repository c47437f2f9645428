"""`quandian new`: a project, with its schema."""

from pathlib import Path

from desktop.formats.schema_toml import default_schema, parse, write
from desktop.store.project import Project
from tests.cli.given import AUTHOR, Run


def test_a_new_project_has_the_default_schema_and_no_articles(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "新.quandian"
    assert run("new", path) == (0, "", "")
    with Project.open(path, AUTHOR, read_only=True) as project:
        assert project.schema == default_schema()
        assert project.articles() == ()


def test_a_new_project_takes_the_schema_of_a_file(tmp_path: Path, run: Run) -> None:
    file, path = tmp_path / "綱要.toml", tmp_path / "新.quandian"
    text = write(default_schema()).replace('"人名"', '"人名😀"')
    file.write_text(text, encoding="utf-8")
    assert run("new", path, "--schema", file)[0] == 0
    with Project.open(path, AUTHOR, read_only=True) as project:
        assert project.schema == parse(text)
    file.write_text(text.replace("key = 1", "key = 0"), encoding="utf-8")
    code, out, err = run("new", tmp_path / "二.quandian", "--schema", file)
    assert (code, out) == (2, "")
    assert err == (
        "quandian: In labels 1 (人名😀), key must be a whole number from 1 to 9, not 0.\n"
    )
    assert not (tmp_path / "二.quandian").exists()


def test_a_project_that_is_there_is_not_made_anew(project: Path, run: Run) -> None:
    before = project.read_bytes()
    code, out, err = run("new", project)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert project.read_bytes() == before


def test_the_name_of_a_project_has_its_suffix(tmp_path: Path, run: Run) -> None:
    code, _, err = run("new", tmp_path / "專案")
    assert code == 2
    assert "ends in .quandian" in err
    assert list(tmp_path.iterdir()) == []
