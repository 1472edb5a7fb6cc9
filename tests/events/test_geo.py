"""The gazetteer: codes, names, zones, neighbours, search."""

from zoneinfo import ZoneInfo

import pytest

from events import geo

OVERSEAS = {"975", "977", "978", "986", "987", "988"}


def labels(text: str, limit: int = 8) -> list[str]:
    return [row.label for row in geo.search_communes(text, limit)]


def test_counts():
    assert len(geo.regions()) == 18
    assert len(geo.departments()) == 107
    assert {row.code for row in geo.departments().values() if not row.region_code} == OVERSEAS
    assert len(geo.communes()) == 34_963


def test_every_commune_is_somewhere():
    for row in geo.communes().values():
        department = geo.find_department(row.department_code)
        assert department is not None
        assert row.region_code == department.region_code
        assert geo.time_zone_of(row.code) in geo.zones()
        assert row.postcodes
        assert (row.latitude, row.longitude) != (0, 0)
        # The farthest are the atolls of Polynesia from Papeete.
        far = 2000 if row.department_code == "987" else 450
        assert geo.distance_km(row.latitude, row.longitude, department.latitude, department.longitude) < far


def test_every_region_has_departments():
    assert sum(len(geo.departments_of(code)) for code in geo.regions()) == 101
    assert [row.code for row in geo.departments_of("94")] == ["2A", "2B"]
    assert geo.departments_of("") == []
    assert geo.departments_of("99") == []


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("59012", "Anor (59)"),
        ("69383", "Lyon (69)"),
        ("75101", "Paris (75)"),
        ("13216", "Marseille (13)"),
        ("2A004", "Ajaccio (2A)"),
        ("97411", "Saint-Denis (974)"),
        ("97502", "Saint-Pierre (975)"),
        ("98735", "Papeete (987)"),
        ("01033", "Valserhône (01)"),
        ("49126", "Orée d’Anjou (49)"),
    ],
)
def test_find_commune(code, label):
    assert geo.find_commune(code).label == label


@pytest.mark.parametrize("code", ["", "0", "00000", "2a004", "99999", "98411", "59012 ", "é", "\x00"])
def test_unknown_communes(code):
    assert geo.find_commune(code) is None


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("59-nord", "Nord"),
        ("974-la-reunion", "La Réunion"),
        ("2a-corse-du-sud", "Corse-du-Sud"),
        ("22-cotes-d-armor", "Côtes-d’Armor"),
        ("988-nouvelle-caledonie", "Nouvelle-Calédonie"),
        ("region-32-hauts-de-france", "Hauts-de-France"),
        ("region-93-provence-alpes-cote-d-azur", "Provence-Alpes-Côte d’Azur"),
    ],
)
def test_find_territory(slug, name):
    assert geo.find_territory(slug).name == name


def test_slugs_are_unique_and_unknown_ones_find_nothing():
    slugs = [place.slug for place in (*geo.regions().values(), *geo.departments().values())]
    assert len(set(slugs)) == 125
    assert geo.find_territory("59") is None
    assert geo.find_territory("") is None


def test_departments_come_in_the_order_of_their_codes():
    codes = list(geo.departments())
    assert codes[18:22] == ["19", "2A", "2B", "21"]
    assert codes[-2:] == ["987", "988"]


@pytest.mark.parametrize(
    ("code", "zone", "label"),
    [
        ("59012", "Europe/Paris", "heure de Paris"),
        ("2A004", "Europe/Paris", "heure de Paris"),
        ("97105", "America/Guadeloupe", "heure de la Guadeloupe"),
        ("97209", "America/Martinique", "heure de la Martinique"),
        ("97302", "America/Cayenne", "heure de la Guyane"),
        ("97411", "Indian/Reunion", "heure de La Réunion"),
        ("97502", "America/Miquelon", "heure de Saint-Pierre-et-Miquelon"),
        ("97608", "Indian/Mayotte", "heure de Mayotte"),
        ("97701", "America/St_Barthelemy", "heure de Saint-Barthélemy"),
        ("97801", "America/Marigot", "heure de Saint-Martin"),
        ("98613", "Pacific/Wallis", "heure de Wallis-et-Futuna"),
        ("98735", "Pacific/Tahiti", "heure de Tahiti"),
        ("98723", "Pacific/Marquesas", "heure des Marquises"),
        ("98719", "Pacific/Gambier", "heure des Gambier"),
        ("98818", "Pacific/Noumea", "heure de la Nouvelle-Calédonie"),
        ("", "Europe/Paris", "heure de Paris"),
    ],
)
def test_time_zones(code, zone, label):
    assert geo.time_zone_of(code) == zone
    assert geo.zone_label(zone) == label


