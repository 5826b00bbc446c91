package pl.krakow.centra.booking.series.http;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.MeetingDetails.ResponsiblePerson;
import pl.krakow.centra.kit.validation.PlainText;

/** Who answers for the meetings of a series. */
@Schema(name = "SeriesResponsiblePerson")
record SeriesResponsible(
        @Schema(example = "Anna Nowak") @NotNull @PlainText(max = 200)
        String name,

        @Schema(example = "600 123 456") @Nullable @PlainText(max = 40)
        String phone,

        @Schema(example = "anna@example.org") @Nullable @Email @PlainText(max = 254)
        String email) {

    ResponsiblePerson toPerson() {
        return new ResponsiblePerson(name, phone, email);
    }
}
