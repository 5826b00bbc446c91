package pl.krakow.centra.booking.reservation.http;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.kit.validation.PlainText;

/** All of what the meeting is about, as it is to be. */
@Schema(name = "ChangeBooking")
record ChangeBookingRequest(
        @Schema(example = "Zebranie zarządu") @NotNull @PlainText(max = 200)
        String title,

        @Schema(example = "Plan pracy na wiosnę") @NotNull @PlainText(max = 2000, lines = true)
        String purpose,

        @Schema(example = "18") @NotNull @Min(1) @Max(100_000)
        Integer expectedPeople,

        @Schema(example = "[\"projector\"]") @Nullable @Size(max = 20)
        List<@NotNull @PlainText(max = 60) String> equipment,

        @Schema(description = "whether participants pay anything") @NotNull
        Boolean feesCollected,

        @Schema(description = "who answers for the meeting") @Valid
        PlaceBookingRequest.@Nullable Responsible responsiblePerson) {

    /** The accepted version of the regulations isn't among what can be changed; the booking keeps its own. */
    MeetingDetails details() {
        return new MeetingDetails(
                title,
                purpose,
                expectedPeople,
                equipment == null ? List.of() : equipment,
                feesCollected,
                responsiblePerson == null
                        ? null
                        : new MeetingDetails.ResponsiblePerson(
                                responsiblePerson.name(), responsiblePerson.phone(), responsiblePerson.email()),
                "");
    }
}
