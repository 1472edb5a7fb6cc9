"""The programme on other people's sites: a frame, its builder, oEmbed."""
