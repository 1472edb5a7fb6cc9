"""How an organiser comes in without an account: mailed links, a session of its own, limits, traps for robots."""
