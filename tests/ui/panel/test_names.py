"""The list of names mirrors the article, however it changes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from desktop.annotations.same import mark_all
from desktop.text.readings import ReadingKind
from desktop.ui.panel import Panel
from tests.ui.panel.desk import Desk


def rows(panel: Panel) -> list[str]:
    """The rows of the list: a group as its name and count, a mention as what it stands for."""
    model = panel.names.model
    found = []
    for number in range(model.rowCount()):
        row = model.row(number)
        indent = "  " if row.mention else ""
        count = "" if row.mention else f" {len(row.group)}"
        found.append(f"{indent}{model.text(row)}{count}")
    return found


@pytest.fixture(autouse=True)
def tester(panel: Panel) -> QAbstractItemModelTester:
    """Qt's own watch over the signals of a model; what it finds fails the test as a warning."""
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    return QAbstractItemModelTester(panel.names.model, mode)


def test_mentions_of_one_name_are_one_row_where_it_first_appears(desk: Desk, panel: Panel) -> None:
    desk.mark("青禾科技", nth=1)
    desk.mark("𠮷野電子")
    desk.mark("青禾科技")
    assert rows(panel) == ["𠮷野電子 1", "青禾科技 2"]


def test_an_earlier_mention_moves_the_row_up(desk: Desk, panel: Panel) -> None:
    desk.mark("西河高新區", nth=1)
    desk.mark("𠮷野電子")
    assert rows(panel) == ["𠮷野電子 1", "西河高新區 1"]
    desk.mark("西河高新區")
    assert rows(panel) == ["西河高新區 2", "𠮷野電子 1"]
    desk.bench.undo()
    assert rows(panel) == ["𠮷野電子 1", "西河高新區 1"]


def test_what_is_no_name_is_listed_too_but_not_counted(desk: Desk, panel: Panel) -> None:
    desk.mark("𠮷野電子")
    desk.mark("智慧停車平臺", "subject")
    assert rows(panel) == ["𠮷野電子 1", "智慧停車平臺 1"]
    assert panel.tabs.count_of(0) == "1"


def test_a_relabelled_mention_leaves_its_row(desk: Desk, panel: Panel) -> None:
    first = desk.mark("青禾科技")
    desk.mark("青禾科技", nth=1)
    desk.bench.relabel(first, desk.label("subject"))
    assert rows(panel) == ["青禾科技 1", "青禾科技 1"]
    assert panel.tabs.count_of(0) == "1"


def test_a_row_opens_to_its_mentions_and_closes(desk: Desk, panel: Panel) -> None:
    desk.mark("青禾科技")
    desk.mark("青禾科技", nth=1)
    desk.mark("東山大學")
    names = panel.names.list
    names.setFocus()
    QTest.keyClick(names, Qt.Key.Key_Right)
    assert rows(panel) == ["青禾科技 2", "  青禾科技", "  青禾科技", "東山大學 1"]
    QTest.keyClick(names, Qt.Key.Key_Down)
    QTest.keyClick(names, Qt.Key.Key_Left)
    QTest.keyClick(names, Qt.Key.Key_Left)
    assert rows(panel) == ["青禾科技 2", "東山大學 1"]


def test_an_open_row_follows_its_mentions(desk: Desk, panel: Panel) -> None:
    last = desk.mark("青禾科技", nth=1)
    desk.mark("東山大學")
    model = panel.names.model
    model.set_open(model.row(1).group, True)
    first = desk.mark("青禾科技")
    assert rows(panel) == ["青禾科技 2", "  青禾科技", "  青禾科技", "東山大學 1"]
    desk.bench.delete(last)
    assert rows(panel) == ["青禾科技 1", "  青禾科技", "東山大學 1"]
    desk.bench.delete(first)
    assert rows(panel) == ["東山大學 1"]


def test_a_mention_reads_with_the_words_around_it(desk: Desk, panel: Panel) -> None:
    desk.mark("東山大學")
    model = panel.names.model
    model.set_open(model.row(0).group, True)
    spoken = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).startswith("東山大學, 機構; ")
    assert "東山大學與青禾科技就機器人實訓基地簽約。" in str(spoken)
    assert "西河高新區先後" not in str(spoken)


def test_names_read_as_the_article_reads(desk: Desk, panel: Panel) -> None:
    desk.mark("東山大學")
    desk.bench.use_reading(ReadingKind.SIMPLIFIED)
    assert rows(panel) == ["东山大学 1"]


