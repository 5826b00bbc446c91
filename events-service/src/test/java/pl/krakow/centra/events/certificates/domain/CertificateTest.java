package pl.krakow.centra.events.certificates.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.certificates.domain.Attended.ISSUED;
import static pl.krakow.centra.events.certificates.domain.Attended.certificate;
import static pl.krakow.centra.events.certificates.domain.Attended.done;
import static pl.krakow.centra.events.certificates.domain.Attended.number;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.krakow.centra.events.certificates.domain.Certificate.Step;
import pl.krakow.centra.kit.certificate.domain.Standing;

class CertificateTest {

    private static final Instant LATER = ISSUED.plus(Duration.ofDays(3));
    private static final String BY = "coordinator";

    @Test
    void isValidUntilItIsRevokedAndSaysSinceWhenItIsNot() {
        var issued = certificate("Anna Nowak");
        var number = issued.latest().number();
        assertThat(issued.standing(number)).contains(new Standing.Valid());

        var revoked = done(issued.revoke("Wydane omyłkowo", BY, LATER));

        assertThat(revoked.standing(number)).contains(new Standing.Revoked(LATER));
        assertThat(revoked.revision()).isEqualTo(2);
        assertThat(revoked.revoke("Jeszcze raz", BY, LATER)).isEqualTo(new Step.NotValid());
    }

    @Test
    void isIssuedAnewUnderAnotherNumberAndTheOldOneSaysSo() {
        var issued = certificate("Anna Nowak");
        var old = issued.latest().number();
        var anew = number();

        var reissued = done(issued.reissue("Anna Nowak-Kowalska", anew, BY, LATER));

        assertThat(reissued.standing(old)).contains(new Standing.Replaced(LATER));
        assertThat(reissued.standing(anew)).contains(new Standing.Valid());
        assertThat(reissued.isHeldBy("Anna Nowak-Kowalska")).isTrue();
        assertThat(reissued.isHeldBy("Anna Nowak")).isFalse();
    }

    @Test
    void oneThatWasRevokedByMistakeIsIssuedAnewWithTheSameName() {
        var issued = certificate("Anna Nowak");
        assertThat(issued.reissue("Anna Nowak", number(), BY, LATER)).isEqualTo(new Step.NothingNew());

        var revoked = done(issued.revoke("Pomyłka", BY, LATER));
        var reissued = done(revoked.reissue("Anna Nowak", number(), BY, LATER.plusSeconds(60)));

        assertThat(reissued.isValid()).isTrue();
        assertThat(reissued.standing(issued.latest().number())).contains(new Standing.Revoked(LATER));
    }

    @Test
    void onceErasedItsNumberStillAnswersButNobodyKnowsWhoseItWas() {
        var issued = certificate("Anna Nowak");

        var erased = issued.erased(LATER);

        assertThat(erased.standing(issued.latest().number())).contains(new Standing.Erased(LATER));
        assertThat(erased.holder()).isNull();
        assertThat(erased.subject()).isNull();
        assertThat(erased.isHeldBy("Anna Nowak")).isFalse();
        assertThat(erased.reissue("Anna Nowak", number(), BY, LATER)).isEqualTo(new Step.NobodysName());
        assertThat(erased.erased(LATER.plusSeconds(1))).isEqualTo(erased);
        assertThat(done(erased.revoke("Pomyłka", BY, LATER))
                        .standing(issued.latest().number()))
                .contains(new Standing.Revoked(LATER));
    }

    @Test
    void anotherNumberIsNotItsOwn() {
        assertThat(certificate("Anna Nowak").standing(number())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Józef Żółć, jozef zolc, true",
        "Józef Żółć, ŻÓŁĆ JÓZEF, true",
        "Józef Żółć, Józef  Żółć , true",
        "Anna Nowak-Kowalska, anna kowalska nowak, true",
        "Їжакевич Галина, галина їжакевич, true",
        "Anna Nowak, Anna, false",
        "Anna Nowak, Anna Nowacka, false",
        "Anna Nowak, Anna Anna Nowak, false",
        "Anna Nowak, ---, false",
        "Anna Nowak, Анна Новак, false"
    })
    void aNameIsComparedHoweverItIsWritten(String holder, String asked, boolean same) {
        assertThat(certificate(holder).isHeldBy(asked)).isEqualTo(same);
    }
}
