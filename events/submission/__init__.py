"""From the form to the queue of the moderators: the form, its checks, the verbs `receive` and `confirm`."""
