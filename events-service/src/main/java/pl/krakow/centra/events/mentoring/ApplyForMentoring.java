package pl.krakow.centra.events.mentoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.mentoring.domain.Applicant;
import pl.krakow.centra.events.mentoring.domain.Fields;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.events.mentoring.domain.OfferId;
import pl.krakow.centra.events.mentoring.domain.Offers;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.events.mentoring.domain.Wish;
import pl.krakow.centra.events.registrations.domain.Participants;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;

/**
 * Somebody applies to be accompanied. A person has one open application or course per programme; its id follows from the two and
 * from how many there were before, so that of two at the same instant one is made.
 */
@Component
@RequiredArgsConstructor
public class ApplyForMentoring {

    private final Offers offers;
    private final Mentorships mentorships;
    private final Participants participants;
    private final MentoringLetters letters;
    private final Fields known;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    /** Who applies, as they say it. */
    public record Person(
            String name,
            String email,
            @Nullable String phone,
            String language,
            Applicant.On on,
            @Nullable String organisation,
            @Nullable UUID organisationId) {

        /** Never the person: it ends up in logs. */
        @Override
        public String toString() {
            return "***";
        }
    }

    public MentorshipOutcome apply(CentreId centre, OfferId id, Person person, Wish wish, Actor actor) {
        var stranger = wish.fields().stream()
                .filter(code -> !known.all().contains(code))
                .sorted()
                .findFirst();
        if (stranger.isPresent()) {
            return new MentorshipOutcome.FieldUnknown(stranger.get());
        }
        var offer = offers.find(centre.value(), id);
        if (offer.isEmpty()) {
            return new MentorshipOutcome.OfferUnknown();
        }
        if (!offer.get().open()) {
            return new MentorshipOutcome.OfferClosed();
        }
        var subject = actor.subject();
        var earlier = mentorships.ofSubject(subject).stream()
                .filter(each ->
                        each.offer().equals(id) && each.applicant().subject().equals(subject))
                .toList();
        if (earlier.stream().anyMatch(each -> !each.state().isOver())) {
            return new MentorshipOutcome.AlreadyApplied();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var applied = Mentorship.applied(
                new MentorshipId(ids.derived("mentorship:%s:%s:%d".formatted(id, subject, earlier.size()))),
                offer.get(),
                centres.find(centre).map(Centre::zone).orElseThrow(),
                new Applicant(
                        subject,
                        participants.withAccount(subject),
                        person.name,
                        person.email,
                        person.phone,
                        person.language,
                        person.on,
                        person.organisation,
                        person.organisationId),
                wish,
                now);
        if (!mentorships.add(applied)) {
            return new MentorshipOutcome.AlreadyApplied();
        }
        letters.write(applied.mentorship());
        return new MentorshipOutcome.Done(MentorshipView.of(applied.mentorship(), Side.APPLICANT, now));
    }
}
