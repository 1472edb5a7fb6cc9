"""Which events have which words. Pure: ids and words in, bitmaps of ids out. Never changed once made."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyroaring import BitMap

NOTHING = BitMap()


class WordIndex:
    """One bitmap of ids per word, and the words in order, so that the beginning of a word finds it."""

    def __init__(self, bitmaps: dict[str, BitMap]) -> None:
        self.bitmaps = bitmaps
        self.vocabulary = sorted(bitmaps)

    @classmethod
    def build(cls, words_of: Iterable[tuple[int, Iterable[str]]]) -> WordIndex:
        """From (id, its words): ids are gathered first, so that each bitmap is written once."""
        gathered: dict[str, list[int]] = defaultdict(list)
        for pk, words in words_of:
            for word in words:
                gathered[word].append(pk)
        return cls({word: BitMap(ids) for word, ids in gathered.items()})

    def updated(self, gone: BitMap, fresh: Mapping[int, Iterable[str]]) -> WordIndex:
        """Another index, without the ids of `gone` and with those of `fresh`."""
        bitmaps = {word: ids - gone if ids.intersect(gone) else ids for word, ids in self.bitmaps.items()}
        for pk, words in fresh.items():
            for word in words:
                bitmaps[word] = bitmaps.get(word, NOTHING) | BitMap([pk])
        return WordIndex({word: ids for word, ids in bitmaps.items() if ids})

    def starting_with(self, term: str) -> BitMap:
        """Ids that have a word beginning with `term`."""
        first = bisect_left(self.vocabulary, term)
        last = bisect_right(self.vocabulary, term + "\U0010ffff")
        found = [self.bitmaps[word] for word in self.vocabulary[first:last]]
        return BitMap.union(*found) if found else NOTHING

    def matching(self, terms: Iterable[str]) -> BitMap:
        """Ids that have, for each term, a word that begins with it; at least one term."""
        return BitMap.intersection(*(self.starting_with(term) for term in terms))
