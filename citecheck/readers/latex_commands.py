"""What LaTeX commands mean for the text: signs, accents, and what is no text at all.

Sources: The LaTeX2e unofficial reference manual (latexref.xyz), hyperref, babel-french,
biblatex and csquotes manuals. A command that is not listed shows its arguments.
"""

from __future__ import annotations

# ruff: noqa: SIM905 - so many names read better as words

SIGNS = {
    "slash": "/",
    "fshyp": "/",
    "hyp": "-",
    "textendash": "–",
    "textemdash": "—",
    "textunderscore": "_",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textbar": "|",
    "textless": "<",
    "textgreater": ">",
    "textdollar": "$",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquotesingle": "'",
    "textquotedbl": '"',
    "guillemotleft": "«",
    "guillemotright": "»",
    "guillemetleft": "«",
    "guillemetright": "»",
    "og": "«\u00a0",
    "fg": "\u00a0»",
    "ldots": "…",
    "dots": "…",
    "textellipsis": "…",
    "S": "§",
    "P": "¶",
    "textsection": "§",
    "textparagraph": "¶",
    "copyright": "©",
    "pounds": "£",
    "degree": "°",
    "textdegree": "°",
    "textordmasculine": "º",
    "textordfeminine": "ª",
    "textnumero": "№",
    "No": "No",
    "no": "no",
    "nobreakspace": "\u00a0",
    "quad": " ",
    "qquad": " ",
    "enspace": " ",
    "thinspace": "\u2009",
    "space": " ",
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "i": "ı",
    "j": "ȷ",
    "dj": "đ",
    "DJ": "Đ",
    "th": "þ",
    "TH": "Þ",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "lbrace": "{",
    "rbrace": "}",
}
"""Commands that stand for a character."""

ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "d": "\u0323",
    "b": "\u0331",
    "k": "\u0328",
    "r": "\u030a",
    "t": "\u0361",
}
"""Commands that put an accent on the next letter, with the combining character."""

ESCAPED = frozenset("_&%$#{}")
"""Characters that a backslash makes ordinary."""

BLANKS = {" ": " ", ",": "\u2009", ";": " ", ":": " ", ">": " ", "\n": "\n", "\t": " "}
"""Commands of one sign that show a blank; other signs show nothing (``\\-``, ``\\/``, ``\\!``)."""

LEFT_OUT = {
    name: count
    for count, names in (
        (
            0,
            (
                "maketitle tableofcontents clearpage newpage cleardoublepage noindent indent centering raggedright "
                "raggedleft footnotemark printbibliography appendix frontmatter mainmatter backmatter bigskip medskip "
                "smallskip hfill vfill hrule hline toprule midrule bottomrule listoffigures listoftables"
            ),
        ),
        (
            1,
            (
                "documentclass usepackage RequirePackage input include includeonly subfile bibliography "
                "bibliographystyle addbibresource label ref pageref nameref autoref cref Cref vref eqref nocite "
                "pagestyle thispagestyle pagenumbering includegraphics index glossary vspace hspace hypersetup "
                "hyphenation graphicspath geometry newcounter stepcounter refstepcounter theoremstyle lstset "
                "usetikzlibrary selectlanguage setlist setmainfont setmainlanguage setotherlanguage setotherlanguages "
                "linespread captionsetup urlstyle newif phantomsection cmidrule cline arraystretch NeedsTeXFormat "
                "ProvidesPackage ProvidesClass DeclareUnicodeCharacter glsresetall rowcolor "
                "columncolor color foreignlanguage hypertarget raisebox scalebox parbox rotatebox markright "
                "counterwithin setcitestyle definecolor textcolor"
            ),
        ),
        (
            2,
            (
                "setcounter addtocounter setlength addtolength newtheorem DeclareMathOperator pdfbookmark numberwithin "
                "import subimport titleformat titlespacing markboth addcontentsline multicolumn multirow "
                "resizebox fontsize"
            ),
        ),
    )
    for name in names.split()
}
"""Commands that are no text, with how many of their arguments in braces are left out too."""

DEFINITIONS = frozenset(
    "newcommand renewcommand providecommand newenvironment renewenvironment def edef gdef let DeclareRobustCommand "
    "NewDocumentCommand RenewDocumentCommand newcolumntype".split()
)
"""Commands that define others: the pattern of a text is no text."""

NOTES = frozenset(
    "footnote footnotetext endnote endnotetext thanks marginpar marginnote sidenote todo tablefootnote".split()
)
"""Commands whose argument is read after the paragraph, so that the sentence around reads on."""

HEADINGS = frozenset("part chapter section subsection subsubsection paragraph subparagraph title".split())

BLOCKS = frozenset("item par caption author date address abstract keywords newblock affil institute".split())
"""Commands that begin a paragraph."""

LINE_ENDS = frozenset("newline linebreak tabularnewline cr".split())

TABLES = frozenset("tabular tabular* tabularx tabulary longtable array supertabular tblr xltabular".split())
"""Environments in which ``&`` and ``\\\\`` end a cell, with their arguments left out."""

CODE = frozenset("verbatim verbatim* Verbatim lstlisting minted comment filecontents filecontents* tikzpicture".split())
"""Environments whose content is code or comment, up to their very end."""

FOLLOWING = frozenset("input include subfile import subimport bibliography addbibresource".split())
"""Commands that name another file; it is named to the user and never opened."""

ARGUMENTS = {
    "tabular*": 2,
    "tabularx": 2,
    "tabulary": 2,
    "xltabular": 2,
    "thebibliography": 1,
    "minipage": 1,
    "multicols": 1,
}
"""How many arguments in braces an environment takes that are no text; of other tables it is one."""