def test_the_filter_knows_names_in_any_script(desk: Desk, panel: Panel) -> None:
    desk.mark_first_clause()
    panel.focus_first()
    QTest.keyClick(panel.names.field, Qt.Key.Key_A)
    assert rows(panel) == []
    panel.names.field.setText("青禾")
    assert rows(panel) == ["青禾科技 1"]
    panel.names.field.setText("平台")
    assert rows(panel) == ["智慧停車平臺 1"]
    desk.mark("青禾科技", nth=1)
    assert rows(panel) == ["智慧停車平臺 1"]
    QTest.keyClick(panel.names.field, Qt.Key.Key_Escape)
    assert rows(panel)[2] == "青禾科技 2"


def test_a_slash_leads_into_the_filter_and_down_into_the_list(desk: Desk, panel: Panel) -> None:
    desk.mark_first_clause()
    panel.names.list.setFocus()
    QTest.keyClick(panel.names.list, Qt.Key.Key_Slash)
    assert panel.names.field.hasFocus()
    assert panel.names.field.text() == ""
    QTest.keyClick(panel.names.field, Qt.Key.Key_Down)
    assert panel.names.list.hasFocus()


def test_walking_the_list_asks_the_article_for_each_mention(desk: Desk, panel: Panel) -> None:
    names = desk.mark_first_clause()
    asked: list[str] = []
    panel.mention_wanted.connect(asked.append)
    panel.names.list.setFocus()
    QTest.keyClick(panel.names.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.names.list, Qt.Key.Key_Down)
    assert asked == [names["𠮷野電子"].id, names["青禾科技"].id]


def test_showing_a_mention_goes_to_its_row_and_asks_for_nothing(desk: Desk, panel: Panel) -> None:
    desk.mark("青禾科技")
    second = desk.mark("青禾科技", nth=1)
    desk.mark("東山大學")
    asked: list[str] = []
    panel.mention_wanted.connect(asked.append)
    panel.show_mention(second.id)
    assert panel.names.list.currentIndex().row() == 0
    model = panel.names.model
    model.set_open(model.row(0).group, True)
    panel.show_mention(second.id)
    assert panel.names.list.currentIndex().row() == 2
    panel.show_mention(None)
    assert not panel.names.list.currentIndex().isValid()
    assert asked == []


def test_the_current_name_stays_current_when_its_row_moves(desk: Desk, panel: Panel) -> None:
    desk.mark("西河高新區", nth=1)
    mention = desk.mark("東山大學")
    panel.show_mention(mention.id)
    desk.mark("𠮷野電子")
    row = panel.names.list.current_row()
    assert row is not None
    assert row.target == mention.id


def test_delete_on_a_mention_takes_it_away(desk: Desk, panel: Panel) -> None:
    desk.mark("青禾科技")
    desk.mark("青禾科技", nth=1)
    names = panel.names.list
    names.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Delete, Qt.Key.Key_Down, Qt.Key.Key_Delete):
        QTest.keyClick(names, key)
    assert rows(panel) == ["青禾科技 1", "  青禾科技"]
    assert next(desk.bench.state.in_order()).hull == desk.bench.reading.raw(
        desk.shown("青禾科技", 1)
    )


def test_an_empty_list_teaches_how_to_label(desk: Desk, panel: Panel) -> None:
    assert panel.names.list.isHidden()
    assert "1 人名, 2 機構, 3 地名" in panel.names.lesson


def test_many_changes_at_once_are_followed(desk: Desk, panel: Panel) -> None:
    text = "、".join(f"𠮷{number:03}公司" for number in range(150))
    (article,) = desk.bench.add_texts([("多", text)]).articles
    desk.bench.open_article(article.id)
    for number in range(150):
        desk.mark(f"𠮷{number:03}公司")
    assert len(rows(panel)) == 150
    assert panel.tabs.count_of(0) == "150"


def test_another_article_has_its_own_names(desk: Desk, panel: Panel) -> None:
    desk.mark("青禾科技")
    desk.bench.open_article(list(desk.bench.articles)[1])
    assert rows(panel) == []
    desk.mark("北原研究院")
    assert rows(panel) == ["北原研究院 1"]


def test_a_step_of_many_mentions_leaves_the_list_as_one_by_one_does(
    desk: Desk, panel: Panel
) -> None:
    text = "、".join(f"𠮷{number % 5}公司" for number in range(150))
    (article,) = desk.bench.add_texts([("多", text)]).articles
    desk.bench.open_article(article.id)
    desk.mark("𠮷0公司")
    kinds = ("𠮷0公司", "𠮷1公司", "𠮷2公司", "𠮷3公司", "𠮷4公司")
    places = [each for name in kinds for each in desk.bench.same(desk.shown(name))]
    desk.bench.do(mark_all, places, desk.label("organization"))
    assert sorted(rows(panel)) == [f"{name} 30" for name in kinds]
    assert panel.tabs.count_of(0) == "5"
    desk.bench.undo()
    assert rows(panel) == ["𠮷0公司 1"]
    desk.bench.redo()
    assert sorted(rows(panel)) == [f"{name} 30" for name in kinds]
