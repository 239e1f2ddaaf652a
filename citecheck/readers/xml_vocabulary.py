"""Which XML elements are paragraphs, which run within a sentence, which are footnotes.

The names are those of Akoma Ntoso 3.0 (AKN4UN), DocBook 5, JATS 1.3 and TEI P5. Of an
element that none of them knows the place tells: amid text it is inline, else it is a block.
"""

from __future__ import annotations

# ruff: noqa: SIM905 - so many names read better as words

INLINE = frozenset(
    (
        # Akoma Ntoso 3.0, groups ANinline, HTMLinline and ANheaderInline
        "a abbr affectedDocument argument b change concept courtType date decoration def del docAuthority docCommittee "
        "docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType "
        "docketNumber embeddedText entity event fillIn i inline ins judge lawyer legislature location marker mmod mod "
        "mref neutralCitation noteRef object omissis opinion organization outcome party person placeholder process "
        "quantity quotedText ref relatedDocument remark rmod role rref session shortTitle signature span sub sup term "
        "time u vote witness "
        # DocBook 5
        "acronym citation citetitle code command emphasis email filename firstterm foreignphrase link literal "
        "olink phrase productname quote replaceable subscript superscript symbol tag ulink uri wordasword xref "
        "biblioid pubdate "
        # JATS 1.3
        "bold ext-link fixed-case inline-formula inter-ref italic mixed-citation monospace named-content overline "
        "roman sans-serif sc strike styled-content underline volume issue fpage lpage page-range "
        "pub-id comment collab string-name given-names surname article-title source year month day "
        # TEI P5 and HTML
        "hi ptr q soCalled mentioned foreign title num em strong small s font cite kbd samp tt var mark"
    ).split()
)
"""Elements that run within a sentence."""

AMBIGUOUS = frozenset("title num source year month day comment date volume issue session code symbol".split())
"""Names that run within a sentence in one vocabulary and stand alone in another: there the place tells."""

BLOCK = frozenset(
    (
        "p para simpara formalpara heading subheading block li item listItem listitem td th tr row entry table "
        "section sec chapter article paragraph content blockList quotedStructure container coverPage preface preamble "
        "conclusions mainBody formula longTitle recital citations td thead tbody caption head div ab lg l note-block "
        "h1 h2 h3 h4 h5 h6 ul ol dl dt dd blockquote pre programlisting screen informaltable variablelist "
        "orderedlist itemizedlist ref-list ref bibliomixed biblioentry bibl listBibl abstract fn-group"
    ).split()
) - {"ref"}
"""Elements that are blocks also where text stands beside them."""

NOTES = frozenset("authorialNote footnote Footnote endnote Endnote note_ref_text fn".split())
"""Footnotes written at the place that they belong to; the sentence around reads on."""

LEFT_OUT = frozenset("meta script style processing-meta".split())
"""Elements that say something of the document, and hold none of its text (AKN's ``meta``)."""

LINE_ENDS = frozenset("eol br lb break".split())

HEADINGS = frozenset("heading subheading title docTitle head article-title".split())

NO_LINKS = frozenset(
    "img graphic inline-graphic media imagedata videodata audiodata include schema stylesheet keyword base".split()
)
"""Elements whose address is that of a picture or of another part, not of what is cited."""

LINK_ATTRIBUTES = ("href", "url", "target")
"""Where addresses stand: ``href`` (also ``xlink:href``), DocBook 4's ``url``, TEI's ``target``."""
