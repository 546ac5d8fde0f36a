"""The colours, by what they are for: one table feeds palette, style sheet and painters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of one scheme as `#RRGGBB`; `dark` says which of the two it is."""

    dark: bool
    page: str
    rail: str
    surface: str
    raised: str
    line: str
    edge: str
    text: str
    quiet: str
    accent: str
    fill: str
    on_fill: str
    accent_soft: str
    hint: str
    hint_soft: str
    strength: str
    strength_soft: str
    dusk: str
    dusk_soft: str
    sky_0: str
    sky_1: str
    sky_2: str
    sky_text: str
    sky_quiet: str
    disc_0: str
    disc_1: str
    disc_2: str
    ink: str

    @property
    def field(self) -> str:
        """The ground of fields and secondary buttons: raised in the dark, surface in the light."""
        return self.raised if self.dark else self.surface

    @property
    def groove(self) -> str:
        """The ground that switches and segments lie in."""
        return self.rail if self.dark else self.raised

    @property
    def track(self) -> str:
        """The part of a slider that is not filled."""
        return self.raised if self.dark else self.line


DARK = Tokens(
    dark=True,
    page="#15181B",
    rail="#101315",
    surface="#1E2226",
    raised="#282D32",
    line="#33393F",
    edge="#79828A",
    text="#E8E6E1",
    quiet="#ABADAB",
    accent="#86C9C6",
    fill="#2B7779",
    on_fill="#FFFFFF",
    accent_soft="#1D3436",
    hint="#E3B565",
    hint_soft="#322B1D",
    strength="#8CCBA4",
    strength_soft="#1C2E26",
    dusk="#BBADDC",
    dusk_soft="#2B2838",
    sky_0="#0E3A40",
    sky_1="#233650",
    sky_2="#43345A",
    sky_text="#F1EFEA",
    sky_quiet="#C9CFD6",
    disc_0="#8CC9C5",
    disc_1="#62A9AE",
    disc_2="#6F78AC",
    ink="#0B2127",
)

LIGHT = Tokens(
    dark=False,
    page="#F3F4F2",
    rail="#E8EBE9",
    surface="#FFFFFF",
    raised="#F1F3F2",
    line="#DADEDC",
    edge="#7F8788",
    text="#23272A",
    quiet="#595F62",
    accent="#1B6467",
    fill="#216C6F",
    on_fill="#FFFFFF",
    accent_soft="#DCEBEA",
    hint="#855204",
    hint_soft="#FBF0DA",
    strength="#24664A",
    strength_soft="#E1F0E8",
    dusk="#5B4A8A",
    dusk_soft="#ECE8F5",
    sky_0="#CDE6E3",
    sky_1="#D9E0EC",
    sky_2="#E6DAEA",
    sky_text="#1F2B30",
    sky_quiet="#44525A",
    disc_0="#E3F3F0",
    disc_1="#A6D3D1",
    disc_2="#B7B4DC",
    ink="#0B2127",
)
