"""Spreadsheets of networks: read, checked as the form is, and put in the queue of the moderators."""
