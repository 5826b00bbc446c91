package pl.krakow.centra.volunteering.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.volunteering.letters.VolunteerWords.Where;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Writes to volunteers. The same thing told again is the same letter; who left no address, or was erased, isn't written to; what
 * happened so long ago that nobody waits for it any more isn't either.
 */
@Component
@RequiredArgsConstructor
public class WriteVolunteerLetters {

    private final Volunteers volunteers;
    private final Opportunities opportunities;
    private final LetterBox letterBox;
    private final Clock clock;

    /**
     * @param version rises with everything told of the placement's sheet
     * @param at when it happened
     */
    public void placement(PlacementChanged changed, long version, Instant at) {
        var kind = VolunteerLetter.about(changed);
        if (kind.isEmpty() || letterBox.isStale(at)) {
            return;
        }
        var told = changed.placement();
        var start = told.start();
        var end = told.end();
        var until = changed.until();
        post(
                kind.get(),
                "placement:" + told.placementId() + ":" + version,
                told.volunteerId(),
                told.opportunityId(),
                told.centre(),
                opportunity -> words(
                        told.placementId(),
                        opportunity,
                        start == null ? null : start.toInstant(),
                        end == null ? null : end.toInstant(),
                        told,
                        until == null ? null : until.toInstant(),
                        version,
                        at),
                kind.get() == VolunteerLetter.OFFER && until != null
                        ? until.toInstant()
                        : end == null ? null : end.toInstant());
    }

    /** Of a shift that begins tomorrow; once, however often it is asked for. */
    void remind(PlacementFacts facts) {
        var shift = facts.shift();
        if (shift != null) {
            var start = shift.start().atZone(facts.zone()).toInstant();
            var end = shift.end().atZone(facts.zone()).toInstant();
            post(
                    VolunteerLetter.REMINDER,
                    "reminder:" + facts.placement() + ":" + facts.firstDay(),
                    facts.volunteer().value(),
                    facts.post().opportunity().value(),
                    facts.centre(),
                    opportunity -> words(facts.placement().value(), opportunity, start, end, null, null, 0, start),
                    start);
        }
    }

    private interface Saying {

        VolunteerWords of(Opportunity opportunity);
    }

    private void post(
            VolunteerLetter kind,
            String cause,
            UUID volunteer,
            UUID opportunity,
            String centre,
            Saying words,
            @Nullable Instant until) {
        var reader = volunteers.find(new VolunteerId(volunteer)).flatMap(this::reader);
        var about = opportunities.find(centre, new OpportunityId(opportunity));
        if (reader.isPresent() && about.isPresent()) {
            letterBox.post(letterBox
                    .letter(cause, kind.kind(), reader.get(), centre, words.of(about.get()))
                    .until(until));
        }
    }

    private Optional<Reader> reader(Volunteer volunteer) {
        return volunteer
                .mailbox(LocalDate.ofInstant(clock.instant(), volunteer.zone()))
                .map(address ->
                        Reader.at(address, volunteer.profile().contact().language(), "volunteer:" + volunteer.id()));
    }

    private static VolunteerWords words(
            UUID placement,
            Opportunity opportunity,
            @Nullable Instant start,
            @Nullable Instant end,
            pl.krakow.centra.domainevents.@Nullable PlacementFacts told,
            @Nullable Instant deadline,
            long sequence,
            Instant changed) {
        return new VolunteerWords(
                placement,
                opportunity.id().value(),
                opportunity.details().title(),
                start,
                end,
                told != null && start == null ? told.firstDay() : null,
                told != null && start == null ? told.lastDay() : null,
                where(opportunity),
                place(opportunity),
                opportunity.details().contact(),
                deadline,
                sequence,
                changed);
    }

    private static Where where(Opportunity opportunity) {
        return switch (opportunity.details().place()) {
            case Place.AtCentre() -> Where.AT_CENTRE;
            case Place.At _ -> Where.ELSEWHERE;
            case Place.Remote() -> Where.REMOTE;
        };
    }

    private static @Nullable String place(Opportunity opportunity) {
        return opportunity.details().place() instanceof Place.At at ? at.words() : null;
    }
}
