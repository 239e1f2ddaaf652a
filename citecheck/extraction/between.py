"""What may stand between the word «resolution», its numbers and their days."""

from __future__ import annotations

from citecheck.extraction.pattern import Pattern

INTRO = Pattern(
    r"[.]?-?\s{0,4}(?:(?:ООН|UN|ONU|de l['’]ONU|de la ONU|da ONU|الأممي|الأممية|الدولي|"
    r"الأمم المتحدة|للأمم المتحدة|هيئة الأمم المتحدة)\s{1,2})?"
    r"(?:[^\W\d]{3,14}\s(?=n\.?[º°ᵒ]|№))?(?:[\[(«\"“]\s?|:(?!\s{1,12}\d{1,2}[.)]\s)\s?)?"
    r"(?:(?:[Nn]os?|N(?=\s?\d)|n(?=[.]\s?\d)|за номером|номер|"
    r"[Nn][º°ᵒ]s?|n[.]º|№{1,2}|números?|[Nn]úms?|[Nn]r|[Nn]umbers?|numéros?|"
    r"رقم|ذات الرقم|رقما|#)[.]?\s{0,3})?[\[(«\"“'‘*_]{0,2}(?:(?<=\()\s)?",
    finds=(
        " No. ",
        " № ",
        " ",
        " historique n°",
        " #",
        " ООН ",
        " n. 13",
        " номер ",
        " números ",
        " الأمم المتحدة رقم ( ",
    ),
    skips=(),
)
ANY_FIGURE = Pattern(r"[^0-9]{0,300}+[0-9]", finds=(" 65/230", " of the Council, 1"), skips=(" of the Council.", ""))
"""Where no figure is near at all no number is: the words stand alone more often than not."""
FIGURE = Pattern(r"[^0-9]{0,120}+[0-9]", finds=(", 66", " and its resolution S-27/2"), skips=(", and", "."))
"""Where no figure is near no further member is: most numbers stand alone, and this tells it at once."""
FURTHER = Pattern(
    r"\d{1,4}(?:\s?/\s?\d{1,3}\b|(?:\s[A-Z])?\s?\()",
    finds=("74/274 of", "1373 (2001)", "217 A (III)"),
    skips=("12 May", "27 Governments"),
)
"""A number that stands further on in a sentence."""
FURTHER_LED = Pattern(
    r"(?:(?:[,;،؛]|\b(?:and|as\swell\sas|et|ainsi\sque|y|así\scomo|e|и|а\sтакже|und|sowie)\b)\s{1,4}"
    r"(?:(?:the|its|la|las|les|de)\s|و)?|\sو|\s\()(?P<special>E?S-)?\Z",
    finds=(", ", " and ", " sowie ", "، و", ", S-", " ("),
    skips=(" by ", ".", "-"),
)
"""What leads to it."""
USUAL_DAY = Pattern(
    r"\s(?:of|du|от|vom|v[.]|المؤرخ)\s(?=\d)",
    finds=(" of 21", " du 4", " v. 24"),
    skips=(" of the", ", 21"),
)
TIED = Pattern(
    r"(?:,?\s(?:of|dated|vom|v[.]|du|de|от|en date du|de fecha|المؤرخ)|,)\s{1,3}(?=\d)|\s?\((?=\d)",
    finds=(" vom 24.", " v. 24", ", de 24", " от 24", " (24"),
    skips=(" 24 October", " of the"),
)
"""What ties a day to a symbol in any language: a symbol does not tell the language it stands in."""
FOOTNOTE = Pattern(
    r"\s?(?:\[?\^?\d{1,3}\]?|\(\d{1,2}\)|[*†‡]{1,2})(?=\s?[,;،]|\s(?:and|et|y|e|и|und|و)\b)",
    finds=(" 4 ,", "3,", "[2],"),
    skips=(" 2011 and", "/4,"),
)
NOTE = Pattern(
    r"[,،]?\s?(?:\[[^\[\]\n]{1,160}\]|[¹²³⁰⁴-⁹]{1,3}|\^\d{1,3}\^?|[*†‡]{1,2})",
    finds=(",[1] adopted", "¹ of", ", [^3]", " [on women and peace and security], 31"),
    skips=(", adopted", " (1)"),
)
"""The mark of a note, or a gloss in brackets, between a number and its day."""
MARK = Pattern(
    r"(?:\[\^?\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3}|\^\d{1,3}\^?|[*†‡]{1,2})\s(?=\d)",
    finds=("[1] 1325", "² 65/230"),
    skips=("[1] and", "[see] 1325"),
)
"""The mark of a note between the comma of a list and its next member."""
NOTE_MARKS = frozenset("[¹²³⁰⁴⁵⁶⁷⁸⁹^*†‡")
GLOSS = Pattern(
    r"\s?\((?!\s?\d{1,2}[ .]|[^()]{0,40}\b(?:19|20)\d\d\b)[^()\n]{2,60}\)(?=\s?[,;،]\s|\s(?:and|et|y|e|и|und|و)\b)",
    finds=(" (Al-Qaeda), 1718", " (Iran) and 2231"),
    skips=(" (28 September 2001), ", " (Iran) has"),
)
"""What a bracket says of one member of a list."""
AMONG = Pattern(
    r"\s?[,;،]\s?(?:و|and|et|y|e|и|und)?\s?\d|\s(?:and|et|y|e|и|und)\s\d|\sو\s?\d|\s?(?:[.;)]|\Z)",
    finds=(", 2087", " and 2094", "."),
    skips=(" people", ", and the"),
)
"""What follows a bare number that stands among other numbers."""
BOTH = Pattern(
    r"[^.;؛。\d]{0,200}?[\s,،](?:both (?:of|dated|adopted on)|المؤرخ(?:ين|تين|ان|تان)|"
    r"toutes (?:les )?deux (?:du|datées du)|ambas de|"
    r"обе от|beide vom)\s(?=\d)",
    finds=(" on the Code of Conduct, both of 18", " بشأن مدونة قواعد السلوك، المؤرخين 18", ", toutes deux du 18"),
    skips=(" on the Code. Both of 18", " and 65/1, both of 18", " of 18"),
)
"""What gives two members of a list one day."""
DEFINED = Pattern(
    r"\s?\((?:[^()\"«»“„”]{0,40}[\"«“„][^()]{1,80}[\"»“”]|[^()\"«»“„”]{0,20}\"[^()\"]{1,80}\")\s?\)",
    finds=(" («résolution 1970»)", " (im Folgenden „Resolutionen“)", ' (the "Resolution")'),
    skips=(" (28 September 2001)", " (see 65/230)"),
)
"""A term that is defined in a bracket."""
_NUMBER_LIES_AHEAD = r"(?=(?:E?S-)?\d{1,4}(?:\s?[A-Z])?(?:\s?[(/]|[,;]?\s))"
_BULLET = r"(?:[-*•·‣▪◦]|\d{1,2}[.)]|\(?[a-z][.)])\s{1,4}"
LISTED = Pattern(
    r"(?P<gap>(?:[^:;!?.()\d\n]|\n(?!\n)){0,160}):\s{0,12}(?P<bullet>" + _BULLET + ")?" + _NUMBER_LIES_AHEAD,
    finds=(" adopted that year: 1325 (2000)", ":\n\n- 65/230", ":\n1. 1514 (XV)"),
    skips=(" of 2010: 1325 (2000)", ". They read: 1325 (2000)", ": the following"),
)
"""What stands between «resolutions» and a list behind a colon."""
IN_BRACKET = Pattern(
    r"(?P<gap>[^:;!?.()\[\]\d\n]{0,90})[(\[]\s?(?=\d{2,4})",
    finds=(" adopted during its session [2008 (XX)", " ultérieures (1820"),
    skips=(". They (1820", " of 2010 (1820"),
)
"""What stands between «resolutions» and a list in a bracket."""
RUNNING = Pattern(
    r"\d{3,4}(?:,\s\d{3,4}){0,30},?\s(?:(?:et|and|y|und|и|e)\s)?\d{3,4}\s?[)\]]",
    finds=("1820, 1888, 1889 et 1960)", "1820, 1888)"),
    skips=("1820)", "1820 pages, 12)"),
)
"""Numbers of the Security Council that are all a bracket holds."""
TITLED = Pattern(
    r",?\s(?:entitled|titled|intitulée|titulada|mit dem Titel|озаглавленн\w{1,3})\s",
    finds=(" entitled Safety", ", intitulée « "),
    skips=(" on safety",),
)
"""What opens a title beside a number."""
OF_YEAR = Pattern(
    r",?\s(?:de|of|du|del|von|DE)\s(?P<year>(?:19|20)\d\d)(?![\d/-])",
    finds=(" de 2001", ", DE 2011,", " of 2000"),
    skips=(" de 12 de junio", " of 2000-2010"),
)
"""The year of a number in words."""
BULLETED = Pattern(
    r"[^\n\d]{0,200}\n{1,2}\s{0,8}" + _BULLET + _NUMBER_LIES_AHEAD,
    finds=(" on women;\n- 1820 (2008)", "\n\n* 65/231"),
    skips=(", 1820 (2008)", "\n1820 (2008)"),
)
"""What stands between the members of a list with bullets."""
UNMARKED = Pattern(
    r"[^\n\d]{0,200}\n{1,2}\s{0,8}(?=(?:E?S-)?\d{1,4}(?:\s?[A-Z])?(?:\s?\((?:19|20|[IVXLES])|/\d{1,3}(?![\d/])))",
    finds=(" on women;\n1820 (2008)", "\n\n65/231"),
    skips=(", 1820 (2008)", "\n- 1820 (2008)", "\n1820 persons"),
)
"""What stands between the members of a list with one a line."""
COMPLETES = Pattern(
    r"(?:[^.;:!?()\d\n]{0,60}?(?P<said>\b(?:ergänz\w{1,4}|folgende\w?|namely|following|complement\w{0,3}|supplement\w{0,3}|"
    r"suivantes?|complètent|complétée|siguientes?|complementan|complementada|дополня\w{1,5})))?"
    r"[^.;:!?()\d\n]{0,60}:\s{1,3}(?=\d{3,4}\s?\((?:19|20)\d\d\)|(?:\d{3,4},\s){2})",
    finds=(" ergänzen: 1820 (2008)", " and those that complement it: 1820, 1888, 1889", ": 1820 (2008)"),
    skips=(" ergänzen: 12 (2008)", ". They are: 1820 (2008)", ", 1820 (2008)"),
)
"""What stands between one number and a list of those that complete it."""
LONGEST_GAP = 124
AHEAD = Pattern(
    r",?\s(?:of|du|от|vom|v[.]|de|del|المؤرخ|بتاريخ)\s{1,2}(?=\d)",
    finds=(" от 28", " vom 28"),
    skips=(" of the", " 28"),
)
"""What ties to «resolution» a day that stands before the number."""
NUMBERED = Pattern(
    r",?\s{1,3}(?:N[or]?[.]?|[Nn][°º]|№|no[.]?|núm[.]|رقم)\s{0,3}(?=E?S?-?\d)",
    finds=(" N 2134", " № 65/230", ", No. 65/230"),
    skips=(" 2134", " of 65/230"),
)
BRACKETED_INITIALS = Pattern(
    r"\s\((?P<initials>UNSCRs?|SCR|UNSC|UNGAR|UNGA)\)\s(?=\d)",
    finds=(" (UNSCR) 1747", " (UNSCRs) 1267"),
    skips=(" (UNSCR), 1747", " (SCRIPT) 17"),
)
"""The initials that a bracket gives between «resolution» and its number."""
INCLUDING = Pattern(
    r",?\s(?:y compris|notamment|à savoir|including|namely|in particular|such as|incluidas?|en particular|entre ellas|"
    r"a saber|darunter|insbesondere|einschließlich|включая|в том числе|بما فيها|ولا سيما|ومنها)"
    r"(?=\s(?:(?:les?|the|las?|der|die)\s)?(?:[Nn]|\d|№|رقم))",
    finds=(", y compris les n° 1173", " including 1325 (2000)"),
    skips=(", including the right", " notamment la"),
)
"""What stands between the organ of a list and its first number."""
WERE_ADOPTED = Pattern(
    r"\s(?:was|were)\s(?:adopted|passed)[,:]?\s?(?:[–—-]{1,3}\s?|(?<=:)\s?)(?=\d{1,4}(?:/\d|\s?[A-Z]?\s?\())",
    finds=(" were adopted--3458A (XXX)", " was passed: 65/230"),
    skips=(" were adopted in 65/230", " were adopted--3458"),
)
"""What may stand between «resolutions» and their numbers, of which the sentence tells more."""
ON_REPORT = Pattern(
    r"(?:[.]|\son\s\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4})?\s{1,9}[\[(](?:on|without)\s[^\[\]]{5,160}[\])]\s{1,9}"
    r"(?=\d{1,3}/\d{1,3}[. ])",
    finds=(". [on the report of the Sixth Committee (A/64/453)] 64/118. ", "\n\n[without a vote]\n\n64/1."),
    skips=(" [on the report of the Sixth Committee]. In 64/118", " 64/118."),
)
"""What mastheads print between «Resolution adopted by the General Assembly» and the number."""
HEADED = Pattern(
    r"(?:\A|\n)[ \t]{0,8}(?P<number>\d{1,4}(?:\s[A-Z])?\s\((?:19\d\d|[IVX]{1,6})\))[.]\s\Z",
    finds=("\n14 (1946). ", "\n2625 (XXV). "),
    skips=("\nsee 14 (1946). ", "\n14. ", "\n14 (1946) "),
)
"""A number that heads its text in the annual volumes: «14 (1946). Resolution of 16 December 1946»."""
DATED = Pattern(r"\s(?:of|du|de|vom|от)\s(?=\d)", finds=(" of 16", " du 16"), skips=(" of the",))
SUBJECT = Pattern(
    r"(?:\s\([^()\n]{1,60}\))?,?\s(?:the|l['’]|le|la|el|der|die|das)?\s?",
    finds=(", the Commission", " the Assembly", " Совет"),
    skips=("; the Council",),
)
"""What stands between «in its resolution 2005/80» and the body that is spoken of."""
BY = frozenset(("in", "by", "par", "dans", "en", "por", "mediante", "в"))
"""What opens a sentence whose subject follows the number: «In its resolution …»."""
LEADS = {
    "de": Pattern(r"\bam\s(?=\d)", finds=("am 21",), skips=("vom 21",)),
    "fr": Pattern(r"\badopté\w{0,2},?\sle\s(?=\d)", finds=("adopté, le 21",), skips=("adopté la",)),
    "es": Pattern(r"\b(?:adopt|aprob)(?:ó|ad[oa]|aron),?\sel\s(?=\d)", finds=("aprobó el 21",), skips=("aprobó la",)),
    "ru": Pattern(
        r"\bпринят\w{1,4}\s(?:[^\d.;:()\n]{1,50}\s)?(?=\d)",
        finds=("принятая Советом 21", "принятой 10"),
        skips=("от 10",),
    ),
}
"""What leads to the day of an adoption before «resolution»."""
_ARTICLE = Pattern(r",?\s(?:la|sa|su)\s", finds=(", la ", " sa "), skips=("\n", ", les "))
ADOPTED_BEFORE = {
    "de": Pattern(
        r"\s(?:[^\d.;:()\n]{1,50}\s)?(?:verabschiedete|angenommene)[nr]?\s(?:[\w-]{1,30}[\s-])?",
        finds=(" verabschiedete ", " vom Rat angenommenen "),
        skips=(".", ", die"),
    ),
    "fr": _ARTICLE,
    "es": _ARTICLE,
    "ru": Pattern(r"\s(?:[А-Яа-яё]{2,20}\s){0,3}", finds=(" известная ",), skips=(", ",)),
}
"""What stands between that day and «resolution»."""
LONE = Pattern(
    r"(?![^.;\n]{0,60}\b(?:[Cc]ommittee|[Ss]anctions|[Ll]ist|[Pp]anel))(?:\s?(?:[,;)]|[.](?!\d)|\Z)|"
    r"\s\((?:\d{1,2}\s|[A-Z])|\s(?:of \d|on|and|or|adopted|calls?|called|which|is|was|requires?|demands?)\b)",
    finds=(",", " and", ".", " of 18", " (18 December", " (Syria)"),
    skips=(" sanctions list", " members", " and 1373 Committees", ".5"),
)
"""What follows a number that the Council's initials alone introduce."""
PINPOINT = Pattern(
    r",?\s(?:(?:op(?:erative)?[.]?\s)?para(?:graph)?s?[.]?|annex|preamble|art(?:icle)?s?[.]?|at|§{1,2}|¶{1,2}|sect?[.]?|ch(?:ap)?[.]?|"
    r"párrs?[.]?|par[.]|Abs[.]|Ziff[.]|п[.]|пункт|第)\s?[\d()a-zIVX.,–-]{0,12}(?:段|款)?\s?\((?=\d{1,2}\s|\d{1,2}[.]|[A-Z][a-z]{2}|(?:19|20)\d\d)",
    finds=(", para. 2 (28 April 2004)", " at 71 (10 December 1948)", ", ¶ 2 (Sept. 28, 2001)"),
    skips=(", para. 2,", " and annex"),
)
CAPTION = Pattern(
    r",\s(?=[A-ZÀ-Ý])[^;()\d\n\"“”«»]{8,180}\s\((?=[A-Z][a-z]{2,8}[.]?\s\d|\d{1,2}\s[A-Z])",
    finds=(", The Human Right to a Clean, Healthy and Sustainable Environment (Oct. 8, 2021)",),
    skips=(", the treaty signed in Paris (12 December 2015)", ", Convention of 1979 (18 December 1979)"),
)
"""A title without quotation marks, as American guides set it between a number and its day."""
QUOTED = Pattern(
    r"[, (]{0,3}(?:(?:on|entitled|titled|intitulée|titulada|mit dem Titel|озаглавленн\w+|concerning|relative à|"
    r"relativa a)\s?)?"
    r"[\"“«„‘](?P<title>[^\"“”«»„\n]{4,240})[\"”»“’],?",
    finds=(', "Uniting for Peace",', " entitled “Transforming our world”", " «Преобразование нашего мира»"),
    skips=(' which "noted"', " and “"),
)
"""A title in quotation marks."""
NAMES_A_DOCUMENT = Pattern(
    r"(?:[^\W\d][^\W\d.]{0,15}[.]?\s){0,3}(?:[A-Z]{1,3}/(?:HRC/)?RES/\d|\d{1,3}/\d{1,3}\b|\d{1,4}\s?\((?:(?:19|20)\d\d|[IVXL]{1,6})\))"
    r"[^\s]{0,12}\Z"
    r"|(?i:(?:UN ?)?(?:SC|GA|HRC)? ?R(?:es|és|esolu(?:tion|ción)|ésolution)?[.]?\s(?:n[o°º.]{1,2}\s)?\d{1,4}\Z)",
    finds=("UNSCR 1970 (2011)", "Resolution 1970", "UNSCR 1970", "GA Res. 60/1", "résolution 217 (III)", "S/RES/1970"),
    skips=("Agenda 2030", "Women and peace and security: resolution 1325 (2000)", "Uniting for Peace"),
)
"""What defines a short name for a resolution rather than gives its title."""
PAGE_BREAK = Pattern(
    r"(?:\s{0,9}(?:(?:\\?_){5,}|\d{1,3}/\d{1,3}(?=\s{0,4}\n|\s\d\d-\d{5})|\d\d-\d{5}(?:\s?\([A-Z]\))?|[A-Z]{1,4}/[A-Za-z0-9./()-]{3,40}(?=\s{0,4}\n)|\f)(?=\s))+\s{1,9}",
    finds=("\\_\\_\\_\\_\\_\n\n", "A/C.3/74/L.11/Rev.1 \n\n19-19206 2/3 \n\n"),
    skips=("65/230 of", "A/65/201 and"),
)
"""What stands between two pages in a text that was taken out of them: a rule, a running head, a counter."""
EXPLAINS = Pattern(
    r"\bwhich\b|\d|\"|[“«„]",
    finds=(" on Kosovo, which was", ", para. 2 (", ', "Title", of '),
    skips=(" of the Council of ",),
)
"""What stands between a number and a day that are not of one piece."""