def test_zones_exist_and_each_is_used():
    assert all(ZoneInfo(zone).key == zone for zone in geo.zones())
    assert {geo.time_zone_of(code) for code in geo.communes()} == set(geo.zones())
    assert geo.zone_label("Europe/Rome") == "heure de Europe/Rome"


def test_the_marquesas_are_half_an_hour_from_tahiti(clock):
    from home.clock import now

    offset = now().astimezone(ZoneInfo(geo.time_zone_of("98731"))).utcoffset()
    assert offset.total_seconds() == -9.5 * 3600


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("anor", "Anor (59)"),
        ("  ANOR ", "Anor (59)"),
        ("59186", "Anor (59)"),
        ("5918", "Cappelle-la-Grande (59)"),
        ("st etienne", "Saint-Étienne (42)"),
        ("saint-étienne", "Saint-Étienne (42)"),
        ("Ste Marie", "Sainte-Marie (974)"),
        ("L'Haÿ", "L’Haÿ-les-Roses (94)"),
        ("l’hay les roses", "L’Haÿ-les-Roses (94)"),
        ("havre", "Le Havre (76)"),
        ("le havre", "Le Havre (76)"),
        ("lyon 3", "Lyon (69)"),
        ("75011", "Paris (75)"),
        ("69003", "Lyon (69)"),
        ("lens", "Lens (62)"),
        ("saint denis", "Saint-Denis (974)"),
        ("papeete", "Papeete (987)"),
        ("bellegarde sur valserine", "Valserhône (01)"),
        ("ile d’yeu", "L’Île-d’Yeu (85)"),
    ],
)
def test_search(text, first):
    assert labels(text)[0] == first


def test_search_puts_the_exact_name_before_larger_towns():
    assert labels("ars")[0] == "Ars (16)"
    assert geo.search_communes("ars")[0].population < geo.search_communes("ars")[2].population


def test_search_gives_each_commune_once_and_no_more_than_asked():
    found = labels("paris", 20)
    assert len(found) == len(set(found))
    assert found[0] == "Paris (75)"
    assert len(labels("s", 8)) == 8
    assert labels("lyon", 0) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "'",
        "%",
        "\x00",
        "'; DROP TABLE events;--",
        "<script>",
        "\u202e",
        "١٢٣",
        "é" * 5000,
        "zzzz",
        "🗼",
        "\ud800",
    ],
)
def test_hostile_texts_find_nothing(text):
    assert geo.search_communes(text) == []
    assert geo.parse_commune(text) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("59012", "Anor (59)"),
        ("2a004", "Ajaccio (2A)"),
        ("69383", "Lyon (69)"),
        ("75011", "Paris (75)"),
        ("Anor (59)", "Anor (59)"),
        ("anor ( 59 )", "Anor (59)"),
        ("Anor (59186)", "Anor (59)"),
        ("59186 Anor", "Anor (59)"),
        ("Anor 59186", "Anor (59)"),
        ("Anor", "Anor (59)"),
        ("st denis (93)", "Saint-Denis (93)"),
        ("Saint-Denis (974)", "Saint-Denis (974)"),
        ("Ajaccio (2a)", "Ajaccio (2A)"),
    ],
)
def test_parse_commune(text, label):
    assert geo.parse_commune(text).label == label


@pytest.mark.parametrize(
    "text", ["Saint-Denis", "Anor (75)", "Anor 75011", "(59)", "59", "Ano", "10000 Anor"]
)
def test_parse_commune_refuses_what_names_none_or_several(text):
    assert geo.parse_commune(text) is None


def test_every_label_reads_back_as_its_commune():
    lost = [row.label for row in geo.communes().values() if geo.parse_commune(row.label) != row]
    assert lost == ["Vergné (17)"]  # « La Vergne (17) » is its twin without accent: the code tells them apart


def test_neighbours_are_mutual():
    for code in geo.departments():
        for other in geo.neighbours(code):
            assert code in geo.neighbours(other)
    assert geo.neighbours("59") == ["02", "62", "80"]
    assert geo.neighbours("75") == ["92", "93", "94"]
    assert geo.neighbours("2A") == ["2B"]
    assert [code for code in geo.departments() if not geo.neighbours(code)] == [
        code for code in geo.departments() if code[:2] in ("97", "98")
    ]
    assert geo.neighbours("00") == []


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((48.8566, 2.3522), (45.7640, 4.8357), 391.5),
        ((-20.88, 55.45), (48.8566, 2.3522), 9384),
        ((0, 179.9), (0, -179.9), 22.24),
        ((90, 0), (-90, 0), 20015),
        ((12.5, 7.5), (12.5, 7.5), 0),
    ],
)
def test_distance(one, other, km):
    assert geo.distance_km(*one, *other) == pytest.approx(km, rel=0.005)
    assert geo.distance_km(*other, *one) == pytest.approx(geo.distance_km(*one, *other))
