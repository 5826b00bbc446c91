package pl.krakow.centra.events.groups.http;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.groups.domain.GroupAbout;
import pl.krakow.centra.events.groups.domain.Joining;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.programme.http.TextsRequest;
import pl.krakow.centra.kit.validation.PlainText;

/** What a group is to be. */
@Schema(name = "WorkingGroupDraft")
record GroupRequest(
        @NotNull @Valid TextsRequest name,
        @NotNull @Valid PurposeRequest purpose,

        @NotNull @Schema(description = "how people come to it")
        Joining joining,

        @NotNull @Min(1) @Max(GroupAbout.MOST_MEMBERS) @Schema(example = "15")
        Integer mostMembers,

        @Nullable @Schema(description = "the staff's account that answers for it; the caller's when left out")
        UUID coordinator) {

    /** What a group does, as a coordinator says it. */
    @Schema(name = "WorkingGroupPurposes", description = "Polish is required; plain text, lines are kept")
    record PurposeRequest(
            @NotNull
            @PlainText(max = 2000, lines = true)
            @Schema(maxLength = 2000, example = "Sprawdzamy, co w dzielnicy przeszkadza, i to zmieniamy.")
            String pl,

            @Nullable @PlainText(max = 2000, lines = true) @Schema(maxLength = 2000)
            String en,

            @Nullable @PlainText(max = 2000, lines = true) @Schema(maxLength = 2000)
            String uk) {}

    GroupAbout toAbout(String caller) {
        return new GroupAbout(
                name.toTexts(),
                new Texts(purpose.pl, purpose.en, purpose.uk),
                joining,
                mostMembers,
                coordinator == null ? caller : coordinator.toString());
    }
}
