package pl.krakow.centra.events.registrations.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.SECOND_EVENING;
import static pl.krakow.centra.events.registrations.domain.Seminar.SEMINAR;
import static pl.krakow.centra.events.registrations.domain.Seminar.asks;
import static pl.krakow.centra.events.registrations.domain.Seminar.open;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;
import static pl.krakow.centra.events.registrations.domain.Seminar.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.RegistrationAttended;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.Occasion.Status;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.RosterNews;
import pl.krakow.centra.events.registrations.domain.Seminar;
import pl.krakow.centra.events.registrations.domain.Session;

/** What is told of a roster says what it is about, not when somebody wrote it down. */
class RegistrationContractTest {

    @Test
    void whoCameIsToldWithTheDayOfTheSessionHoweverLateItIsNoted() {
        var roster = roster(open(20));
        roster.register(asks(1), MONDAY_NOON);
        var weekLater = Seminar.STARTS.plus(Duration.ofDays(7));

        roster.note(person(1), SECOND_EVENING, 1, weekLater, weekLater);

        assertThat(attended(roster).date()).isEqualTo("2026-12-09");
    }

    /** 23:30 in UTC is half past midnight in Kraków. */
    @Test
    void theDayOfASessionIsThatOfItsCentre() {
        var night = Instant.parse("2026-12-08T23:30:00Z");
        var roster = Roster.blank(new Occasion(
                SEMINAR,
                "reymonta",
                "SEMINAR",
                Seminar.KRAKOW,
                Status.ON,
                20,
                List.of(new Session(SECOND_EVENING, night, night.plusSeconds(3600))),
                "as announced",
                1));
        roster.configure(open(20), _ -> true, MONDAY_NOON);
        roster.register(asks(1), MONDAY_NOON);

        roster.note(person(1), SECOND_EVENING, 1, night, night);

        assertThat(attended(roster).date()).isEqualTo(LocalDate.of(2026, 12, 9));
    }

    private static RegistrationAttended attended(Roster roster) {
        var told = roster.news().stream()
                .filter(RosterNews.Attended.class::isInstance)
                .map(news -> RegistrationContract.of(news, roster))
                .toList();
        assertThat(told).hasSize(1);
        return (RegistrationAttended) told.getFirst();
    }
}
