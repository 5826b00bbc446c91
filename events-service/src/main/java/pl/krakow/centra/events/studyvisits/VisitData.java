package pl.krakow.centra.events.studyvisits;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Registrations.Position;
import pl.krakow.centra.events.studyvisits.domain.StudyVisit;
import pl.krakow.centra.events.studyvisits.domain.StudyVisits;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.kit.race.Attempts;

/**
 * What assessors thought of a person's applications. Comments are the person's to read as well. Erased before the registrations
 * are, by which they are found; marks and points stay, so that a selection can still be accounted for.
 */
@Component
@Order(-20)
@RequiredArgsConstructor
class VisitData implements PersonalData {

    private static final int AT_ONCE = 100;

    private final StudyVisits visits;
    private final Registrations registrations;

    /** As it is exported. */
    record AssessedApplication(
            UUID registration,
            UUID event,
            List<String> comments,
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            @Nullable Instant decidedAt) {

        static AssessedApplication of(StudyVisit visit, RegistrationId application) {
            var decision = visit.decision(application);
            var standing = decision.flatMap(found -> found.of(application));
            return new AssessedApplication(
                    application.value(),
                    visit.event().value(),
                    visit.assessmentsOf(application).stream()
                            .flatMap(each -> Stream.ofNullable(each.comment()))
                            .toList(),
                    standing.map(each -> each.score()).orElse(null),
                    standing.map(each -> each.rank()).filter(rank -> rank > 0).orElse(null),
                    decision.map(found -> found.at()).orElse(null));
        }
    }

    @Override
    public String part() {
        return "study-visits";
    }

    @Override
    public Object export(Person person) {
        return registrationsOf(person).stream()
                .flatMap(registration -> visits.find(registration.event()).stream()
                        .filter(visit -> isNamedOn(visit, registration.id()))
                        .map(visit -> AssessedApplication.of(visit, registration.id())))
                .toList();
    }

    private static boolean isNamedOn(StudyVisit visit, RegistrationId application) {
        return visit.decided().contains(application)
                || !visit.assessmentsOf(application).isEmpty();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        for (var registration : registrationsOf(person)) {
            Attempts.untilWon(() -> visits.find(registration.event())
                    .map(visit -> {
                        visit.forgetWords(List.of(registration.id()));
                        return !visit.isChanged() || visits.save(visit, now)
                                ? Optional.of(true)
                                : Optional.<Boolean>empty();
                    })
                    .orElseGet(() -> Optional.of(true)));
        }
    }

    private List<Registration> registrationsOf(Person person) {
        var all = new ArrayList<Registration>();
        Position after = null;
        while (true) {
            var page = registrations.ofSubject(person.subject(), after, AT_ONCE);
            all.addAll(page);
            if (page.size() < AT_ONCE) {
                return all;
            }
            after = new Position(page.getLast().at(), page.getLast().id());
        }
    }
}
