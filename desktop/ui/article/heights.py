"""How high each block of an article is, and where it therefore begins."""

from collections.abc import Iterable

_KEPT = 1000


class Heights:
    """Whole numbers in order: where one begins and which lies at a place, in log n.

    A Fenwick tree, and what it was asked last: of one page the same is asked again and again.
    """

    __slots__ = ("_at", "_each", "_sums", "_tops")

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._each: list[int] = []
        self._sums: list[int] = [0]
        self._tops: dict[int, int] = {}
        self._at: dict[float, int] = {}
        self.extend(heights)

    def __len__(self) -> int:
        return len(self._each)

    def __getitem__(self, index: int) -> int:
        return self._each[index]

    @property
    def total(self) -> int:
        return self.top(len(self._each))

    def extend(self, heights: Iterable[int]) -> None:
        """Add heights at the end."""
        self._at.clear()
        each, sums = self._each, self._sums
        if not each:
            each += heights
            sums += each
            for node in range(1, len(sums)):
                above = node + (node & -node)
                if above < len(sums):
                    sums[above] += sums[node]
            return
        for height in heights:
            each.append(height)
            node = len(each)
            stop = node & (node - 1)
            child = node - 1
            while child > stop:
                height += sums[child]
                child &= child - 1
            sums.append(height)

    def change(self, index: int, height: int) -> int:
        """Set one height; gives how much it grew."""
        growth = height - self._each[index]
        if growth:
            self._tops.clear()
            self._at.clear()
            self._each[index] = height
            node = index + 1
            while node < len(self._sums):
                self._sums[node] += growth
                node += node & -node
        return growth

    def top(self, index: int) -> int:
        """The sum of all heights before one."""
        total = self._tops.get(index)
        if total is None:
            total, rest = 0, index
            while rest:
                total += self._sums[rest]
                rest &= rest - 1
            if len(self._tops) >= _KEPT:
                self._tops.clear()
            self._tops[index] = total
        return total

    def at(self, y: float) -> int:
        """Which one lies at a place; the first above all, the last below all."""
        index = self._at.get(y)
        if index is None:
            if len(self._at) >= _KEPT:
                self._at.clear()
            index = self._at[y] = self._find(y)
        return index

    def _find(self, y: float) -> int:
        index = 0
        step = 1 << len(self._each).bit_length()
        while step:
            node = index + step
            if node < len(self._sums) and self._sums[node] <= y:
                index = node
                y -= self._sums[node]
            step >>= 1
        return min(index, len(self._each) - 1)
