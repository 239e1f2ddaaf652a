"""English: General Assembly resolution 65/230 of 21 December 2010."""

from __future__ import annotations

from citecheck.extraction.languages.base import Language

ORGANS = {
    "general assembly": "A", "united nations general assembly": "A", "un general assembly": "A", "unga": "A",
    "un ga": "A", "u n g a": "A", "g a": "A", "g.a": "A", "u.n.g.a": "A", "ga": "A", "u n general assembly": "A",
    "security council": "S", "united nations security council": "S", "un security council": "S", "unsc": "S",
    "un sc": "S", "u n s c": "S", "s c": "S", "s.c": "S", "u.n.s.c": "S", "sc": "S", "u n security council": "S",
    "economic and social council": "E", "ecosoc": "E", "un ecosoc": "E", "e s c": "E", "e.s.c": "E", "esc": "E",
    "human rights council": "A/HRC", "un human rights council": "A/HRC", "unhrc": "A/HRC", "hrc": "A/HRC",
    "commission on human rights": "E/CN.4", "human rights commission": "E/CN.4", "unchr": "E/CN.4",
    "un commission on human rights": "E/CN.4", "comm n on human rights": "E/CN.4",
    "sub commission on the promotion and protection of human rights": "E/CN.4/Sub.2",
    "sub commission on prevention of discrimination and protection of minorities": "E/CN.4/Sub.2",
    "sub commission": "E/CN.4/Sub.2",
    "commission on crime prevention and criminal justice": "E/CN.15", "ccpcj": "E/CN.15",
    "commission on narcotic drugs": "E/CN.7", "cnd": "E/CN.7",
    "commission on the status of women": "E/CN.6", "csw": "E/CN.6",
    "commission on population and development": "E/CN.9",
    "commission for social development": "E/CN.5",
    "commission on sustainable development": "E/CN.17",
    "commission on science and technology for development": "E/CN.16",
    "statistical commission": "E/CN.3",
    "united nations forum on forests": "E/CN.18", "forum on forests": "E/CN.18", "unff": "E/CN.18",
    "trusteeship council": "T",
    "united nations environment assembly": "UNEP/EA", "environment assembly": "UNEP/EA", "unea": "UNEP/EA",
    "un environment assembly": "UNEP/EA",
    "united nations environment assembly of the united nations environment programme": "UNEP/EA",
    "un habitat assembly": "HSP/HA", "united nations habitat assembly": "HSP/HA",
    "united nations human settlements programme assembly": "HSP/HA",
    "governing council": "UNEP/GC",
    "convention on biological diversity": "CBD/COP",
    "conference of the parties to the convention on biological diversity": "CBD/COP", "cbd": "CBD/COP",
    "conference of the parties to the united nations convention to combat desertification": "ICCD/COP",
    "conference of the parties": "COP",
    "conference of the parties to the united nations framework convention on climate change": "FCCC/CP",
    "conference of the states parties to the united nations convention against corruption": "CAC/COSP",
    "conference of the parties to the united nations convention against transnational organized crime": "CTOC/COP",
    "trade and development board": "TD/B", "united nations conference on trade and development": "TD", "unctad": "TD",
    "economic and social commission for asia and the pacific": "ESCAP", "escap": "ESCAP",
    "economic and social commission for western asia": "E/ESCWA", "escwa": "E/ESCWA",
    "economic commission for latin america and the caribbean": "LC", "eclac": "LC",
    "economic commission for latin america": "LC", "economic commission for africa": "E/ECA",
    "economic commission for europe": "ECE", "industrial development board": "ID",
    "executive board": "DP", "executive board of unicef": "DP", "executive board of undp": "DP",
    "assembly": "?assembly", "council": "?council", "commission": "?commission", "board": "?board",
}  # fmt: skip

