"""Images and documents of the media library: each says who made it and under which licence."""

from django.db import models
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition


class SiteImage(AbstractImage):
    """An image with its credit, its licence and its default alternative text."""

    credit = models.CharField(
        "crédit", max_length=200, blank=True, help_text="Par exemple : « Photo : Lina Prat »."
    )
    licence = models.CharField(
        "licence", max_length=120, blank=True, help_text="Par exemple : « CC BY 4.0 »."
    )

    admin_form_fields = ("title", "file", "description", "credit", "licence", "collection", "tags", "focal_point_x",
                         "focal_point_y", "focal_point_width", "focal_point_height")  # fmt: skip

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"


class SiteRendition(AbstractRendition):
    """A resized copy of an image."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class SiteDocument(AbstractDocument):
    """A file to download, with its credit and licence."""

    credit = models.CharField("crédit", max_length=200, blank=True)
    licence = models.CharField("licence", max_length=120, blank=True)

    admin_form_fields = ("title", "file", "credit", "licence", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = "document"
        verbose_name_plural = "documents"
