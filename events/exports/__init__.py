"""The programme as others take it away: one record per event, one module per format, one selection for all."""
