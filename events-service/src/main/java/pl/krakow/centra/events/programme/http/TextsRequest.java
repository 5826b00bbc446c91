package pl.krakow.centra.events.programme.http;

import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.kit.validation.PlainText;

/** A title as a coordinator gives it. */
@Schema(name = "EventTitlesDraft", description = "Polish is required")
public record TextsRequest(
        @NotNull @PlainText(max = 200) @Schema(maxLength = 200, example = "Jak napisać wniosek")
        String pl,

        @Nullable @PlainText(max = 200) @Schema(maxLength = 200, example = "How to write an application")
        String en,

        @Nullable @PlainText(max = 200) @Schema(maxLength = 200)
        String uk) {

    static @Nullable Texts some(@Nullable TextsRequest texts) {
        return texts == null ? null : texts.toTexts();
    }

    public Texts toTexts() {
        return new Texts(pl, en, uk);
    }
}
