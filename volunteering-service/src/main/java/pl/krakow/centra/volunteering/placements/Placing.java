package pl.krakow.centra.volunteering.placements;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.StartGate.Missing;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary.Claim;

/** What comes of asking for a placement, or of a step with one. */
public sealed interface Placing {

    record Done(PlacementView placement) implements Placing {}

    record OpportunityUnknown() implements Placing {}

    record PlacementUnknown() implements Placing {}

    /** Who asks has told nothing of themselves yet. */
    record NoVolunteer() implements Placing {}

    /** Nobody like that asks to help at this centre. */
    record VolunteerUnknown() implements Placing {}

    record PostUnknown() implements Placing {}

    record NotOpen() implements Placing {}

    /** The organisation isn't verified any more: who is placed goes on, nobody new begins. */
    record OrganisationUnverified() implements Placing {}

    record TooLate() implements Placing {}

    record AlreadyThere(PlacementId placement) implements Placing {}

    /** The role is over by the day somebody wants to begin. */
    record DayOutside(LocalDate first, LocalDate last) implements Placing {}

    record Full() implements Placing {}

    record LineTooLong() implements Placing {}

    /** @param most times that somebody asks for the same post */
    record TooOften(int most) implements Placing {}

    /** The volunteer has given that time away already. */
    record Overlaps(PlacementId other, OffsetDateTime from, OffsetDateTime to) implements Placing {

        static Overlaps by(Claim other, ZoneId zone) {
            return new Overlaps(
                    other.placement(),
                    other.from().atZone(zone).toOffsetDateTime(),
                    other.to().atZone(zone).toOffsetDateTime());
        }
    }

    /** @param rules the hard rules the volunteer fails */
    record DoesNotFit(List<String> rules) implements Placing {}

    record NotReady(List<Missing> missing) implements Placing {}

    record NotPossible(PlacementState state) implements Placing {}

    record NotNow() implements Placing {}

    record NotYours() implements Placing {}
}
