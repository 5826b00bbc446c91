package pl.krakow.centra.volunteering.agreements.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.volunteering.agreements.domain.Terms;

/** How an organisation is written in agreements. */
@Schema(name = "OrganisationParticulars")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParticularsView(
        @NotNull @PlainText(max = 200) @Schema(maxLength = 200, example = "Fundacja Sąsiedzi")
        String name,

        @Nullable
        @Pattern(regexp = "[0-9]{10}")
        @Schema(description = "ten digits; left out by who isn't in the register", example = "0000123456")
        String krs,

        @NotNull @PlainText(max = 300) @Schema(maxLength = 300, example = "ul. Długa 1, 31-146 Kraków")
        String address,

        @NotNull
        @PlainText(max = 200)
        @Schema(description = "who signs for it", maxLength = 200, example = "Maria Kowalska, prezeska")
        String representedBy) {

    static ParticularsView of(Terms.Organisation organisation) {
        return new ParticularsView(
                organisation.name(), organisation.krs(), organisation.address(), organisation.representedBy());
    }

    Terms.Organisation toParticulars() {
        return new Terms.Organisation(name, krs, address, representedBy);
    }
}