FOREIGN = (
    # fmt: off
    "parliamentary assembly", "pace", "national assembly", "legislative assembly", "state assembly",
    "world health assembly", "world health organization", "world health organisation", "wha", "health assembly",
    "assembly of states parties", "assembly of heads of state", "assembly of heads of state and government",
    "general conference", "council of europe", "committee of ministers", "council of ministers",
    "council of the european union", "council of the eu", "european council", "european parliament",
    "european commission", "european union", "european communities", "european court", "eu", "eec", "ec",
    "african union", "african commission", "african commission on human and peoples rights", "au", "oau",
    "organization of african unity", "organisation of african unity", "peace and security council",
    "organization of american states", "inter american commission", "oas", "arab league", "league of arab states",
    "league of nations", "islamic conference", "organization of the islamic conference",
    "organization of islamic cooperation", "organisation of islamic cooperation", "oic", "osce", "nato",
    "north atlantic council", "permanent council", "ministerial council", "ministerial conference", "wto",
    "world trade organization", "ecowas", "sadc", "asean", "mercosur", "gulf cooperation council",
    "international maritime organization", "imo", "icao", "international civil aviation organization", "iaea",
    "international atomic energy agency", "itu", "international telecommunication union", "unesco", "ilo",
    "international labour conference", "international labour organization", "fao", "world heritage committee",
    "interpol", "inter parliamentary union", "icann", "wipo", "opcw", "icrc", "red cross",
    "international whaling commission", "house of representatives", "house of commons", "house of lords",
    "united states congress", "us congress", "us senate", "us house", "knesset", "state duma", "bundestag",
    "congress of people s deputies", "supreme soviet", "city council", "town council", "county council",
    "municipal council", "regional council", "privy council", "constitutional council", "council of state",
    "supreme council", "federal council", "national council", "legislative council", "law commission",
    "national congress", "inter american court",
    # fmt: on
)

OTHER_WORLDS = (
    # fmt: off
    "house", "house joint", "house concurrent", "senate", "senate joint", "senate concurrent", "parliament",
    "parliamentary", "congress", "congressional", "duma", "soviet", "moldovan", "municipal", "municipality",
    "housing society", "society", "company", "companies", "corporation", "shareholder", "shareholders",
    "board of directors", "board of governors", "union", "university", "faculty", "ministry", "minister", "ministers",
    "ministerial", "government", "cabinet", "presidium", "politburo", "central committee", "party", "supreme court",
    "constitutional court", "court", "tribunal", "county", "republic", "bar association", "association", "synod",
    "screen", "display", "print", "conflict", "dispute", "image", "spatial", "law", "decree", "city", "town",
    "village", "club", "league", "school", "state council", "executive council", "joint", "concurrent", "legislative",
    "assembly of the republic", "states parties", "federation", "bishops", "commune", "canton",
    # fmt: on
)

LANGUAGE = Language(
    code="en",
    organs=ORGANS,
    foreign=FOREIGN,
    other_worlds=OTHER_WORLDS,
    joint=frozenset("adopted passed approved unanimously as of by the united nations un u n".split()),
    speaker=frozenset(("its", "our")),
    tight=frozenset(
        "in by its the of under adopted through s relevant draft landmark historic binding recent annual chapter vii "
        "previous earlier own subsequent pursuant to with latest omnibus famous".split()
    ),
    articles=frozenset(("the", "united", "nations", "un", "u", "n", "as")),
    dated=(
        r"[ ,]{0,9}\(?(?:(?:of|dated|adopted(?: unanimously)?|passed|approved|issued)[ ,]{1,9})?"
        r"(?:by the (?:united nations )?(?:(?:security|human rights|economic and social) council|general assembly|council|assembly)[ ,]{1,9})?"
        r"(?:at (?:its|the) [\w-]{3,20}(?: plenary)? (?:meeting|session)[ ,]{1,9})?(?:held )?(?:on |of |dated )?"
    ),
    connector=(
        r"[ ]{0,9}(?:[,;/]|[,;]? ?(?:and|or|&|as well as|and also|plus)\b)[ ]{0,9}"
        r"(?:(?:and|as well as|in particular|of|also|most recently|by) ){0,2}(?:(?:nos?[.]?|its|the) ?)?"
    ),
    supplement=r"supp(?:lement|l?[.])? n(?:o|os|umber)?[.]? ?(\d{1,3}) ?([a-z]?)\b",
)
