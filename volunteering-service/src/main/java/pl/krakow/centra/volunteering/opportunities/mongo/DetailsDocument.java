package pl.krakow.centra.volunteering.opportunities.mongo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.LongTerm;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Provision;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;
import pl.krakow.centra.volunteering.opportunities.domain.WeeklyTime;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** What volunteers are asked to do, as stored; local times as text. */
record DetailsDocument(
        String title,
        String description,
        String commitment,
        List<ShiftDocument> shifts,
        @Nullable LongTermDocument longTerm,
        PlaceDocument place,
        RequirementsDocument requirements,
        List<String> work,
        List<String> accessibility,
        int newcomerSeats,
        String admission,
        @Nullable String applyBy,
        @Nullable String contact,
        boolean accidentInsurance,
        boolean costsReturned) {

    record ShiftDocument(UUID shift, String start, String end, int seats) {}

    record WeeklyDocument(int day, String from, String until) {}

    record LongTermDocument(
            String from, String until, int seats, @Nullable Integer hoursPerWeek, List<WeeklyDocument> wished) {}

    /** @param kind {@code CENTRE}, {@code AT} or {@code REMOTE} */
    record PlaceDocument(
            String kind,
            @Nullable String words,
            @Nullable String district,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        static PlaceDocument of(Place place) {
            return switch (place) {
                case Place.AtCentre _ -> new PlaceDocument("CENTRE", null, null, null, null);
                case Place.Remote _ -> new PlaceDocument("REMOTE", null, null, null, null);
                case Place.At at -> {
                    var point = at.coordinates();
                    yield new PlaceDocument(
                            "AT",
                            at.words(),
                            at.district(),
                            point == null ? null : point.latitude(),
                            point == null ? null : point.longitude());
                }
            };
        }

        Place toPlace() {
            return switch (kind) {
                case "CENTRE" -> new Place.AtCentre();
                case "REMOTE" -> new Place.Remote();
                default ->
                    new Place.At(
                            words == null ? "" : words,
                            district,
                            latitude == null || longitude == null ? null : new Coordinates(latitude, longitude));
            };
        }
    }

    record RequirementsDocument(
            List<String> requiredSkills,
            List<String> welcomeSkills,
            List<String> qualifications,
            List<String> languages,
            @Nullable Integer minimumAge,
            boolean contactWithMinors) {

        static RequirementsDocument of(Requirements requirements) {
            return new RequirementsDocument(
                    sorted(requirements.requiredSkills()),
                    sorted(requirements.welcomeSkills()),
                    sorted(requirements.qualifications()),
                    sorted(requirements.languages()),
                    requirements.minimumAge(),
                    requirements.contactWithMinors());
        }

        Requirements toRequirements() {
            return new Requirements(
                    Set.copyOf(requiredSkills),
                    Set.copyOf(welcomeSkills),
                    Set.copyOf(qualifications),
                    Set.copyOf(languages),
                    minimumAge,
                    contactWithMinors);
        }
    }

    static DetailsDocument of(OpportunityDetails details) {
        var asked = details.longTerm();
        var applyBy = details.applyBy();
        return new DetailsDocument(
                details.title(),
                details.description(),
                details.commitment().name(),
                details.shifts().stream()
                        .map(shift -> new ShiftDocument(
                                shift.id().value(),
                                shift.start().toString(),
                                shift.end().toString(),
                                shift.seats()))
                        .toList(),
                asked == null ? null : longTerm(asked),
                PlaceDocument.of(details.place()),
                RequirementsDocument.of(details.requirements()),
                sorted(details.work()),
                sorted(details.accessibility()),
                details.newcomerSeats(),
                details.admission().name(),
                applyBy == null ? null : applyBy.toString(),
                details.contact(),
                details.provision().accidentInsurance(),
                details.provision().costsReturned());
    }

    private static LongTermDocument longTerm(LongTerm asked) {
        return new LongTermDocument(
                asked.from().toString(),
                asked.until().toString(),
                asked.seats(),
                asked.hoursPerWeek(),
                asked.wished().stream()
                        .map(time -> new WeeklyDocument(
                                time.day().getValue(),
                                time.from().toString(),
                                time.until().toString()))
                        .toList());
    }

    OpportunityDetails toDetails(OrganisationId organisation) {
        return new OpportunityDetails(
                title,
                description,
                organisation,
                Commitment.valueOf(commitment),
                shifts.stream()
                        .map(shift -> new Shift(
                                new ShiftId(shift.shift),
                                LocalDateTime.parse(shift.start),
                                LocalDateTime.parse(shift.end),
                                shift.seats))
                        .toList(),
                longTerm == null
                        ? null
                        : new LongTerm(
                                LocalDate.parse(longTerm.from),
                                LocalDate.parse(longTerm.until),
                                longTerm.seats,
                                longTerm.hoursPerWeek,
                                longTerm.wished.stream()
                                        .map(time -> new WeeklyTime(
                                                DayOfWeek.of(time.day),
                                                LocalTime.parse(time.from),
                                                LocalTime.parse(time.until)))
                                        .toList()),
                place.toPlace(),
                requirements.toRequirements(),
                Set.copyOf(work),
                Set.copyOf(accessibility),
                newcomerSeats,
                Admission.valueOf(admission),
                applyBy == null ? null : LocalDate.parse(applyBy),
                contact,
                new Provision(accidentInsurance, costsReturned));
    }

    private static List<String> sorted(Set<String> slugs) {
        return slugs.stream().sorted().toList();
    }
}
