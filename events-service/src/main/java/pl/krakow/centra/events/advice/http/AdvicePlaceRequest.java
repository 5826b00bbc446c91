package pl.krakow.centra.events.advice.http;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.advice.domain.DutyPlace;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;

@Schema(
        name = "AdvicePlaceForm",
        description = "exactly one of the three: `roomId`, `link` or `phone`",
        example = "{\"roomId\": \"1w038\"}")
record AdvicePlaceRequest(
        @Nullable
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @PlainText(max = 40)
        @Schema(maxLength = 40, example = "1w038")
        String roomId,

        @Nullable
        @Schema(
                description = "of a room: asked for with each appointment, which waits for it; else once for all of it",
                example = "false")
        Boolean perAppointment,

        @Nullable
        @Pattern(regexp = "https?://[!-~]+")
        @PlainText(max = 500)
        @Schema(
                description = "told to who has an appointment",
                maxLength = 500,
                example = "https://meet.example.org/dyzur")
        String link,

        @Nullable @Schema(description = "by telephone", example = "true")
        Boolean phone,

        @Nullable
        @Pattern(regexp = "\\+?[0-9 ()-]{5,30}")
        @Schema(description = "by telephone: to call; without it the adviser calls", example = "+48 12 000 00 00")
        String number) {

    /** @throws Problem unless exactly one place is given, and with each only what belongs to it */
    DutyPlace toPlace() {
        boolean byPhone = Boolean.TRUE.equals(phone);
        var given = Stream.of(
                        roomId == null ? null : new DutyPlace.InRoom(roomId, Boolean.TRUE.equals(perAppointment)),
                        link == null ? null : new DutyPlace.Online(link),
                        byPhone ? new DutyPlace.Phone(number) : null)
                .filter(Objects::nonNull)
                .toList();
        if (given.size() != 1 || (perAppointment != null && roomId == null) || (number != null && !byPhone)) {
            throw new Problem(EventsProblem.ADVICE_PLACE_NOT_SINGLE).with("pointer", "/place");
        }
        return given.getFirst();
    }
}
