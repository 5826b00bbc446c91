package pl.krakow.centra.volunteering.opportunities.http;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.opportunities.OpportunityView.PlaceKind;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.LongTerm;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Provision;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;
import pl.krakow.centra.volunteering.opportunities.domain.SubmissionPolicy;
import pl.krakow.centra.volunteering.opportunities.domain.WeeklyTime;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** What an organisation says of the volunteers it looks for. */
@Schema(name = "OpportunitySubmission")
record SubmissionRequest(
        @NotNull @PlainText(max = 200) @Schema(maxLength = 200, example = "Pomoc na festynie sąsiedzkim")
        String title,

        @NotNull @PlainText(max = 5000, lines = true) @Schema(maxLength = 5000)
        String description,

        @NotNull @Schema(description = "the beneficiary that looks for volunteers; verified by a centre")
        UUID organisationId,

        @NotNull Commitment commitment,

        @Nullable
        @Valid
        @Size(max = 200)
        @Schema(description = "exactly one for a single action; none for a long-term role")
        List<@NotNull ShiftRequest> shifts,

        @Nullable @Valid @Schema(description = "for a long-term role")
        RoleRequest longTerm,

        @NotNull @Valid PlaceRequest place,
        @Nullable @Valid NeedsRequest requirements,

        @Nullable @Size(max = 10) @Schema(description = "slugs of /api/v1/volunteering-terms", example = "[\"events\"]")
        List<@NotNull @Pattern(regexp = SLUG) @Size(max = 60) String> work,

        @Nullable @Size(max = 10) @Schema(example = "[\"step-free\"]")
        List<@NotNull @Pattern(regexp = SLUG) @Size(max = 60) String> accessibility,

        @Nullable
        @Min(0)
        @Max(1_000)
        @Schema(description = "of each shift's seats, those kept for who has never helped, until a day before")
        Integer newcomerSeats,

        @Nullable @Schema(description = "`AT_ONCE` unless told")
        Admission admission,

        @Nullable @Schema(example = "2026-11-30") LocalDate applyBy,

        @Nullable @PlainText(max = 300) @Schema(maxLength = 300, description = "whom to ask; shown to everybody")
        String contact,

        @Nullable @Schema(description = "the organisation insures its volunteers against accidents")
        Boolean accidentInsurance,

        @Nullable Boolean costsReturned,

        @Nullable @Schema(description = "not to be handed in yet; only when it is new")
        Boolean draft) {

    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /** @param id of a shift the opportunity has; nothing for a new one */
    @Schema(name = "OpportunityShiftSubmission")
    record ShiftRequest(
            @Nullable UUID id,

            @NotNull @Schema(example = "2026-12-01T10:00:00+01:00")
            OffsetDateTime start,

            @NotNull @Schema(example = "2026-12-01T14:00:00+01:00")
            OffsetDateTime end,

            @NotNull @Min(1) @Max(1_000) Integer seats) {}

    @Schema(name = "OpportunityRoleSubmission")
    record RoleRequest(
            @NotNull @Schema(example = "2026-12-01") LocalDate from,
            @NotNull @Schema(example = "2027-06-30") LocalDate until,
            @NotNull @Min(1) @Max(1_000) Integer seats,
            @Nullable @Min(1) @Max(40) Integer hoursPerWeek,
            @Nullable @Valid @Size(max = 21) List<@NotNull WeeklyRequest> wished) {}

    @Schema(name = "OpportunityWeeklySubmission")
    record WeeklyRequest(
            @NotNull DayOfWeek day,

            @NotNull @Schema(type = "string", example = "16:00")
            LocalTime from,

            @NotNull @Schema(type = "string", example = "19:00")
            LocalTime until) {}

    @Schema(name = "OpportunityPlaceSubmission")
    record PlaceRequest(
            @NotNull PlaceKind kind,

            @Nullable @PlainText(max = 300) @Schema(maxLength = 300, example = "Park Jordana")
            String words,

            @Nullable @Pattern(regexp = SLUG) @Size(max = 40)
            String district,

            @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude) {

        Place toPlace() {
            return switch (kind) {
                case CENTRE -> new Place.AtCentre();
                case REMOTE -> new Place.Remote();
                case AT -> {
                    if (words == null || (latitude == null) != (longitude == null)) {
                        throw new Problem(VolunteeringProblem.PLACE_UNFIT).with("pointer", "/place");
                    }
                    yield new Place.At(
                            words,
                            district,
                            latitude == null || longitude == null ? null : new Coordinates(latitude, longitude));
                }
            };
        }
    }

    @Schema(name = "OpportunityNeedsSubmission")
    record NeedsRequest(
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = SLUG) @Size(max = 60) String> requiredSkills,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = SLUG) @Size(max = 60) String> welcomeSkills,
            @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = SLUG) @Size(max = 60) String> qualifications,

            @Nullable @Size(max = 10) @Schema(description = "ISO 639", example = "[\"uk\"]")
            List<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,

            @Nullable @Min(0) @Max(100) Integer minimumAge,
            @Nullable Boolean contactWithMinors) {

        Requirements toRequirements() {
            return new Requirements(
                    set(requiredSkills),
                    set(welcomeSkills),
                    set(qualifications),
                    set(languages),
                    minimumAge,
                    Boolean.TRUE.equals(contactWithMinors));
        }
    }

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    /**
     * @param zone the centre's
     * @param known the shifts the opportunity has, which keep their ids
     * @param ids of new ones
     */
    OpportunityDetails toDetails(ZoneId zone, Set<UUID> known, Supplier<UUID> ids) {
        var asked = shifts == null ? List.<ShiftRequest>of() : shifts;
        if ((commitment == Commitment.LONG_TERM) != (longTerm != null) || asked.isEmpty() != (longTerm != null)) {
            throw new Problem(VolunteeringProblem.COMMITMENT_UNFIT)
                    .arguments(SubmissionPolicy.MOST_SHIFTS)
                    .with("pointer", "/commitment");
        }
        var taken = new LinkedHashSet<UUID>();
        return new OpportunityDetails(
                title,
                description,
                new OrganisationId(organisationId),
                commitment,
                asked.stream()
                        .map(shift -> new Shift(
                                new ShiftId(
                                        shift.id != null && known.contains(shift.id) && taken.add(shift.id)
                                                ? shift.id
                                                : ids.get()),
                                local(shift.start, zone),
                                local(shift.end, zone),
                                shift.seats))
                        .toList(),
                longTerm == null ? null : role(longTerm),
                place.toPlace(),
                requirements == null ? Requirements.NONE : requirements.toRequirements(),
                set(work),
                set(accessibility),
                newcomerSeats == null ? 0 : newcomerSeats,
                admission == null ? Admission.AT_ONCE : admission,
                applyBy,
                contact,
                new Provision(Boolean.TRUE.equals(accidentInsurance), Boolean.TRUE.equals(costsReturned)));
    }

    /** To the minute: nobody comes more exactly than that. */
    private static LocalDateTime local(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static LongTerm role(RoleRequest asked) {
        return new LongTerm(
                asked.from,
                asked.until,
                asked.seats,
                asked.hoursPerWeek,
                asked.wished == null
                        ? List.of()
                        : asked.wished.stream()
                                .map(time -> new WeeklyTime(
                                        time.day,
                                        time.from.truncatedTo(ChronoUnit.MINUTES),
                                        time.until.truncatedTo(ChronoUnit.MINUTES)))
                                .toList());
    }

    private static Set<String> set(@Nullable List<String> slugs) {
        return slugs == null ? Set.of() : Set.copyOf(slugs);
    }
}
