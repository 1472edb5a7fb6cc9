"""« Mon programme »: the events that a visitor keeps. The site stores nothing: the browser does, or the link that is shared."""
