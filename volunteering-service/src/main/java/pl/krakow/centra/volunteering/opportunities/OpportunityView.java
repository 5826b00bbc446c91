package pl.krakow.centra.volunteering.opportunities;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.LongTerm;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Post;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;

/** An opportunity as the public, its organisation and the centre's staff see it. */
@Schema(name = "Opportunity")
public record OpportunityView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        OpportunityState state,
        String title,
        String description,
        UUID organisationId,

        @Schema(
                description = "as the organisation gave it to the centre in writing; left out until it did",
                example = "Fundacja Sąsiedzi")
        @Nullable
        String organisationName,

        Commitment commitment,
        @Schema(description = "of all shifts together") int seats,
        @Schema(description = "of them, those nobody has") int freeSeats,

        @Schema(description = "published, and nobody new can be seated")
        boolean full,

        @Schema(example = "2026-12-01") LocalDate from,
        @Schema(example = "2026-12-20") LocalDate until,
        List<ShiftView> shifts,
        @Nullable RoleView longTerm,
        PlaceView place,
        RequirementsView requirements,
        List<String> work,
        List<String> accessibility,
        int newcomerSeats,
        Admission admission,
        @Nullable LocalDate applyBy,
        @Nullable String contact,
        boolean accidentInsurance,
        boolean costsReturned,
        @Nullable OffsetDateTime publishedAt,

        @Schema(description = "when anything of it was last said otherwise")
        OffsetDateTime changedAt,

        @Schema(description = "what the coordinator wants changed, while it is returned") @Nullable
        String remark,

        @Nullable String closeReason,
        boolean calledOff,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** A time somebody helps at. */
    @Schema(name = "OpportunityShift")
    public record ShiftView(UUID id, OffsetDateTime start, OffsetDateTime end, int seats, int freeSeats) {}

    /** What a long-term role asks for. */
    @Schema(name = "OpportunityRole")
    public record RoleView(
            LocalDate from,
            LocalDate until,
            int seats,
            int freeSeats,
            @Nullable Integer hoursPerWeek,
            List<WeeklyView> wished) {}

    /** A time of the week. */
    @Schema(name = "OpportunityWeeklyTime")
    public record WeeklyView(DayOfWeek day, LocalTime from, LocalTime until) {}

    /** Where. */
    @Schema(name = "OpportunityPlace")
    public record PlaceView(
            PlaceKind kind,
            @Nullable String words,
            @Nullable String district,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        static PlaceView of(Place place) {
            return switch (place) {
                case Place.AtCentre _ -> new PlaceView(PlaceKind.CENTRE, null, null, null, null);
                case Place.Remote _ -> new PlaceView(PlaceKind.REMOTE, null, null, null, null);
                case Place.At at -> {
                    Coordinates point = at.coordinates();
                    yield new PlaceView(
                            PlaceKind.AT,
                            at.words(),
                            at.district(),
                            point == null ? null : point.latitude(),
                            point == null ? null : point.longitude());
                }
            };
        }
    }

    /** At the centre, somewhere else or from home. */
    public enum PlaceKind {
        CENTRE,
        AT,
        REMOTE
    }

    /** What a volunteer must or should bring. */
    @Schema(name = "OpportunityNeeds")
    public record RequirementsView(
            List<String> requiredSkills,
            List<String> welcomeSkills,
            List<String> qualifications,
            List<String> languages,
            @Nullable Integer minimumAge,
            boolean contactWithMinors) {

        static RequirementsView of(Requirements wanted) {
            return new RequirementsView(
                    sorted(wanted.requiredSkills()),
                    sorted(wanted.welcomeSkills()),
                    sorted(wanted.qualifications()),
                    sorted(wanted.languages()),
                    wanted.minimumAge(),
                    wanted.contactWithMinors());
        }
    }

    /**
     * @param organisation what it is called
     * @param left seats nobody has, by post; all of a post that isn't in it
     */
    static OpportunityView of(Opportunity opportunity, @Nullable String organisation, Map<UUID, Integer> left) {
        var details = opportunity.details();
        var zone = opportunity.zone();
        Instant publishedAt = opportunity.publishedAt();
        int free = details.posts(opportunity.id()).stream()
                .mapToInt(post -> free(post, left))
                .sum();
        LongTerm role = details.longTerm();
        return new OpportunityView(
                opportunity.id().value(),
                opportunity.centre(),
                opportunity.state(),
                details.title(),
                details.description(),
                details.organisation().value(),
                organisation,
                details.commitment(),
                details.seats(),
                free,
                opportunity.isPublic() && free == 0,
                details.from(),
                details.until(),
                details.posts(opportunity.id()).stream()
                        .flatMap(post ->
                                Stream.ofNullable(post.shift()).map(shift -> shift(shift, free(post, left), zone)))
                        .toList(),
                role == null ? null : role(role, free),
                PlaceView.of(details.place()),
                RequirementsView.of(details.requirements()),
                sorted(details.work()),
                sorted(details.accessibility()),
                details.newcomerSeats(),
                details.admission(),
                details.applyBy(),
                details.contact(),
                details.provision().accidentInsurance(),
                details.provision().costsReturned(),
                publishedAt == null ? null : publishedAt.atZone(zone).toOffsetDateTime(),
                opportunity.changedAt().atZone(zone).toOffsetDateTime(),
                opportunity.remark(),
                opportunity.closeReason(),
                opportunity.isCalledOff(),
                opportunity.revision());
    }

    private static int free(Post post, Map<UUID, Integer> left) {
        return left.getOrDefault(post.id().post(), post.seats());
    }

    private static ShiftView shift(Shift shift, int free, ZoneId zone) {
        return new ShiftView(
                shift.id().value(),
                shift.start().atZone(zone).toOffsetDateTime(),
                shift.end().atZone(zone).toOffsetDateTime(),
                shift.seats(),
                free);
    }

    private static RoleView role(LongTerm role, int free) {
        return new RoleView(
                role.from(),
                role.until(),
                role.seats(),
                free,
                role.hoursPerWeek(),
                role.wished().stream()
                        .map(time -> new WeeklyView(time.day(), time.from(), time.until()))
                        .toList());
    }

    private static List<String> sorted(Set<String> slugs) {
        return slugs.stream().sorted().toList();
    }
}
