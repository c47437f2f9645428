"""The schema is edited with all that it touches, in one step, after a copy of the project."""

from dataclasses import replace

import pytest

from desktop.annotations import names, schema_edits, schema_parts, totals
from desktop.annotations.rules import Refusal
from desktop.annotations.schema_touch import Touch, Uses, touch
from desktop.annotations.values import FrameType, Label, Nesting, Role
from desktop.formats.schema_toml import default_schema
from desktop.store.errors import backups_of
from desktop.text.span import Span
from tests.annotations.desk import Desk

ZONE = Label("zone", "園區𠮷", "zone", "#886644", "#ccaa88", None, True)


def test_a_renamed_label_keeps_its_mentions_and_the_version_grows(desk: Desk) -> None:
    mention = desk.mark("𠮷野家")
    label = desk.bench.schema.label(mention.label)
    after = schema_parts.with_label(
        desk.bench.schema,
        replace(label, name="公司😀", export_name="company", color="#123456", key=None),
    )
    step = desk.do(schema_edits.revise, after)
    assert desk.bench.schema.version == 2
    assert desk.state.label_of(mention.id).name == "公司😀"
    assert touch(desk.bench.ground, step) == Touch()
    assert desk.bench.project.uses() == {label.id: Uses(1, 1)}
    assert desk.bench.do(schema_edits.revise, desk.bench.schema) is None


def test_a_copy_is_made_before_an_edit_and_none_before_it_is_refused(desk: Desk) -> None:
    folder = backups_of(desk.bench.project.path)
    twin = replace(desk.bench.schema.labels[0], id="twin", key=None)
    with pytest.raises(Refusal, match="two of the name 人名"):
        desk.bench.do(schema_edits.revise, schema_parts.with_label(desk.bench.schema, twin))
    assert not folder.exists()
    desk.bench.do(schema_edits.revise, schema_parts.with_label(desk.bench.schema, ZONE))
    (copy,) = folder.iterdir()
    assert "before schema change" in copy.name


def test_edits_of_the_schema_alone_share_a_copy_and_those_of_mentions_have_their_own(
    desk: Desk,
) -> None:
    folder = backups_of(desk.bench.project.path)
    desk.mark("𠮷野家", "event")
    for name in ("園區𠮷", "園區二", "園區三"):
        after = schema_parts.with_label(desk.bench.schema, replace(ZONE, name=name))
        desk.bench.do(schema_edits.revise, after)
    assert len(list(folder.iterdir())) == 1
    desk.bench.do(schema_edits.merge_labels, desk.label("event"), into=ZONE.id)
    assert len(list(folder.iterdir())) == 2


def test_a_deleted_label_takes_its_mentions_along_in_every_article(desk: Desk) -> None:
    zone, other = desk.mark("唐山高新區"), desk.mark("雙碳平臺", "subject")
    frame = desk.agreement(zone, other)
    alone = desk.agreement(desk.mark("𠮷野家"))
    desk.open(1)
    desk.mark("佳華科技")
    desk.open(0)
    label = desk.label("organization")
    after = schema_parts.without_label(desk.bench.schema, label)
    plan = desk.bench.plan(schema_edits.revise, after)
    assert touch(desk.bench.ground, plan) == Touch(
        mentions_deleted=3,
        frames_changed=1,
        frames_deleted=1,
        articles=2,
        roles=(desk.role("scenario", "publisher"), desk.role("agreement", "party")),
    )
    assert len(desk.state.mentions) == 3
    desk.do(schema_edits.revise, after)
    assert list(desk.state.mentions) == [other.id]
    assert [filler.mention for filler in desk.state.frames[frame.id].fillers] == [other.id]
    assert alone.id not in desk.state.frames
    assert desk.bench.project.entities() == ()
    party = desk.role("agreement", "party")
    assert label not in party.labels


def test_a_label_that_only_a_deleted_article_uses_goes_and_comes_back_with_it(desk: Desk) -> None:
    desk.open(1)
    mention = desk.mark("佳華科技", "event")
    article = desk.bench.article
    assert article is not None
    desk.bench.delete_article(article)
    desk.open(0)
    after = schema_parts.without_label(desk.bench.schema, mention.label)
    plan = desk.bench.plan(schema_edits.revise, after)
    assert touch(desk.bench.ground, plan).is_nothing
    desk.do(schema_edits.revise, after)
    assert desk.bench.project.mentions_named([mention.id]) == {}
    desk.bench.undo()
    desk.bench.undo()
    assert desk.bench.project.mentions(article.id) == (mention,)


def test_the_last_label_of_a_role_is_not_deleted(desk: Desk) -> None:
    after = schema_parts.without_label(desk.bench.schema, desk.label("subject"))
    with pytest.raises(Refusal, match="標的 has to take at least one label"):
        desk.bench.do(schema_edits.revise, after)


