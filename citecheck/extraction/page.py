"""The text that is searched, with what the whole of it says: whose it is, and whether it is about the UN at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableSequence, Sequence

    from citecheck.extraction.clean import Cleaned
    from citecheck.model.draft import Draft

_SIGNS_OF_THE_UN = (
    "United Nations", "UNITED NATIONS", "General Assembly", "Security Council", "Human Rights Council",
    "Economic and Social Council",
    "Commission on Human Rights", "UNSC", "UNGA",
    "ECOSOC", "UN-", "UNO", "VN-", "Conseil de sécurité", "Consejo de Seguridad", "Conselho de Segurança", "RCSNU",
    "UN ", "the UN", "U.N.", "Nations Unies", "ONU", "Naciones Unidas", "Assemblée générale", "Asamblea General",
    "Vereinte Nationen", "Vereinten Nationen", "Generalversammlung", "Sicherheitsrat", "Объединенных Наций", "ООН",
    "Генеральн", "Совет Безопасности", "Совета Безопасности", "الأمم المتحدة", "الأممي", "الجمعية العامة", "مجلس الأمن",
    "联合国", "聯合國", "国連", "国際連合", "大会", "聯大", "安全理事会", "安理会", "安理會", "理事会", "理事會",
    "安保理", "Nações Unidas", "Nazioni Unite", "/RES/", "un.org", "undocs.org",
)  # fmt: skip
_SOCIAL_COUNCIL = (
    "ECOSOC", "Economic and Social", "économique et social", "Económico y Social", "Социальн",
    "Wirtschafts- und Sozialrat", "الاقتصادي والاجتماعي", "E/RES/",
)  # fmt: skip

_BIOLOGICAL = (
    "iological Diversity", "IOLOGICAL DIVERSITY", "CBD/", "diversité biologique", "iversidad Biológica",
    "биологическом разнообразии", "التنوع البيولوجي", "生物多样性公约",
)  # fmt: skip

_FAR_ENOUGH = 2_000_000


class Page:
    """A draft on its way through extraction.

    Attributes:
        clean: The prose without noise; all offsets of extraction are its own.
        text: The prose without noise.
        crosses_blocks: Whether a blank line may stand inside a sentence: plain text is often set with a blank
            line after each.
        language: The draft's main language.
        is_plain: Whether the offsets of the cleaned prose are those of the file.
        organ: The draft's own organ, as claims spell it, where it is known.
        document: The draft's own symbol.
        slashes: Where symbols and addresses may be.
        pairs: Those with a figure before them, outside symbols: ``65/230``, ``65 /230``.
        covered: Stretches that are searched for nothing more: addresses.
    """

    __slots__ = (
        "_biological", "_social", "_united", "clean", "covered", "crosses_blocks", "document", "draft", "is_plain",
        "language", "organ", "pairs", "slashes", "text",
    )  # fmt: skip

    def __init__(self, draft: Draft, cleaned: Cleaned, language: str = "en") -> None:
        self.draft = draft
        self.clean = cleaned
        self.text = cleaned.text
        self.language = language
        self.crosses_blocks = draft.format in ("plain", "text", "source", "pdf")
        self.is_plain = not cleaned.cuts and not draft.marks and draft.has_lines
        self.organ: str | None = None
        self.document: str | None = None
        self.slashes: Sequence[int] = ()
        self.pairs: MutableSequence[int] = []
        self.covered: list[tuple[int, int]] = []
        self._united: bool | None = None
        self._social: bool | None = None
        self._biological: bool | None = None

    @property
    def united(self) -> bool:
        """Whether the draft is about the United Nations: else an unnamed «decision 2010/4» is somebody else's."""
        if self.organ is not None or self.document is not None:
            return True
        if self._united is None:
            beginning = self.clean.text[:_FAR_ENOUGH]
            self._united = any(sign in beginning for sign in _SIGNS_OF_THE_UN)
        return self._united

    @property
    def social(self) -> bool:
        """Whether the draft speaks of the Economic and Social Council, so that «the Council» can be it."""
        if self.organ is not None or self.document is not None:
            return True
        if self._social is None:
            beginning = self.clean.text[:_FAR_ENOUGH]
            self._social = any(sign in beginning for sign in _SOCIAL_COUNCIL)
        return self._social

    @property
    def biological(self) -> bool:
        """Whether the draft is about the Convention on Biological Diversity, so that «decision XI/32» is its."""
        if self._biological is None:
            beginning = self.clean.text[:_FAR_ENOUGH]
            self._biological = any(sign in beginning for sign in _BIOLOGICAL)
        return self._biological
