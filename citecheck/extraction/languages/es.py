"""Spanish, and what Portuguese shares with it: resolución 65/230, de 21 de diciembre de 2010."""

from __future__ import annotations

from citecheck.extraction.languages.base import Language
from citecheck.extraction.languages.en import FOREIGN as ENGLISH_FOREIGN

ORGANS = {
    "asamblea general": "A", "asamblea general de las naciones unidas": "A", "asamblea general de la onu": "A",
    "agnu": "A", "unga": "A", "assembleia geral": "A", "assembleia geral das nações unidas": "A",
    "assembleia geral da onu": "A",
    "consejo de seguridad": "S", "consejo de seguridad de las naciones unidas": "S",
    "consejo de seguridad de la onu": "S", "csnu": "S", "conselho de segurança": "S",
    "conselho de segurança das nações unidas": "S", "conselho de segurança da onu": "S",
    "consejo económico y social": "E", "consejo económico y social de las naciones unidas": "E", "ecosoc": "E",
    "conselho econômico e social": "E", "conselho económico e social": "E",
    "consejo de derechos humanos": "A/HRC", "consejo de derechos humanos de las naciones unidas": "A/HRC",
    "conselho de direitos humanos": "A/HRC",
    "comisión de derechos humanos": "E/CN.4", "comissão de direitos humanos": "E/CN.4",
    "subcomisión de promoción y protección de los derechos humanos": "E/CN.4/Sub.2",
    "comisión de prevención del delito y justicia penal": "E/CN.15",
    "comisión de estupefacientes": "E/CN.7",
    "comisión de la condición jurídica y social de la mujer": "E/CN.6",
    "comisión de población y desarrollo": "E/CN.9",
    "comisión de desarrollo social": "E/CN.5",
    "comisión sobre el desarrollo sostenible": "E/CN.17",
    "comisión de ciencia y tecnología para el desarrollo": "E/CN.16",
    "comisión de estadística": "E/CN.3",
    "foro de las naciones unidas sobre los bosques": "E/CN.18",
    "consejo de administración fiduciaria": "T",
    "asamblea de las naciones unidas sobre el medio ambiente": "UNEP/EA",
    "asamblea de onu hábitat": "HSP/HA",
    "convenio sobre la diversidad biológica": "CBD/COP",
    "conferencia de las partes en el convenio sobre la diversidad biológica": "CBD/COP",
    "conferencia de las partes": "COP",
    "conferencia de las partes en la convención marco de las naciones unidas sobre el cambio climático": "FCCC/CP",
    "convención marco de las naciones unidas sobre el cambio climático": "FCCC/CP",
    "conferencia de las naciones unidas sobre comercio y desarrollo": "TD", "unctad": "TD",
    "junta de comercio y desarrollo": "TD/B", "junta ejecutiva": "DP",
    "consejo de administración del programa de las naciones unidas para el medio ambiente": "UNEP/GC",
    "comisión económica y social para asia y el pacífico": "ESCAP", "cespap": "ESCAP",
    "comisión económica y social para asia occidental": "E/ESCWA",
    "comisión económica para américa latina y el caribe": "LC", "cepal": "LC",
    "comisión económica para áfrica": "E/ECA", "comisión económica para europa": "ECE",
    "asamblea": "?assembly", "consejo": "?council", "comisión": "?commission", "junta": "?board",
}  # fmt: skip

FOREIGN = (
    # fmt: off
    "asamblea parlamentaria", "asamblea nacional", "asamblea mundial de la salud", "asamblea legislativa",
    "organización mundial de la salud", "conferencia general", "consejo de europa", "comité de ministros",
    "consejo de ministros", "consejo de la unión europea", "consejo europeo", "parlamento europeo",
    "comisión europea", "unión europea", "unión africana", "organización de la unidad africana", "oua",
    "organización de los estados americanos", "oea", "liga de los estados árabes", "liga árabe",
    "sociedad de las naciones", "organización de la conferencia islámica", "organización de cooperación islámica", "oci",
    "otan", "mercosur", "omi", "oaci", "oiea", "uit", "oit", "oms", "ue", "organización internacional del trabajo",
    "organismo internacional de energía atómica", "comité del patrimonio mundial", "unión interparlamentaria",
    "consejo de paz y seguridad", "consejo de estado", "consejo nacional", "consejo municipal", "comisión interamericana",
    "comisión interamericana de derechos humanos", "corte interamericana", "corte suprema", "tribunal supremo",
    "tribunal constitucional", "cámara de representantes", "cámara de diputados", "congreso de los diputados",
    "contraloría general", "dirección general", "superintendencia",
    # fmt: on
)
OTHER_WORLDS = (
    # fmt: off
    "parlamento", "senado", "cámara", "gobierno", "ministerio", "ministro", "ministra", "corte", "tribunal",
    "sociedad", "empresa", "universidad", "ayuntamiento", "alcaldía", "municipio", "sindicato", "partido",
    "asociación", "congreso", "república", "pantalla", "imagen", "ley", "decreto", "rectoría", "secretaría", "facultad",
    "ministerial", "exenta", "directoral", "suprema", "administrativa", "conjunta",
    # fmt: on
)

LANGUAGE = Language(
    code="es",
    organs=ORGANS,
    foreign=(*FOREIGN, *ENGLISH_FOREIGN),
    other_worlds=OTHER_WORLDS,
    joint=frozenset("de del la las los el por aprobada aprobadas adoptada adoptadas que da do das pela pelo".split()),
    speaker=frozenset("su sus nuestra nuestras sua suas".split()),
    tight=frozenset(
        "en su sus la las el los de del mediante por conformidad con virtud a aprobó adoptó histórica conocida na da do "
        "n".split()
    ),
    articles=frozenset(("la", "las", "los", "el", "que")),
    dated=(
        r"[ ,]{0,9}\(?(?:(?:aprobadas?|adoptadas?|fechadas?|de fecha)[ ,]{1,9})?"
        r"(?:por (?:el consejo(?: de seguridad| de derechos humanos)?|la asamblea(?: general)?)[ ,]{1,9})?"
        r"(?:en su [\w.ªº]{1,14} sesión(?: plenaria)?[ ,]{1,9})?(?:(?:de|del|el|en|el día) )?"
    ),
    connector=(
        r"[ ]{0,9}(?:[,;/]|[,;]? ?(?:y|e|o|u|&|así como|además de)\b)[ ]{0,9}"
        r"(?:(?:y|e|así como|en particular|a|en|por|de) ){0,2}(?:(?:n(?:úm|ro)?s?[.º°]?|la|las|su|sus) ?)?"
    ),
    supplement=r"suplemento n(?:úm|o|º|°)s?[.]? ?(\d{1,3}) ?([a-z]?)\b",
)
