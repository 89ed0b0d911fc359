"""Runs `bench.articles.run`."""

import sys

from bench.articles.run import main

sys.exit(main())
