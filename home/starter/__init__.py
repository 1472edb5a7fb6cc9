"""The starter content of the site: facts and texts as data, and what writes them once into an empty database."""
