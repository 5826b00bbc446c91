package pl.krakow.centra.booking.reservation.http;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.kit.validation.PlainText;

/** What the regulations ask of whoever wants a room. */
@Schema(name = "PlaceBooking")
record PlaceBookingRequest(
        @Schema(example = "1w040") @NotNull @PlainText(max = 40)
        String roomId,

        @Schema(example = "2026-12-01T10:00:00+01:00") @NotNull
        OffsetDateTime start,

        @Schema(example = "2026-12-01T12:00:00+01:00") @NotNull
        OffsetDateTime end,

        @Schema(example = "Zebranie zarządu") @NotNull @PlainText(max = 200)
        String title,

        @Schema(example = "Plan pracy na wiosnę") @NotNull @PlainText(max = 2000, lines = true)
        String purpose,

        @Schema(example = "0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b") @NotNull
        UUID beneficiaryId,

        @Schema(example = "12") @NotNull @Min(1) @Max(100_000)
        Integer expectedPeople,

        @Schema(example = "[\"projector\"]") @Nullable @Size(max = 20)
        List<@NotNull @PlainText(max = 60) String> equipment,

        @Schema(description = "whether participants pay anything") @NotNull
        Boolean feesCollected,

        @Schema(description = "who answers for the meeting") @Nullable @Valid
        Responsible responsiblePerson,

        @Schema(
                description = "the version of the regulations the user accepts; rooms name the current one",
                example = "2026-01")
        @NotNull
        @PlainText(max = 40)
        String regulationsVersion,

        @Schema(
                description = "for staff: why it is placed although the beneficiary has had its share; stays on the "
                        + "booking's history",
                example = "Jubileusz organizacji")
        @Nullable
        @PlainText(max = 1000, lines = true)
        String overQuota) {

    @Schema(name = "ResponsiblePerson")
    record Responsible(
            @Schema(example = "Anna Nowak") @NotNull @PlainText(max = 200)
            String name,

            @Schema(example = "600 123 456") @Nullable @PlainText(max = 40)
            String phone,

            @Schema(example = "anna@example.org") @Nullable @Email @PlainText(max = 254)
            String email) {}

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
                regulationsVersion);
    }
}
