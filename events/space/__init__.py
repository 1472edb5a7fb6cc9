"""`/organisateur/`: what an organiser does with the events proposed from one address, without an account."""
