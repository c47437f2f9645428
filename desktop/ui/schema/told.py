"""What an edit of the schema would do, said in sentences."""

from PySide6.QtCore import QObject

from desktop.annotations.schema_touch import Touch


class Told(QObject):
    """Says what is deleted, what is changed and how far that reaches."""

    def sentences(self, touch: Touch) -> list[str]:
        """A sentence for each kind of thing that an edit touches."""
        every = (
            (
                touch.mentions_deleted,
                self.tr("%n mention(s) are deleted.", "", touch.mentions_deleted),
            ),
            (touch.relabelled, self.tr("%n mention(s) get the other label.", "", touch.relabelled)),
            (touch.frames_deleted, self.tr("%n row(s) are deleted.", "", touch.frames_deleted)),
            (
                touch.frames_changed,
                self.tr("%n row(s) stay with other cells.", "", touch.frames_changed),
            ),
            (
                touch.totals_deleted,
                self.tr("%n stated total(s) are released.", "", touch.totals_deleted),
            ),
            (touch.articles, self.tr("This is in %n article(s).", "", touch.articles)),
        )
        said = [words for count, words in every if count]
        if touch.is_nothing:
            said.append(self.tr("Nothing in the articles changes."))
        if touch.roles:
            roles = "、".join(dict.fromkeys(role.name for role in touch.roles))
            said.append(self.tr("Roles that change: {roles}.").format(roles=roles))
        return said
