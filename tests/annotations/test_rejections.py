"""What was rejected stays away, and comes back by undo."""

from desktop.annotations import rejections
from desktop.annotations.rejections import ProposalKey, rejected
from desktop.text.span import Span
from tests.annotations.desk import Desk


def test_what_is_rejected_is_known_in_its_article_only(desk: Desk) -> None:
    article = desk.state.article
    assert article is not None
    total = ProposalKey("total", "agreement", Span(3, 9))
    rows = ProposalKey("rows", "scenario", Span(3, 9))
    desk.do(rejections.reject, total)
    desk.do(rejections.reject, rows)
    settings = desk.bench.project.settings
    assert rejected(settings, article.id) == {total, rows}
    assert rejected(settings, "another") == frozenset()
    assert desk.bench.do(rejections.reject, rows) is None
    desk.bench.undo()
    assert rejected(desk.bench.project.settings, article.id) == {total}
