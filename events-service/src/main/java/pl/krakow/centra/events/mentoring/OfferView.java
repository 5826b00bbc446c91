package pl.krakow.centra.events.mentoring;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.events.mentoring.domain.MentoringKind;
import pl.krakow.centra.events.mentoring.domain.Offer;
import pl.krakow.centra.events.programme.EventView.TextsView;

/** A programme of coaching or mentoring, as everybody sees it. */
@Schema(name = "MentoringOffer")
public record OfferView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        MentoringKind kind,

        @Schema(description = "in the reader's language", example = "Mentoring dla młodych organizacji")
        String name,

        TextsView names,
        @Schema(description = "in the reader's language") String about,
        TextsView abouts,

        @Schema(description = "by their codes", example = "[\"fundraising\", \"management\"]")
        List<String> fields,

        @Schema(description = "how many a course has, unless it is agreed otherwise", example = "6")
        int sessions,

        @Schema(description = "whether people can apply") boolean open,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    static OfferView of(Offer offer, Locale language) {
        return new OfferView(
                offer.id().value(),
                offer.centre(),
                offer.kind(),
                offer.name().in(language.getLanguage()),
                TextsView.of(offer.name()),
                offer.about().in(language.getLanguage()),
                TextsView.of(offer.about()),
                offer.fields().stream().sorted().toList(),
                offer.sessions(),
                offer.open(),
                offer.revision());
    }
}
