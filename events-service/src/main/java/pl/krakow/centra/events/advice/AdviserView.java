package pl.krakow.centra.events.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.advice.domain.About;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.Engagement;
import pl.krakow.centra.events.advice.domain.Way;

/** An adviser as everybody sees them; what only the centre's staff see is there for them. */
@Schema(name = "Adviser")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdviserView(
        UUID id,
        @Schema(example = "Anna Nowak") String name,

        @Schema(description = "codes of fields", example = "[\"law\"]")
        List<String> fields,

        @Schema(description = "they speak (ISO 639-1)", example = "[\"pl\", \"uk\"]")
        List<String> languages,

        List<Way> ways,
        @Nullable AboutView about,

        @Schema(description = "whether they see people at present")
        boolean active,

        @Schema(description = "for staff: the account that holds their grants") @Nullable
        String account,

        @Schema(description = "for staff: how long the centre engages them") @Nullable
        TermView term,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    @Schema(name = "AdviserAbout")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AboutView(
            @Schema(example = "Radczyni prawna. Pomaga stowarzyszeniom i fundacjom.") @Nullable
            String pl,

            @Nullable String en,
            @Nullable String uk) {}

    /** @param until the last day, included */
    @Schema(name = "AdviserTerm")
    public record TermView(
            @Schema(example = "2026-01-01") LocalDate from,
            @Schema(example = "2028-12-31") LocalDate until) {

        static TermView of(Engagement engagement) {
            return new TermView(engagement.from(), engagement.until());
        }
    }

    static AdviserView of(Adviser adviser) {
        return of(adviser, null, null);
    }

    static AdviserView ofStaff(Adviser adviser, String centre) {
        return of(
                adviser,
                adviser.subject(),
                adviser.engagement(centre).map(TermView::of).orElse(null));
    }

    private static AdviserView of(Adviser adviser, @Nullable String account, @Nullable TermView term) {
        var profile = adviser.profile();
        return new AdviserView(
                adviser.id().value(),
                adviser.name(),
                profile.fields().stream().sorted().toList(),
                profile.languages().stream().sorted().toList(),
                profile.ways().stream().sorted().toList(),
                about(profile.about()),
                adviser.active(),
                account,
                term,
                adviser.revision());
    }

    private static @Nullable AboutView about(About about) {
        return about.equals(About.NOTHING) ? null : new AboutView(about.pl(), about.en(), about.uk());
    }
}
