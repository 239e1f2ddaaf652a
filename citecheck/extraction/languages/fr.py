"""French: résolution 65/230 du 21 décembre 2010, résolution 1373 (2001) du Conseil de sécurité."""

from __future__ import annotations

from citecheck.extraction.languages.base import Language
from citecheck.extraction.languages.en import FOREIGN as ENGLISH_FOREIGN

ORGANS = {
    "assemblée générale": "A", "assemblée générale des nations unies": "A", "assemblée générale de l onu": "A",
    "assemblee generale": "A", "ag": "A", "agnu": "A", "unga": "A", "a g": "A",
    "conseil de sécurité": "S", "conseil de sécurité des nations unies": "S", "conseil de sécurité de l onu": "S",
    "conseil de securite": "S", "csnu": "S", "unsc": "S", "c s": "S",
    "conseil économique et social": "E", "conseil economique et social": "E", "ecosoc": "E",
    "conseil économique et social des nations unies": "E",
    "conseil des droits de l homme": "A/HRC", "cdh": "A/HRC", "conseil des droits de l homme des nations unies": "A/HRC",
    "commission des droits de l homme": "E/CN.4",
    "sous commission de la promotion et de la protection des droits de l homme": "E/CN.4/Sub.2",
    "sous commission": "E/CN.4/Sub.2",
    "commission pour la prévention du crime et la justice pénale": "E/CN.15",
    "commission des stupéfiants": "E/CN.7",
    "commission de la condition de la femme": "E/CN.6",
    "commission de la population et du développement": "E/CN.9",
    "commission du développement social": "E/CN.5",
    "commission du développement durable": "E/CN.17",
    "commission de la science et de la technique au service du développement": "E/CN.16",
    "commission de statistique": "E/CN.3",
    "forum des nations unies sur les forêts": "E/CN.18",
    "conseil de tutelle": "T",
    "assemblée des nations unies pour l environnement": "UNEP/EA",
    "assemblée pour l environnement": "UNEP/EA",
    "assemblée d onu habitat": "HSP/HA",
    "conseil d administration du programme des nations unies pour l environnement": "UNEP/GC",
    "convention sur la diversité biologique": "CBD/COP",
    "conférence des parties à la convention sur la diversité biologique": "CBD/COP",
    "conférence des parties": "COP",
    "conférence des parties à la convention cadre des nations unies sur les changements climatiques": "FCCC/CP",
    "conférence des nations unies sur le commerce et le développement": "TD", "cnuced": "TD",
    "conseil du commerce et du développement": "TD/B",
    "conseil d administration": "DP",
    "commission économique et sociale pour l asie et le pacifique": "ESCAP", "cesap": "ESCAP",
    "commission économique et sociale pour l asie occidentale": "E/ESCWA",
    "commission économique pour l amérique latine et les caraïbes": "LC",
    "commission économique pour l afrique": "E/ECA", "commission économique pour l europe": "ECE",
    "assemblée": "?assembly", "conseil": "?council", "commission": "?commission",
}  # fmt: skip

FOREIGN = (
    # fmt: off
    "assemblée parlementaire", "assemblée nationale", "assemblée mondiale de la santé",
    "organisation mondiale de la santé", "conférence générale", "conseil de l europe", "comité des ministres",
    "conseil des ministres", "conseil de l union européenne", "conseil européen", "parlement européen",
    "commission européenne", "union européenne", "union africaine", "organisation de l unité africaine", "oua",
    "organisation des états américains", "oea", "ligue des états arabes", "ligue arabe", "société des nations",
    "organisation de la conférence islamique", "organisation de la coopération islamique", "oci",
    "organisation pour la sécurité et la coopération en europe", "otan", "cedeao", "omi", "oaci", "aiea", "uit", "oit",
    "oms", "ue", "organisation internationale du travail", "conférence internationale du travail",
    "agence internationale de l énergie atomique", "comité du patrimoine mondial", "union interparlementaire",
    "conseil de paix et de sécurité", "conseil constitutionnel", "conseil d état", "conseil municipal",
    "conseil régional", "conseil général", "conseil fédéral", "conseil national", "cour internationale de justice",
    "francophonie", "chambre des communes", "chambre des représentants", "conseil des ministres de l oua",
    # fmt: on
)
OTHER_WORLDS = (
    # fmt: off
    "parlement", "sénat", "chambre", "gouvernement", "ministère", "ministre", "cour", "tribunal", "société",
    "entreprise", "université", "commune", "mairie", "ville", "canton", "syndicat", "parti", "association", "préfet",
    "préfecture", "congrès", "république", "écran", "image", "loi", "décret", "arrêté",
    # fmt: on
)

LANGUAGE = Language(
    code="fr",
    organs=ORGANS,
    foreign=(*FOREIGN, *ENGLISH_FOREIGN),
    other_worlds=OTHER_WORLDS,
    joint=frozenset("de du des la le l les par adoptée adoptées adoptee que qu a adopté prise prises d".split()),
    speaker=frozenset("sa ses notre nos".split()),
    tight=frozenset(
        "dans par sa ses la les le de l de des du sous en vertu conformément à aux au et adopté a présente "
        "fameuse célèbre récente dernière".split()
    )
    - {"et"},
    articles=frozenset(("la", "le", "les", "l", "que", "qu", "a")),
    dated=(
        r"[ ,]{0,9}\(?(?:(?:adoptées?|en date|datées?|prises?)[ ,]{1,9})?"
        r"(?:(?:par le conseil(?: de sécurité| des droits de l.homme)?|par l.assemblée(?: générale)?)[ ,]{1,9})?"
        r"(?:à sa [\w-]{3,12} séance(?: plénière)?[ ,]{1,9})?(?:(?:du|le|de|en date du) )?"
    ),
    connector=(
        r"[ ]{0,9}(?:[,;/]|[,;]? ?(?:et|ou|&|ainsi que|de même que)\b)[ ]{0,9}"
        r"(?:(?:et|ainsi que|notamment|à|aux|par|de|du|dont) ){0,2}(?:(?:n[o°ᵒos]{1,2}[.]?|la|les|sa|ses) ?)?"
    ),
    supplement=r"suppl(?:ément|[.])? n[oᵒº°]{1,2}s?[.]? ?(\d{1,3}) ?([a-z]?)\b",
)
