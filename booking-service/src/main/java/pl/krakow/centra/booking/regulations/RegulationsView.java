package pl.krakow.centra.booking.regulations;

import java.time.Instant;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.booking.regulations.domain.RegulationsVersion;

/** Regulations as everybody may read them. */
@Schema(name = "Regulations")
public record RegulationsView(
        @Schema(example = "reymonta") String centre,
        @Schema(example = "2026-01") String version,

        @Schema(description = "whether this version is in force")
        boolean current,

        Instant publishedAt,

        @Schema(description = "the text by language; the Polish one binds")
        Map<String, String> texts,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    static RegulationsView of(RegulationsVersion version, boolean current) {
        return new RegulationsView(
                version.centre(), version.version(), current, version.publishedAt(), version.texts(), version.number());
    }
}
