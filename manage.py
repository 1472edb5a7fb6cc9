#!/usr/bin/env python
"""Django's command line. `DEBUG=1` chooses the development settings, anything else the production ones."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_semaine.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