def test_merged_labels_are_one_and_what_had_both_is_there_once(desk: Desk) -> None:
    place = desk.mark("唐山高新區", "place")
    twin = desk.put(*place.spans)
    alone = desk.mark("唐山高新區", "place", nth=1)
    kept = desk.agreement(place, desk.mark("雙碳平臺", "subject"))
    desk.do(schema_edits.merge_labels, desk.label("place"), into=desk.label("organization"))
    assert {mention.id for mention in desk.state.in_order()} >= {twin.id, alone.id}
    assert place.id not in desk.state.mentions
    assert twin.id in {filler.mention for filler in desk.state.frames[kept.id].fillers}
    assert desk.state.label_of(alone.id).export_name == "organization"
    labels = desk.role("agreement", "party").labels
    assert labels == (desk.label("organization"), desk.label("person"))


def test_what_becomes_a_name_by_merging_is_linked_and_the_other_way_round_not(desk: Desk) -> None:
    event = desk.mark("佳華科技", "event", nth=1)
    desk.do(schema_edits.merge_labels, desk.label("event"), into=desk.label("organization"))
    assert desk.entity(event).name == "佳華科技"
    desk.do(schema_edits.merge_labels, desk.label("organization"), into=desk.label("title"))
    assert desk.state.links == {}
    assert desk.bench.project.entities() == ()


def test_a_label_that_starts_or_ceases_to_be_of_names_links_its_mentions_or_not(desk: Desk) -> None:
    mention = desk.mark("簽約", "event")
    desk.open(1)
    label = desk.bench.schema.label(mention.label)
    after = schema_parts.with_label(desk.bench.schema, replace(label, is_name=True))
    desk.do(schema_edits.revise, after)
    desk.open(0)
    assert desk.entity(mention).name == "簽約"
    after = schema_parts.with_label(desk.bench.schema, replace(label, is_name=False))
    desk.do(schema_edits.revise, after)
    assert desk.state.links == {}


def test_some_mentions_are_split_off_into_a_new_label_that_fits_the_same_roles(desk: Desk) -> None:
    first, second = desk.mark("唐山高新區"), desk.mark("𠮷野家")
    desk.agreement(first, second)
    entity = desk.entity(first)
    desk.do(schema_edits.split_label, ZONE, [first])
    assert desk.state.label_of(first.id) == ZONE
    assert desk.state.label_of(second.id).export_name == "organization"
    assert desk.entity(first) == entity
    assert desk.found("role_label") == []


def test_some_mentions_are_given_a_label_that_is_there_already(desk: Desk) -> None:
    first, second = desk.mark("唐山高新區"), desk.mark("𠮷野家")
    frame = desk.agreement(first, second)
    label = desk.bench.schema.label(desk.label("event"))
    desk.do(schema_edits.split_label, label, [first])
    assert desk.state.label_of(first.id) == label
    assert desk.state.frames[frame.id] == frame
    assert desk.role("agreement", "party").labels[-1] == label.id
    assert desk.found("role_label") == []


def test_a_frame_type_is_added_with_a_role_that_changes_later(desk: Desk) -> None:
    labels = (desk.label("person"),)
    visit = FrameType("visit", "考察", "visit", "V", (Role("who", "誰", "who", labels, 1, 1),))
    desk.do(schema_edits.revise, schema_parts.with_frame_type(desk.bench.schema, visit))
    where = Role("where", "去處😀", "where", (desk.label("place"),), 0, None)
    desk.do(schema_edits.revise, schema_parts.with_role(desk.bench.schema, "visit", where))
    assert desk.kind("visit").roles[1] == where


def test_a_role_that_goes_takes_its_fillers_and_rows_of_nothing_else(desk: Desk) -> None:
    party, subject = desk.mark("𠮷野家"), desk.mark("雙碳平臺", "subject")
    both, one = desk.agreement(party, subject), desk.agreement(subject)
    role = desk.role("agreement", "subject")
    after = schema_parts.without_role(desk.bench.schema, desk.kind("agreement").id, role.id)
    step = desk.do(schema_edits.revise, after)
    assert list(desk.state.frames) == [both.id]
    assert one.id not in desk.state.frames
    assert touch(desk.bench.ground, step) == Touch(
        frames_changed=1, frames_deleted=1, articles=1, roles=(role,)
    )


def test_a_frame_type_that_goes_takes_its_rows_and_totals(desk: Desk) -> None:
    kind = desk.kind("agreement")
    desk.agreement(desk.mark("𠮷野家"))
    desk.bench.do(totals.bind, desk.raw("5個場景"), 5, True, kind.id)
    party = desk.role("agreement", "party")
    uses = desk.bench.project.uses()
    assert (uses[kind.id], uses[party.id]) == (Uses(1, 1), Uses(1, 1))
    after = schema_parts.without_frame_type(desk.bench.schema, kind.id)
    desk.do(schema_edits.revise, after)
    assert not desk.state.frames and not desk.state.totals
    assert len(desk.state.mentions) == 1


