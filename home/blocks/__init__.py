"""The blocks of the editorial pages: a dozen, each with its icon, its description and its preview. No raw HTML, no embed."""

from .links import LinkBlock
from .prose import CommitmentBlock
from .story import StoryBlock, headings_of

__all__ = ["CommitmentBlock", "LinkBlock", "StoryBlock", "headings_of"]
