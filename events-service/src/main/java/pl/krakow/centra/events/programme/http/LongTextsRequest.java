package pl.krakow.centra.events.programme.http;

import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.kit.validation.PlainText;

/** A description as a coordinator gives it: plain text of several lines. */
@Schema(name = "EventDescriptionsDraft", description = "Polish is required; plain text, lines are kept")
public record LongTextsRequest(
        @NotNull
        @PlainText(max = 5000, lines = true)
        @Schema(maxLength = 5000, example = "Warsztat dla małych organizacji.")
        String pl,

        @Nullable @PlainText(max = 5000, lines = true) @Schema(maxLength = 5000)
        String en,

        @Nullable @PlainText(max = 5000, lines = true) @Schema(maxLength = 5000)
        String uk) {

    static @Nullable Texts some(@Nullable LongTextsRequest texts) {
        return texts == null ? null : texts.toTexts();
    }

    public Texts toTexts() {
        return new Texts(pl, en, uk);
    }
}
