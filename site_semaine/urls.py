"""The whole public map. What is not here is a page of the tree, served by Wagtail (docs/architecture.md).

Neither Django's own admin nor Wagtail's APIs are mounted: there is one login, `/admin/login/`.
"""

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern
from wagtail.views import serve

from events import pages as programme_pages
from events import views as programme_views
from events.embed import views as embed
from events.exports import data_views as open_data
from events.exports import print_views as prints
from events.exports import views as exports
from events.keeping import views as keeping
from events.reports import views as reports
from events.space import actions, editing, entrance, files
from events.space import views as space
from events.submission import views as submission
from press import passes as press_passes
from press import views as press
from resources import views as kit
from site_semaine import health, robots, sitemaps

# Every name below takes the addresses of both the current edition and an archived one.
_selection = [
    path("carte.json", programme_views.map_data, name="map_data"),
    path("lieu.json", programme_views.place_events, name="place_events"),
    path("agenda.ics", exports.calendar_file, name="export_ics"),
    path("evenements.csv", exports.csv_file, name="export_csv"),
    path("evenements.xlsx", exports.xlsx_file, name="export_xlsx"),
    path("evenements.json", exports.json_page, name="export_json"),
    path("evenements.geojson", exports.geojson_file, name="export_geojson"),
    path("flux.atom", exports.atom_feed, name="export_atom"),
    path("liste.pdf", prints.list_file, name="export_pdf"),
    path("chiffres.json", open_data.figures, name="figures"),
]

_press = [
    path("", press.room, name="press_room"),
    path("communiques/<slug:slug>/", press.release, name="release"),
    path("flux.atom", press.feed, name="press_feed"),
    path("dossier-de-presse.pdf", press.kit, name="press_kit"),
    path("kit.zip", press.media_archive, name="press_archive"),
    path("mediatheque/", press.media_library, name="press_library"),
    path("mediatheque/<slug:code>/<slug:version>/", press.media_file, name="press_media_file"),
    path("communiques/<slug:slug>/texte.txt", press.release_text, name="release_text"),
    path("communiques/<slug:slug>/communique.pdf", press.release_pdf, name="release_pdf"),
    # Before its hour, by a private link alone.
    path("acces/<str:token>/", press_passes.show, name="press_pass"),
    path("acces/<str:token>/texte.txt", press_passes.text, name="pass_text"),
    path("acces/<str:token>/communique.pdf", press_passes.pdf, name="pass_pdf"),
    path("acces/<str:token>/<slug:code>/<slug:version>/", press_passes.medium, name="pass_medium"),
]

# The private space of organisers: every address but the first three wants a visit opened by a mailed link.
_space = [
    path("", space.show_space, name="space"),
    path("entrer/", entrance.enter, name="space_enter"),
    path("lien/<str:token>/", entrance.open_link, name="access_link"),
    path("sortir/", entrance.leave, name="space_leave"),
    path("mes-donnees.json", space.download_data, name="space_data"),
    path("effacer/", actions.erase_me, name="space_erase"),
    path("<slug:code>/", space.show_event, name="space_event"),
    path("<slug:code>/confirmer/", space.confirm_mine, name="space_confirm"),
    path("<slug:code>/modifier/", editing.edit_event, name="space_edit"),
    path("<slug:code>/dupliquer/", editing.copy_event, name="space_copy"),
    path("<slug:code>/creneau/", actions.add_slot, name="space_slot"),
    path("<slug:code>/annoncer/<slug:what>/", actions.announce_status, name="space_announce"),
    path("<slug:code>/confier/", actions.hand_over_event, name="space_hand_over"),
    path("<slug:code>/retirer/", actions.withdraw_proposal, name="space_withdraw"),
    path("<slug:code>/pack.zip", files.download_pack, name="space_pack"),
    path("<slug:code>/bilan/", reports.tell, name="space_report"),
    path("<slug:code>/attestation.pdf", files.download_attestation, name="space_attestation"),
]

urlpatterns = [
    # Machines
    path("sante/vif/", health.is_alive, name="health_alive"),
    path("sante/pret/", health.is_ready, name="health_ready"),
    path("robots.txt", robots.robots_txt, name="robots_txt"),
    path(".well-known/security.txt", robots.security_txt, name="security_txt"),
    path("favicon.ico", robots.favicon, name="favicon"),
    path("sitemap.xml", sitemaps.show_index, name="sitemap_index"),
    path("sitemap-<slug:section>.xml", sitemaps.show_section, name="sitemap_section"),
    # The programme: what is computed and has no text to edit
    path("programme/", include(_selection)),
    path("programme/editions/<slug:edition>/", programme_pages.show_archive, name="programme_archive"),
    path("programme/editions/<slug:edition>/", include(_selection)),
    path("programme/territoires/", programme_pages.list_territories, name="territories"),
    path("programme/territoires/<slug:slug>/", programme_pages.show_territory, name="territory"),
    path("programme/communes.json", programme_views.commune_suggestions, name="communes"),
    path("programme/mon-programme/", keeping.show_kept, name="kept"),
    path("programme/mon-programme/agenda.ics", keeping.kept_calendar, name="kept_calendar"),
    path("programme/integrer/", embed.show_builder, name="embed_builder"),
    path("programme/widget/", embed.show_widget, name="widget"),
    path("programme/oembed.json", embed.show_oembed, name="oembed"),
    path("programme/donnees/", open_data.show_open_data, name="open_data"),
    path("programme/donnees/schema.json", open_data.show_schema, name="table_schema"),
    path("programme/<slug:slug>/image.png", prints.event_picture, name="event_picture"),
    path("programme/<slug:slug>/affiche.pdf", prints.event_poster, name="event_poster"),
    path("programme/<slug:slug>/evenement.ics", programme_views.event_calendar, name="event_calendar"),
    path("programme/<slug:slug>/", programme_pages.show_event, name="event"),
    path("e/<slug:code>", programme_pages.follow_code, name="event_short"),
    # Organisers
    path("proposer-un-evenement/envoyer/", submission.send, name="proposal_send"),
    path("proposer-un-evenement/merci/", submission.show_done, name="proposal_done"),
    path("proposer-un-evenement/doublons.json", submission.suggest_twins, name="proposal_twins"),
    path("organisateur/", include(_space)),
    # The press room
    path("presse/", include(_press)),
    # The communication kit: its page is of the tree
    path("ressources/kit.zip", kit.archive, name="resource_archive"),
    path("ressources/<slug:slug>/", kit.download, name="resource"),
    # The team
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path(
        "connexion/", RedirectView.as_view(url="/admin/login/", query_string=True), name="wagtailcore_login"
    ),
]
if settings.DEBUG:
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)
urlpatterns += [
    # The pages of the tree
    re_path(serve_pattern, serve, name="wagtail_serve"),
]
