"""The mentions of a label are sorted by their text, to be split."""

from desktop.annotations.schema_split import spellings
from tests.annotations.desk import Desk


def test_mentions_are_sorted_by_text_in_any_script_or_damage_the_most_frequent_first(
    desk: Desk,
) -> None:
    here = [desk.mark("唐山高新區", nth=nth) for nth in range(2)]
    alone = desk.mark("𠮷野家")
    desk.open(1)
    far = desk.mark("唐山高新区")
    zone, single = spellings(desk.bench.project, desk.label("organization"))
    assert (zone.text, zone.mentions, zone.articles) == ("唐山高新區", (*here, far), 2)
    assert (single.text, single.mentions) == ("𠮷野家", (alone,))


def test_mentions_of_deleted_articles_are_left_out_and_a_look_ends_when_it_is_unwanted(
    desk: Desk,
) -> None:
    desk.open(1)
    desk.mark("佳華科技")
    assert spellings(desk.bench.project, desk.label("organization"), lambda: False) == []
    article = desk.bench.article
    assert article is not None
    desk.bench.delete_article(article)
    assert spellings(desk.bench.project, desk.label("organization")) == []
