"""`python -m tools.bench`: the figures of the site, measured on the demo programme as production serves it."""
