"""`{% site_chrome as chrome %}`: what head and foot of every page show (see `home.navigation`)."""

from django import template

from home.navigation import SiteChrome, chrome_of

register = template.Library()


@register.simple_tag(takes_context=True)
def site_chrome(context: template.Context) -> SiteChrome:
    return chrome_of(context.get("request"))
