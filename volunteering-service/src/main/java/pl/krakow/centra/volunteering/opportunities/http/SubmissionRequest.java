package pl.krakow.centra.volunteering.opportunities.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.LongTerm;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Provision;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** What an organisation says of the volunteers it looks for. */
@Schema(name = "OpportunitySubmission")
record SubmissionRequest(
        @NotNull @PlainText(max = 200) @Schema(maxLength = 200, example = "Pomoc na festynie sąsiedzkim")
        String title,

        @NotNull @PlainText(max = 5000, lines = true) @Schema(maxLength = 5000)
        String description,

        @NotNull @Schema(description = "the beneficiary that looks for volunteers")
        UUID organisationId,

        @NotNull @Min(1) @Max(1_000) Integer seats,
        @NotNull @Schema(example = "2026-12-01") LocalDate from,
        @NotNull @Schema(example = "2026-12-20") LocalDate until,
        @Nullable @Size(max = 20) List<@NotNull @PlainText(max = 80) String> skills,

        @NotNull @PlainText(max = 300) @Schema(maxLength = 300, example = "park Krakowski")
        String place) {

    OpportunityDetails toDetails() {
        var asked = new LongTerm(from, until, seats, null, List.of());
        var needs = new Requirements(
                skills == null ? Set.of() : Set.copyOf(skills), Set.of(), Set.of(), Set.of(), null, false);
        return new OpportunityDetails(
                title,
                description,
                new OrganisationId(organisationId),
                Commitment.LONG_TERM,
                List.of(),
                asked,
                new Place.At(place, null, null),
                needs,
                Set.of(),
                Set.of(),
                0,
                Admission.AT_ONCE,
                null,
                null,
                new Provision(false, false));
    }
}
