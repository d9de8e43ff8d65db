"""Reads a feed as a news reader does, and writes down what it understood."""
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
print(json.dumps({
    "trouble": str(feed.get("bozo_exception", "")),
    "version": feed.version,
    "title": feed.feed.title,
    "link": feed.feed.link,
    "language": feed.feed.get("language", ""),
    "entries": [{
        "id": entry.id,
        "title": entry.title,
        "link": entry.link,
        "published": entry.published_parsed is not None,
        "text": entry.content[0].value if "content" in entry else entry.summary,
    } for entry in feed.entries],
}))
