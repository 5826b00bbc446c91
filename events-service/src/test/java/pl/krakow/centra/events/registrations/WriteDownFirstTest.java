package pl.krakow.centra.events.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.registrations.domain.Seminar.A_DAY;
import static pl.krakow.centra.events.registrations.domain.Seminar.MONDAY_NOON;
import static pl.krakow.centra.events.registrations.domain.Seminar.SEMINAR;
import static pl.krakow.centra.events.registrations.domain.Seminar.asks;
import static pl.krakow.centra.events.registrations.domain.Seminar.open;
import static pl.krakow.centra.events.registrations.domain.Seminar.person;
import static pl.krakow.centra.events.registrations.domain.Seminar.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.Answers;
import pl.krakow.centra.events.registrations.domain.Audience;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.InMemoryRosters;
import pl.krakow.centra.events.registrations.domain.Link;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Person;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;
import pl.krakow.centra.events.registrations.mongo.RegistrationStores;
import pl.krakow.centra.kit.test.EmbeddedServers;

class WriteDownFirstTest {

    private static final Link SENT = new Link("hash", Link.Purpose.MANAGE, MONDAY_NOON.plus(A_DAY));

    private final Registrations registrations = RegistrationStores.registrations(EmbeddedServers.mongo());
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final WriteDownFirst writeDown = new WriteDownFirst(registrations, rosters);

    @Test
    void whatAnotherProcessWroteForThemIsLeftAloneOnceTheRosterNamesIt() {
        var theirs = writeDown.keep(made("first", MONDAY_NOON));
        var roster = roster(open(5));
        roster.register(asks(1), MONDAY_NOON);
        rosters.save(roster);
        registrations.save(theirs.sent(SENT));

        var kept = writeDown.keep(made("second", MONDAY_NOON.plusMillis(5)));

        assertThat(kept.person().name()).isEqualTo("first");
        assertThat(registrations.byLink("hash"))
                .as("the link in the letter opens it")
                .isPresent();
    }

    @Test
    void whatWasGivenUpIsReplacedAndKeepsItsTicket() {
        var earlier = writeDown.keep(made("first", MONDAY_NOON));
        registrations.save(earlier.sent(SENT));
        var roster = roster(open(5));
        roster.register(asks(1), MONDAY_NOON);
        roster.cancel(person(1), Cause.PERSON, MONDAY_NOON);
        rosters.save(roster);

        var kept = writeDown.keep(made("again", MONDAY_NOON.plus(A_DAY)));

        assertThat(kept.ticket()).isEqualTo(earlier.ticket());
        assertThat(registrations.find(person(1))).contains(kept);
        assertThat(kept.person().name()).isEqualTo("again");
        assertThat(kept.links()).isEmpty();
    }

    @Test
    void whoSignsUpAgainIsNotClearedAwayWithWhatTheyLeftUnfinished() {
        writeDown.keep(made("lapsed", MONDAY_NOON.minus(A_DAY)));
        var found = registrations.madeBetween(MONDAY_NOON.minus(A_DAY), MONDAY_NOON, 10);
        assertThat(found).hasSize(1);

        writeDown.keep(made("again", MONDAY_NOON));
        registrations.remove(List.of(person(1)), MONDAY_NOON);
        assertThat(registrations.find(person(1))).isPresent();

        registrations.remove(List.of(person(1)), MONDAY_NOON.plusMillis(1));
        assertThat(registrations.find(person(1))).isEmpty();
    }

    @Test
    void aPersonsRegistrationForAnEventIsFoundByTheirAccount() {
        writeDown.keep(made("Anna", MONDAY_NOON));

        assertThat(registrations.ofSubject("account", SEMINAR)).hasSize(1);
        assertThat(registrations.ofSubject("account", new EventId(UUID.randomUUID())))
                .isEmpty();
        assertThat(registrations.ofSubject("another", SEMINAR)).isEmpty();
    }

    private static Registration made(String name, Instant at) {
        return new Registration(
                person(1),
                SEMINAR,
                "reymonta",
                new ParticipantId(new UUID(9, 1)),
                "account",
                new Person(name, "anna@example.org", null, "pl", null, null),
                Audience.RESIDENT,
                1,
                Answers.NONE,
                UUID.randomUUID().toString(),
                null,
                null,
                at,
                null,
                null,
                List.of(),
                1);
    }
}
