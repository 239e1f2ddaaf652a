"""What organs are called in a message and in a proposed replacement.

Source of the names: the Official Records in the six languages.
"""

from __future__ import annotations

_NAMES: dict[str, dict[str, str]] = {
    "A": {
        "en": "General Assembly",
        "fr": "Assemblée générale",
        "es": "Asamblea General",
        "ru": "Генеральной Ассамблеи",
        "ar": "الجمعية العامة",
        "zh": "大会",
        "de": "Generalversammlung",
    },
    "S": {
        "en": "Security Council",
        "fr": "Conseil de sécurité",
        "es": "Consejo de Seguridad",
        "ru": "Совета Безопасности",
        "ar": "مجلس الأمن",
        "zh": "安全理事会",
        "de": "Sicherheitsrat",
    },
    "E": {
        "en": "Economic and Social Council",
        "fr": "Conseil économique et social",
        "es": "Consejo Económico y Social",
        "ru": "Экономического и Социального Совета",
        "ar": "المجلس الاقتصادي والاجتماعي",
        "zh": "经济及社会理事会",
        "de": "Wirtschafts- und Sozialrat",
    },
    "A/HRC": {
        "en": "Human Rights Council",
        "fr": "Conseil des droits de l’homme",
        "es": "Consejo de Derechos Humanos",
        "ru": "Совета по правам человека",
        "ar": "مجلس حقوق الإنسان",
        "zh": "人权理事会",
        "de": "Menschenrechtsrat",
    },
    "E/CN.4": {
        "en": "Commission on Human Rights",
        "fr": "Commission des droits de l’homme",
        "es": "Comisión de Derechos Humanos",
        "ru": "Комиссии по правам человека",
        "ar": "لجنة حقوق الإنسان",
        "zh": "人权委员会",
        "de": "Menschenrechtskommission",
    },
    "T": {"en": "Trusteeship Council"},
    "ST": {"en": "Secretariat"},
}


def organ_name(organ: str, language: str = "en") -> str:
    """The organ in words (genitive in Russian, as it follows «resolution»); the symbol itself if unknown."""
    names = _NAMES.get(organ)
    if names is None:
        return organ
    return names.get(language) or names["en"]
