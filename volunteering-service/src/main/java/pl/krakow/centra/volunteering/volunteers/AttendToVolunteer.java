package pl.krakow.centra.volunteering.volunteers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.privacy.MyData;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.volunteers.domain.GuardianConsent;
import pl.krakow.centra.volunteering.volunteers.domain.QualificationHeld;
import pl.krakow.centra.volunteering.volunteers.domain.Safeguarding;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerRefusal;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerStep;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * What a centre's coordinator writes down of who asks to help there: what they have seen and checked, and corrections. Who
 * asks to help elsewhere only doesn't exist for them.
 */
@Component
@RequiredArgsConstructor
public class AttendToVolunteer {

    private final Volunteers volunteers;
    private final OnTheVolunteer onTheVolunteer;
    private final KnownWords words;
    private final MyData myData;
    private final ObjectProvider<VolunteerAttended> attended;
    private final Clock clock;

    /** Which volunteer, by whom. */
    public record Whose(CentreId centre, VolunteerId volunteer, Actor actor) {}

    /** Corrects what is said, the birthday too. Where they ask to help stays their own affair. */
    public VolunteerOutcome change(Whose whose, Revision seen, VolunteerProfile wanted) {
        var unknown = words.refusal(wanted);
        return unknown.orElseGet(() -> decide(whose, (volunteer, now) -> {
            seen.requireCurrent(volunteer.revision());
            var centres = new HashSet<>(volunteer.profile().centres());
            centres.addAll(wanted.centres());
            return volunteer.change(wanted.at(centres), true, now);
        }));
    }

    public VolunteerOutcome confirm(Whose whose, String qualification, @Nullable LocalDate expires) {
        return decide(
                whose,
                (volunteer, now) -> volunteer.confirm(
                        qualification,
                        expires,
                        new QualificationHeld.Seen(whose.actor.subject(), whose.centre.value(), now)));
    }

    public VolunteerOutcome unconfirm(Whose whose, String qualification) {
        return decide(whose, (volunteer, now) -> volunteer.unconfirm(qualification, now));
    }

    public VolunteerOutcome checked(Whose whose, LocalDate on, Safeguarding.Result result) {
        return decide(
                whose,
                (volunteer, now) -> volunteer.checked(
                        new Safeguarding(on, result, whose.centre.value(), whose.actor.subject(), now)));
    }

    public VolunteerOutcome guardianConsented(Whose whose, LocalDate on) {
        return decide(
                whose,
                (volunteer, now) ->
                        volunteer.consentOfGuardian(new GuardianConsent(on, whose.actor.subject(), now, null)));
    }

    public VolunteerOutcome guardianWithdrew(Whose whose) {
        return decide(whose, Volunteer::withdrawConsentOfGuardian);
    }

    /** Who was entered by the centre has an account now. */
    public VolunteerOutcome linkTo(Whose whose, UUID account) {
        if (volunteers
                .ofSubject(account.toString())
                .filter(other -> !other.id().equals(whose.volunteer))
                .isPresent()) {
            return new VolunteerOutcome.KnownAlready();
        }
        return decide(whose, (volunteer, now) -> volunteer.linkTo(account.toString(), now));
    }

    /**
     * Erases who has no account, as they asked the centre to, everywhere in this service: as if they asked themselves. Who has an
     * account does it themselves.
     */
    public VolunteerOutcome erase(Whose whose) {
        var found = volunteers.find(whose.volunteer).filter(volunteer -> volunteer.asksToHelpAt(whose.centre.value()));
        if (found.isEmpty()) {
            return new VolunteerOutcome.Unknown();
        }
        if (found.get().subject() != null) {
            return new VolunteerOutcome.Refused(new VolunteerRefusal.HasAccount());
        }
        var themselves = new Actor(VolunteerData.keyOf(whose.volunteer), Set.of(), List.of());
        return switch (myData.erase(themselves)) {
            case MyData.Erasure.Done() -> new VolunteerOutcome.Done(VolunteerView.of(found.get()));
            case MyData.Erasure.NotYet(var obstacles) -> new VolunteerOutcome.NotYetErased(obstacles);
        };
    }

    private VolunteerOutcome decide(Whose whose, BiFunction<Volunteer, Instant, VolunteerStep> step) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var outcome = VolunteerOutcome.of(onTheVolunteer.decide(
                () -> volunteers
                        .find(whose.volunteer)
                        .filter(volunteer -> volunteer.asksToHelpAt(whose.centre.value())),
                volunteer -> step.apply(volunteer, now)));
        if (outcome instanceof VolunteerOutcome.Done) {
            attended.ifAvailable(each -> each.attended(whose.volunteer));
        }
        return outcome;
    }
}
