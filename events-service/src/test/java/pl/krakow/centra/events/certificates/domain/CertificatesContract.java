package pl.krakow.centra.events.certificates.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.certificates.domain.Attended.ISSUED;
import static pl.krakow.centra.events.certificates.domain.Attended.LAST_DAY;
import static pl.krakow.centra.events.certificates.domain.Attended.certificate;
import static pl.krakow.centra.events.certificates.domain.Attended.done;
import static pl.krakow.centra.events.certificates.domain.Attended.number;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.EventId;

/** What every store of certificates does. */
public abstract class CertificatesContract {

    protected abstract Certificates certificates();

    @Test
    void keepsEverythingThereIsToACertificate() {
        var issued = kept(certificate("Anna Nowak"));
        assertThat(certificates().find(issued.id())).contains(issued);

        var revoked = saved(done(issued.revoke("Pomyłka", "coordinator", ISSUED.plusSeconds(60))));
        assertThat(certificates().find(issued.id())).contains(revoked);

        var reissued = saved(done(revoked.reissue("Anna Kowalska", number(), "coordinator", ISSUED.plusSeconds(90))));
        assertThat(certificates().find(issued.id())).contains(reissued);

        var erased = saved(reissued.erased(ISSUED.plusSeconds(120)));
        assertThat(certificates().find(issued.id())).contains(erased);
    }

    @Test
    void aRegistrationHasOneCertificate() {
        var issued = kept(certificate("Anna Nowak"));
        var again = certificate(issued.id().value(), issued.event(), "Anna Nowak", LAST_DAY);

        assertThat(certificates().add(again)).isFalse();

        assertThat(certificates().find(issued.id())).contains(issued);
        var other = new CertificateId(UUID.randomUUID());
        assertThat(certificates().known(List.of(issued.id(), other))).containsExactly(issued.id());
    }

    @Test
    void everyNumberItEverHadLeadsToItAndNoNumberLeadsToTwo() {
        var issued = kept(certificate("Anna Nowak"));
        var old = issued.latest().number();
        var anew = number();
        var reissued = saved(done(issued.reissue("Anna Kowalska", anew, "coordinator", ISSUED)));

        assertThat(certificates().byNumber(old)).contains(reissued);
        assertThat(certificates().byNumber(anew)).contains(reissued);
        assertThat(certificates().byNumber(number())).isEmpty();

        var other = kept(certificate("Jan Kowalski"));
        assertThat(certificates().save(done(other.reissue("Jan", old, "coordinator", ISSUED))))
                .isFalse();
        assertThat(certificates().find(other.id())).contains(other);
    }

    @Test
    void ofTwoWhoChangeTheSameRevisionOneIsSaved() {
        var issued = kept(certificate("Anna Nowak"));

        assertThat(certificates().save(done(issued.revoke("Pomyłka", "one", ISSUED))))
                .isTrue();
        assertThat(certificates().save(done(issued.reissue("Anna", number(), "other", ISSUED))))
                .isFalse();

        assertThat(certificates().find(issued.id()).orElseThrow().isValid()).isFalse();
    }

    @Test
    void listsAnEventsPageByPage() {
        var event = new EventId(UUID.randomUUID());
        for (int i = 0; i < 5; i++) {
            kept(certificate(UUID.randomUUID(), event, "Gość " + i, LAST_DAY));
        }
        kept(certificate("Z innego wydarzenia"));

        var first = certificates().ofEvent(event, null, 3);
        var second = certificates().ofEvent(event, first.getLast().id(), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void listsAPersonsOwnLatestFirst() {
        var holder = "Anna " + UUID.randomUUID();
        var earlier = kept(certificate(UUID.randomUUID(), Attended.TRAINING, holder, LAST_DAY.minusYears(1)));
        var later = kept(certificate(UUID.randomUUID(), Attended.TRAINING, holder, LAST_DAY));

        assertThat(certificates().ofSubject("subject of " + holder)).containsExactly(later, earlier);
        saved(later.erased(ISSUED));
        assertThat(certificates().ofSubject("subject of " + holder)).containsExactly(earlier);
        assertThat(certificates().ofParticipant(Attended.participant(holder)))
                .extracting(Certificate::id)
                .containsExactly(later.id(), earlier.id());
    }

    @Test
    void findsNamesThatAreOlderThanTheyAreKept() {
        var day = LocalDate.of(2001, 5, 1);
        var old = kept(certificate(UUID.randomUUID(), Attended.TRAINING, "Anna Nowak", day.minusDays(1)));
        var younger = kept(certificate(UUID.randomUUID(), Attended.TRAINING, "Jan Kowalski", day));

        assertThat(certificates().namedBefore(day, 1000)).contains(old).doesNotContain(younger);
        saved(old.erased(ISSUED));
        assertThat(certificates().namedBefore(day, 1000))
                .extracting(Certificate::id)
                .doesNotContain(old.id());
    }

    @Test
    void knowsWhoIsStillToBeWrittenToAboutHowItStands() {
        var issued = kept(certificate("Anna Nowak"));
        var after = ISSUED.plusSeconds(600);
        assertThat(certificates().untold(after, 1000)).contains(issued);
        assertThat(certificates().untold(ISSUED, 1000)).doesNotContain(issued);

        certificates().told(issued.id(), 1);
        assertThat(certificates().untold(after, 1000))
                .extracting(Certificate::id)
                .doesNotContain(issued.id());

        var told = certificates().find(issued.id()).orElseThrow();
        var revoked = saved(done(told.revoke("Pomyłka", "coordinator", ISSUED.plusSeconds(60))));
        certificates().told(issued.id(), 1);
        assertThat(certificates().untold(after, 1000)).contains(revoked);
    }

    private Certificate kept(Certificate certificate) {
        assertThat(certificates().add(certificate)).isTrue();
        return certificate;
    }

    private Certificate saved(Certificate certificate) {
        assertThat(certificates().save(certificate)).isTrue();
        return certificate;
    }
}
