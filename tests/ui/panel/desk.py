"""A workbench with an article of three clauses, and short words for what is done to it."""

from dataclasses import dataclass

from desktop.annotations.candidates import Candidate
from desktop.annotations.values import Author, Frame, FrameType, Mention
from desktop.text.span import Span
from desktop.workbench import Workbench

AUTHOR = Author("5b1f2c3e-0000-4000-8000-000000000002", "陳小文")
TEXT = (
    "😀西河高新區與𠮷野電子、青禾科技就智慧停車平臺、節水灌溉系統簽約；東山大學與青禾科技就機器人實訓基地簽約。\n"
    "西河高新區先後發布了“水務大腦”“低空物流”2個應用場景。"
)
OTHER = "另一篇😀：北原研究院與青禾科技簽約。"


@dataclass
class Desk:
    """The workbench, at hand."""

    bench: Workbench

    def label(self, name: str) -> str:
        return next(each.id for each in self.bench.schema.labels if each.export_name == name)

    def kind(self, key: str) -> FrameType:
        return next(kind for kind in self.bench.schema.frame_types if kind.key == key)

    def shown(self, text: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.bench.reading.text.index(text, start + 1)
        return Span(start, start + len(text))

    def place(self, text: str, nth: int = 0) -> int:
        """The raw place where a text of the shown reading starts."""
        return self.bench.reading.raw(self.shown(text, nth)).start

    def mark(self, text: str, name: str = "organization", nth: int = 0) -> Mention:
        return self.bench.mark(self.shown(text, nth), self.label(name))

    def mark_first_clause(self) -> dict[str, Mention]:
        """Label the names and the subjects of the first clause."""
        names = ("西河高新區", "𠮷野電子", "青禾科技")
        subjects = ("智慧停車平臺", "節水灌溉系統")
        return {name: self.mark(name) for name in names} | {
            subject: self.mark(subject, "subject") for subject in subjects
        }

    def put(self, frame: Frame | None, key: str, role: str, mention: Mention) -> Frame:
        kind = self.kind(key)
        slot = next(each for each in kind.roles if each.export_name == role)
        return self.bench.fill(frame, kind, slot, Candidate(mention, mention.hull, ""))

    def frames(self, key: str = "A") -> list[Frame]:
        return self.bench.state.frames_of(self.kind(key).id)

    def read(self, frame: Frame) -> dict[str, list[str]]:
        """What a frame says, by the export names of its roles."""
        kind = self.bench.schema.frame_type(frame.type)
        mentions = self.bench.state.mentions
        said = {
            role.export_name: [
                self.bench.surface(mentions[each].hull) for each in frame.mentions_of(role.id)
            ]
            for role in kind.roles
        }
        return {role: names for role, names in said.items() if names}
