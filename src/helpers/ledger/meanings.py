"""What the words in the tables mean.

Each list maps a word to its meaning, which is empty where the word says it all; a long list is cut into named groups.
Where a column refers to a vocabulary of labels.csv, the words are data, and only their meaning and order stand here.
"""

Words = dict[str, str]
Groups = dict[str, Words]


def _plain(*words: str) -> Words:
    return dict.fromkeys(words, "")


# Units in the name of what is measured, and may have a fraction; all else is counted in wholes.
MEASURES = ("hectares", "km", "km2", "percent", "factor", "rub")


def is_measured(name: str) -> bool:
    """Tell whether a metric, an item or a fact is measured, which its name says, and not counted in wholes.

    Examples
    --------
    >>> is_measured("border_length_km"), is_measured("pickup_trucks")
    (True, False)
    """
    return not set(MEASURES).isdisjoint(name.split("_"))


REGION_KIND = {
    "subject": "reports are made on it",
    "context": "named where it helps, and mapped around the subjects",
    "federal": "the country as a whole, or several regions at once",
}
LINKED = {
    "yes": "",
    "no": "a copy on a domain that has nothing to do with the publisher, or a page that names a private person: cited, "
    "and readers are not sent there",
}
READ_AS = {"full": "read whole", "excerpt": "read as a stored excerpt, often only the opening"}
PLACE_KIND = {"city": "", "town": "urban-type settlements included", "village": "", "district": ""}
DISPUTED = {"yes": "the sides tell it differently"}
STATUS = {"reported": "", "planned": "targets, expectations, orders and promises"}
ASSESSMENT = {
    "accepted": "fit for a series",
    "contested": "a source of similar standing disagrees, or the scope is doubtful",
    "superseded": "an old figure repeated later; `superseded_by` names the row to use instead",
    "rejected": "an evident error",
}
IMPORTANCE = {"1": "for a timeline on one screen", "2": "for a detailed one", "3": "for the full list"}
SOURCE_KIND = {
    "state_media": "owned by the state, a regional authority or a group close to the state",
    "government": "official bodies",
    "private_media": "Russian and not owned by the state, under wartime censorship, some partisan",
    "exile_media": "newsrooms that left the country or were forced out",
    "ukrainian_media": "",
    "international_media": "",
    "think_tank": "",
    "aggregator": "reposts, digests, machine translations, blogs, portals",
    "reference": "encyclopedias, law databases, data sets",
}
INTEREST = {
    "own_region_official": "of the region that the figures are about, municipal ones included",
    "other_region_official": "",
    "federal_official": "",
    "military": "armed forces or defence ministry of any country but Ukraine",
    "ukrainian_official": "army and government",
    "unit_member": "member or head of the unit",
    "media": "a newsroom",
    "expert": "",
    "unknown": "",
}
ROLE = {
    "also": "its figures are told beside those of the headline unit of its region",
    "joint": "joins units that are the subject, of several regions",
    "outside": "real, but none of the units that are the subject",
}
OFFICE = {"governor": "head of a region"}
SCOPE = {
    "whole": "all of the unit",
    "part": "a part of it",
    "wider": "more than the unit",
    "flow": "people who came over a span, whether or not they are still there",
}
YES = {"yes": ""}
UNIT_KIND = {
    "people_squads": "unarmed patrols that work with police or fire service",
    "territorial_defence": "raised by a governor",
    "state_enterprise": "of a region, with arms from Rosgvardia",
    "bars": "army reserve volunteers under the Defence Ministry",
    "reserve": "contract reserve",
    "context": "joint labels, and forces that are not the subject",
}
SIZE = {
    "members": "people on the rolls; not armed strength",
    "women": "among the members",
    "trained": "said to have been through training",
    "battalions": "parts of the unit",
    "squads": "parts of the unit",
    "firearms": "service firearms held, or to be held",
    "vehicles": "handed over within `as_of`",
    "drones_downed": "which the unit claims to have shot down or jammed within `as_of`",
    "killed": "members in one reported case, not a total",
    "wounded": "members in one reported case, not a total",
    "budget_rub": "roubles spent so far",
    "budget_rub_year": "roubles a year for the unit",
    "pay_rub_month": "roubles a month for a member",
}
OTHER_FIGURE = {
    "people": {
        **_plain("cossack_members", "members_decorated", "recruits_first_day", "applicants_per_day"),
        "in_training": "at that moment",
        **_plain("members_on_duty", "members_per_post", "officers", "reserve_contracts", "staffed_percent"),
        "served_percent": "share with military service",
        "growth_factor": "ordered multiple",
        **_plain("training_capacity", "residents_moved"),
    },
    "structure and reach": {
        **_plain("cossack_squads", "companies_per_battalion"),
        "extra_companies": "on top of the existing ones",
        **_plain("detachments", "fire_posts", "municipal_headquarters", "training_grounds", "training_bases"),
        **_plain("settlements_covered", "districts_covered", "bridges_guarded", "border_length_km"),
        **_plain("armoured_vehicles"),
    },
    "work": {
        "drones_downed_day": "in 24 hours",
        **_plain("sorties", "hectares_cleared", "houses_cleared", "explosive_items_found"),
    },
    "terms and money": {
        **_plain("training_days", "contract_months", "pay_rub_hour_weekday", "pay_rub_hour_weekend"),
        **_plain("commander_pay_rub_month", "death_payment_rub", "child_allowance_rub_month"),
        **_plain("fortification_budget_rub", "fortification_damage_rub"),
    },
}
REFERENCE_FIGURE = {
    "population": "people",
    "area_km2": "square kilometres",
    "border_ukraine_km": "kilometres",
    "municipal_districts": "",
}
ITEM = {
    "firearms": {
        "small_arms": "type not stated",
        "assault_rifles": "",
        "assault_weapons": "as the page words it",
        "machine_guns": "",
        "hunting_rifles": "as the page words it",
        "hunting_guns": "as the page words it",
        "pistols_and_rifles": "",
        "saiga_carbines": "model not stated",
        **_plain("saiga_mk_carbines", "self_loading_carbines", "machine_guns_and_launchers"),
    },
    "against drones, and radio": {
        **_plain("anti_drone_rifles", "anti_drone_equipment", "quadcopters", "digital_radios", "vehicle_radios"),
        **_plain("radios", "charging_stations", "mobile_fire_group_kits"),
    },
    "vehicles": {
        "pickup_trucks": "",
        "off_road_vehicles_per_battalion": "quantity for each battalion",
        **_plain("uaz_patriot", "uaz_other", "uaz_vehicles", "uaz_forest_patrol_cars", "minibuses", "ural_trucks"),
        **_plain("medical_vehicles", "special_vehicles", "armoured_vehicles", "vehicles"),
    },
    "clothing and stores": {
        **_plain("uniforms", "mid_season_uniforms", "summer_uniforms", "airsoft_rifles", "tactical_axes"),
        **_plain("fire_equipment", "weapon_storage"),
    },
    "army kit of BARS": {
        **_plain("howitzers", "electronic_warfare_stations", "flamethrowers", "all_terrain_vehicles"),
        **_plain("malva_self_propelled_guns", "giatsint_guns", "heavy_sapper_suits", "laser_demining_device"),
        **_plain("electronic_warfare_and_robots"),
    },
}
ITEM_STATUS = {
    "issued": "handed over; of `weapon_storage`: ready for use",
    "arrived": "at a base of the unit, not said to be in the hands of members",
    "in_use": "seen, whoever owns it",
    "planned": "announced purchase or issue",
    "promised": "",
    "requested": "",
}
CATEGORY = {
    "formation": "units announced, raised, recruiting",
    "training": "",
    "arming": "weapons, vehicles, kit",
    "law": "laws, bills, decrees, written orders",
    "incursion": "fighting across the border, and claims about it",
    "statement": "speeches, reports, denials",
    "loss": "killed and wounded",
    "reorganisation": "renaming, command, office-holders",
    "emergency": "emergency and counter-terrorist regimes, evacuation, damage",
}
FACT = {
    "of units": {
        "battalion": "tied to the district, or named without one",
        **_plain("company_planned", "squads", "squads_forming", "training", "volunteers_seen"),
        "checkpoint": "that there was one",
        **_plain("full_call_out", "round_the_clock_duty", "members_on_duty", "members_per_post", "fire_posts_planned"),
        **_plain("villages_patrolled", "patrol_route_km", "settlements_covered", "districts_covered"),
        **_plain("rated_exemplary", "laser_trial", "drone_found", "pickups_received", "recruits"),
        **_plain("main_recruiting_area", "recruiting_meeting", "official_joined", "head_appointed"),
        **_plain("squad_cards_issued", "members_decorated", "killed", "wounded"),
    },
    "of the district": {
        **_plain("incursion", "evacuation", "evacuation_strip_km", "residents_in_strip", "residents_moved"),
        **_plain("settlements_without_power", "population", "population_settlement"),
    },
}
DISPUTE_KIND = {
    "numeric": "figures differ",
    "date": "days or years differ",
    "wording": "what a word means, which thing it was, whether it happened",
    "scope": "whom, where or what is covered",
}
VOCABULARY = {
    "of columns": {
        "metric": "as the title of an axis",
        "status": "of sizes and equipment",
        **_plain("assessment", "item", "category", "read_as", "duty", "fact", "interest"),
        "source_kind": "`kind` of sources",
        "source_group": "what a chart calls sources of several kinds together: `private`, with those in exile, and "
        "`foreign`; empty for words that name no country",
        "source_group_short": "the same, for a line of a chart",
        "unit_kind": "`kind` of units",
        "dispute_kind": "`kind` of disputes",
        "battalion": "the names in districts.csv",
    },
    "nouns after a number, by CLDR class": {
        "metric_one": "1, 21",
        "metric_few": "2 to 4, 22",
        "metric_many": "5 to 20; in Russian also after about, at least and at most, in Ukrainian after about and "
        "at most",
        "metric_none": "after none, where that is another word",
    },
}