def test_merged_frame_types_keep_rows_whose_roles_agree_by_export_name(desk: Desk) -> None:
    frame = desk.agreement(desk.mark("𠮷野家"), desk.mark("雙碳平臺", "subject"))
    desk.bench.do(totals.bind, desk.raw("5個場景"), 5, True, frame.type)
    role = Role("new-party", "方", "party", (desk.label("organization"),), 1, None)
    memo = FrameType("memo", "備忘錄", "memo", None, (role,))
    desk.bench.do(schema_edits.revise, schema_parts.with_frame_type(desk.bench.schema, memo))
    desk.do(schema_edits.merge_frame_types, frame.type, into="memo")
    after = desk.state.frames[frame.id]
    assert (after.type, [filler.role for filler in after.fillers]) == ("memo", ["new-party"])
    assert [total.frame_type for total in desk.state.totals.values()] == ["memo"]


def test_a_merged_role_hands_its_fillers_labels_and_counts_over(desk: Desk) -> None:
    frame = desk.agreement(desk.mark("𠮷野家"), desk.mark("雙碳平臺", "subject"))
    kind, party = desk.kind("agreement"), desk.role("agreement", "party")
    subject = desk.role("agreement", "subject")
    desk.do(schema_edits.merge_roles, kind.id, subject.id, into=party.id)
    after = desk.role("agreement", "party")
    assert after.labels == (*party.labels, desk.label("subject"))
    assert (after.least, after.most) == (party.least, None)
    assert [each.role for each in desk.state.frames[frame.id].fillers] == [party.id, party.id]


def test_nesting_is_switched(desk: Desk) -> None:
    desk.do(schema_edits.revise, replace(desk.bench.schema, nesting=Nesting.ALL))
    desk.mark("唐山高新區")
    desk.mark("高新區", "place")
    assert len(desk.state.mentions) == 2


def test_an_imported_schema_keeps_what_agrees_by_export_name(desk: Desk) -> None:
    mention = desk.mark("𠮷野家")
    ours = default_schema()
    theirs = replace(
        ours,
        version=9,
        labels=tuple(replace(each, id=f"x-{each.id}") for each in ours.labels),
        frame_types=tuple(
            replace(
                kind,
                id=f"x-{kind.id}",
                roles=tuple(
                    replace(
                        role, id=f"x-{role.id}", labels=tuple(f"x-{each}" for each in role.labels)
                    )
                    for role in kind.roles
                ),
            )
            for kind in ours.frame_types[1:]
        ),
    )
    adopted = schema_parts.adopted(desk.bench.schema, theirs)
    desk.do(schema_edits.revise, adopted)
    assert desk.state.mentions[mention.id] == mention
    assert desk.bench.schema.frame_types == ours.frame_types[1:]
    assert desk.bench.schema.version == 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": " "}, "need a name"),
        ({"export_name": "機構"}, "機構 can't be the export name"),
        ({"export_name": "person"}, "same export name, person"),
        ({"color": "red"}, "red can't be the color"),
        ({"dark_color": "#12345"}, "#12345 can't be the color"),
        ({"key": 0}, "0 can't be the key"),
        ({"key": 1}, "same key, 1"),
    ],
)
def test_a_label_that_contradicts_the_schema_is_refused(
    desk: Desk, change: dict[str, str | int], sentence: str
) -> None:
    label = replace(desk.bench.schema.labels[1], **change)  # type: ignore[arg-type]
    with pytest.raises(Refusal, match=sentence):
        desk.bench.do(schema_edits.revise, schema_parts.with_label(desk.bench.schema, label))
    assert desk.bench.schema.version == 1


def test_a_role_with_impossible_counts_is_refused(desk: Desk) -> None:
    role = replace(desk.role("agreement", "party"), least=3, most=2)
    after = schema_parts.with_role(desk.bench.schema, desk.kind("agreement").id, role)
    with pytest.raises(Refusal, match="at least 3 and at most 2"):
        desk.bench.do(schema_edits.revise, after)


def test_an_edit_leaves_names_that_were_joined_and_discontinuous_mentions_whole(desk: Desk) -> None:
    first, second = desk.mark("𠮷野家"), desk.mark("佳華科技集團")
    desk.bench.do(names.join, desk.entity(first), [desk.entity(second)])
    pieces = desk.put(Span(0, 1), Span(2, 3), name="event")
    desk.do(schema_edits.merge_labels, desk.label("event"), into=desk.label("title"))
    assert desk.state.mentions[pieces.id].spans == (Span(0, 1), Span(2, 3))
    assert desk.entity(second).aliases == ("佳華科技集團",)
