"""The texts of the pages, one module each: `PAGE` gives the fields, `BODY` the blocks as (type, value)."""
