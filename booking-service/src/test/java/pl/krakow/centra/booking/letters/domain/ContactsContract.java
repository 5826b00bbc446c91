package pl.krakow.centra.booking.letters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.letter.EmailAddress;

/** What every store of contacts promises: a change is made on what was seen, and what was said is read back. */
public abstract class ContactsContract {

    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    protected abstract Contacts contacts();

    @Test
    void whatWasSaidIsReadBack() {
        var wishes = Contact.unknown("anna", "uk")
                .wishing("uk", Set.of(Topic.REMINDERS, Topic.WAITING_LIST), true)
                .awaiting(new EmailAddress("anna@example.org"), "hash", NOON, TODAY);

        assertThat(contacts().save(wishes, 0)).isTrue();

        assertThat(contacts().find("anna")).contains(wishes);
        assertThat(contacts().find("olena")).isEmpty();
        assertThat(contacts().findAll(List.of("olena", "anna"))).containsExactly(wishes);
        assertThat(contacts().findAll(List.of())).isEmpty();
    }

    @Test
    void ofTwoWhoChangeTheSameOneIsTold() {
        var first = confirmed("anna");
        assertThat(contacts().save(first, 0)).isTrue();
        assertThat(contacts().save(first, 0)).as("a second first one").isFalse();
        var one = first.wishing("en", Set.of(), true);
        var other = first.wishing("pl", Set.of(Topic.BOOKINGS), false);

        assertThat(contacts().save(one, first.revision())).isTrue();
        assertThat(contacts().save(other, first.revision())).isFalse();

        assertThat(contacts().find("anna")).contains(one);
    }

    @Test
    void thoseWithAnAddressComeByPages() {
        contacts().save(confirmed("a"), 0);
        contacts().save(Contact.unknown("b", "pl").wishing("pl", Set.of(), true), 0);
        contacts().save(confirmed("c"), 0);
        contacts().save(confirmed("d"), 0);

        assertThat(contacts().withAddress("", 2)).extracting(Contact::subject).containsExactly("a", "c");
        assertThat(contacts().withAddress("c", 2)).extracting(Contact::subject).containsExactly("d");
    }

    @Test
    void nothingStaysOfWhoIsRemoved() {
        contacts().save(confirmed("anna"), 0);

        contacts().remove("anna");

        assertThat(contacts().find("anna")).isEmpty();
        assertThat(contacts().save(confirmed("anna"), 0)).isTrue();
    }

    private static Contact confirmed(String subject) {
        return Contact.unknown(subject, "pl")
                .awaiting(new EmailAddress(subject + "@example.org"), "hash", NOON, TODAY)
                .confirmed();
    }
}
